import "./gap-card.css";
import type { ReactNode } from "react";
import { type FragmentType, readFragment } from "../api/generated/fragment-masking.ts";
import { graphql } from "../api/generated/gql.ts";
import type { GapCardFragment } from "../api/generated/graphql.ts";
import { AgreementMark } from "../coverage/agreement-mark.tsx";
import { sinceText } from "../coverage/answer-lines.tsx";
import { BulletBar } from "../coverage/bullet-bar.tsx";
import { StandardMark } from "../coverage/standard-mark.tsx";
import { measureText } from "../coverage/threshold.ts";
import type { Answer } from "../coverage/village-answer.ts";
import { useWords } from "../ui/i18n.ts";
import { SectorIcon } from "../ui/sector-icon.tsx";
import { OutlookPill } from "./outlook-pill.tsx";

export const GapCardOf = graphql(`
  fragment GapCard on Gap {
    id
    indicator { id }
    peopleWithout
    householdsWithout
    outlook
    closesOn
    closingProject { code name }
    stalledProject { code name }
  }
`);

const COLOURS = { ORPHAN: "var(--orphan)", STALLED: "var(--unmet)", CLOSING: "var(--closing)" } as const;

interface GapCardProps {
  readonly gap: FragmentType<typeof GapCardOf>;
  readonly answer: Answer;
}

/** One service that the village lacks: how far from the threshold, since when, and what will close it. */
export function GapCard(props: GapCardProps) {
  const words = useWords();
  const gap = readFragment(GapCardOf, props.gap);
  const { answer } = props;
  const threshold = answer.standard.threshold;
  return (
    <article className={`gap-card gap-card-${gap.outlook.toLowerCase()}`}>
      <div className="gap-card-head">
        <SectorIcon sector={answer.indicator.sector} />
        <h3>{words.nameOf(answer.indicator)}</h3>
        <OutlookPill gap={gap} />
      </div>
      <div className="gap-card-value">
        <strong>{measured(words, answer)}</strong>
        <small>{extentOf(words, answer)}</small>
        <StandardMark standard={answer.standard} unit={answer.indicator.unit} />
      </div>
      {threshold != null && (
        <BulletBar
          bullet={{ value: answer.value ?? null, threshold, comparison: answer.standard.comparison }}
          colour={COLOURS[gap.outlook]}
        />
      )}
      <dl>
        <Line name={words.say("gaps.since")}>
          {sinceText(words, answer.since)} · <b>{peopleOf(words, gap)}</b>
        </Line>
        <Line name={words.say("gaps.closesBy")}>{closerOf(words, gap, answer)}</Line>
        <Line name={words.say("gaps.evidence")}>
          {answer.agreement !== "UNKNOWN" && <AgreementMark agreement={answer.agreement} />} {answer.reason}
        </Line>
      </dl>
    </article>
  );
}

type W = ReturnType<typeof useWords>;

const Line = (props: { name: string; children: ReactNode }) => (
  <>
    <dt>{props.name}</dt>
    <dd>{props.children}</dd>
  </>
);

function measured(words: W, { value, indicator }: Answer): string {
  return value == null ? words.say("gaps.noValue") : measureText(words, value, indicator.unit);
}

/** How much of the village is met, where a part of it is. */
function extentOf({ say, count }: W, { status, householdsMet, householdsJudged }: Answer): string {
  if (status !== "PARTIAL" || householdsMet == null || householdsJudged == null) {
    return say(`coverage.status.${status}`);
  }
  return say("coverage.services.hamletsMet", { met: count(householdsMet), judged: count(householdsJudged) });
}

function peopleOf(words: W, { peopleWithout }: GapCardFragment): string {
  if (peopleWithout == null) return words.say("gaps.peopleNotCounted");
  return words.say("gaps.without", { people: words.people(peopleWithout) });
}

function closerOf(words: W, gap: GapCardFragment, { basis }: Answer): string {
  if (gap.outlook === "CLOSING" && gap.closesOn != null) {
    if (gap.closingProject == null) return words.say("gaps.noProjectNeeded", { day: gap.closesOn });
    return words.say("gaps.closesOn", { day: gap.closesOn, project: gap.closingProject.name });
  }
  if (gap.stalledProject != null) return words.say("gaps.stalledBy", { project: gap.stalledProject.name });
  return words.say(basis === "REPORTED" ? "gaps.reportedOnly" : "gaps.noProject");
}
