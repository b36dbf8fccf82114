import type { SheetGapFragment } from "../api/generated/graphql.ts";
import { AgreementMark } from "../coverage/agreement-mark.tsx";
import { sinceText } from "../coverage/answer-lines.tsx";
import { measureText, thresholdText } from "../coverage/threshold.ts";
import { type Answer, isGap } from "../coverage/village-answer.ts";
import { useWords } from "../ui/i18n.ts";
import { SectorIcon } from "../ui/sector-icon.tsx";
import { Pill } from "../ui/states.tsx";

interface IndicatorTableProps {
  readonly computed: readonly Answer[];
  readonly reported: readonly Answer[];
  readonly gaps: readonly SheetGapFragment[];
}

/** Every service question: the threshold, what the ground says, what was reported, why, and what comes. */
export function IndicatorTable({ computed, reported, gaps }: IndicatorTableProps) {
  const { say } = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone the table is scrolled, also by keyboard
    <div className="sheet-scroll" tabIndex={0}>
      <table className="sheet-table sheet-indicators">
        <thead>
          <tr>
            <th scope="col">{say("coverage.indicator")}</th>
            <th scope="col">{say("coverage.standard.title")}</th>
            <th scope="col">{say("coverage.basis.computed")}</th>
            <th scope="col">{say("coverage.basis.reported")}</th>
            <th scope="col">{say("village.why")}</th>
          </tr>
        </thead>
        <tbody>
          {computed.map((answer) => (
            <IndicatorRow
              key={answer.indicator.id}
              answer={answer}
              reported={reported.find(({ indicator }) => indicator.id === answer.indicator.id)}
              gap={gaps.find(({ indicator }) => indicator.id === answer.indicator.id)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface IndicatorRowProps {
  readonly answer: Answer;
  readonly reported: Answer | undefined;
  readonly gap: SheetGapFragment | undefined;
}

function IndicatorRow({ answer, reported, gap }: IndicatorRowProps) {
  const words = useWords();
  const { indicator, standard, agreement } = answer;
  return (
    <tr className={isGap(answer) ? "sheet-gap" : ""}>
      <th scope="row">
        <SectorIcon sector={indicator.sector} />
        {words.nameOf(indicator)}
      </th>
      <td>{thresholdText(words, standard, indicator.unit) || words.say("village.byReport")}</td>
      <td>
        <BasisAnswer answer={answer} />
      </td>
      <td>
        {reported !== undefined && <BasisAnswer answer={reported} />}
        {agreement.includes("NOT") && <AgreementMark agreement={agreement} />}
      </td>
      <td>
        {answer.reason}
        {gap !== undefined && <GapWords gap={gap} />}
      </td>
    </tr>
  );
}

function BasisAnswer({ answer }: { answer: Answer }) {
  const words = useWords();
  const { status, value, indicator } = answer;
  const kind = status === "NOT_APPLICABLE" ? "unknown" : status.toLowerCase();
  const isSaid = status !== "UNKNOWN" && status !== "NOT_APPLICABLE";
  return (
    <>
      <Pill kind={kind}>{words.say(`coverage.status.${status}`)}</Pill>{" "}
      {value != null && <b className="sheet-value">{measureText(words, value, indicator.unit)}</b>}
      {isSaid && <small className="sheet-since">{sinceText(words, answer.since)}</small>}
    </>
  );
}

/** What becomes of it and who waits; which project closes it the reason says already. */
function GapWords({ gap }: { gap: SheetGapFragment }) {
  const { say, people } = useWords();
  const parts = [
    say(`gaps.outlook.${gap.outlook}`),
    ...(gap.closesOn == null ? [] : [say("village.forecastFinish", { day: gap.closesOn })]),
    gap.peopleWithout == null
      ? say("gaps.peopleNotCounted")
      : say("gaps.without", { people: people(gap.peopleWithout) }),
  ];
  return (
    <strong className={`sheet-outlook sheet-outlook-${gap.outlook.toLowerCase()}`}>
      {say("village.gap", { what: parts.join(say("ui.dot")) })}
    </strong>
  );
}
