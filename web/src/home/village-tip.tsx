import { answerOn } from "../coverage/answer-on.ts";
import { differenceOn } from "../coverage/difference.ts";
import { measureText, thresholdText } from "../coverage/threshold.ts";
import { dayNumber, oneBasis } from "../map/view-state.ts";
import { useWords } from "../ui/i18n.ts";
import type { MarkTipProps } from "./lens-maps.tsx";

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** A village and its answer on the day. */
export function VillageTip({ mark, area, view, indicator, day }: MarkTipProps) {
  const words = useWords();
  const { properties } = mark;
  const answer = answerOn(properties, dayNumber(day), oneBasis(view.basis));
  const township = area?.children.find(({ code }) => code === properties.township);
  const people = typeof properties.people === "number" ? properties.people : null;
  const isGap = answer.status === "PARTIAL" || answer.status === "UNMET";
  return (
    <>
      <b>{words.nameOf({ name: textOf(properties.name), nameEn: textOf(properties.name_en) || null })}</b>
      {township === undefined ? "" : ` ${words.nameOf(township)}`}
      {" · "}
      {people === null ? words.say("home.peopleUnknown") : words.people(people)}
      <br />
      {view.basis === "difference" && (
        <>
          <b>{words.say(`coverage.difference.class.${differenceOn(properties, dayNumber(day))}`)}</b>
          <br />
          {words.say("coverage.basis.computed")}{" "}
        </>
      )}
      <b className={isGap ? "tip-gap" : ""}>{words.say(`coverage.status.${answer.status}`)}</b>{" "}
      {answer.value !== null && indicator !== undefined && measureText(words, answer.value, indicator.unit)}
      {isGap && indicator !== undefined && ` (${thresholdText(words, indicator, indicator.unit)})`}
      {answer.peopleWithout !== null &&
        ` · ${words.say("gaps.without", { people: words.people(answer.peopleWithout) })}`}
    </>
  );
}
