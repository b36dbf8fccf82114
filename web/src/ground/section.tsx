import type { ReactNode } from "react";
import { measureText } from "../coverage/threshold.ts";
import { useWords, type Words } from "../ui/i18n.ts";
import { SectorIcon } from "../ui/sector-icon.tsx";
import { Pill } from "../ui/states.tsx";
import type { Service } from "./asset-kinds.ts";
import type { Phase } from "./life-text.ts";
import type { Answered } from "./moved.ts";

interface SectionProps {
  readonly id: string;
  readonly sector?: Service["sector"];
  readonly note?: string;
  readonly answers?: readonly Answered[];
  readonly children: ReactNode;
}

/** One service: how the village stands with it, and what stands on the ground. */
export function Section({ id, sector, note, answers = [], children }: SectionProps) {
  const words = useWords();
  return (
    <section className="ground-section" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        {sector !== undefined && <SectorIcon sector={sector} />} {words.say(`ground.section.${id}`)}
      </h2>
      {note !== undefined && <p className="ground-note">{note}</p>}
      {answers.map((answer) => (
        <p key={answer.indicator.id} className="ground-answer">
          <span>{words.nameOf(answer.indicator)}</span>
          <AnswerMark words={words} answer={answer} />
        </p>
      ))}
      {children}
    </section>
  );
}

/** "达标 41 升/人·日 · 23 / 23 户". */
export function AnswerMark({ words, answer }: { words: Words; answer: Answered }) {
  const { status, value, householdsMet, householdsJudged, indicator } = answer;
  const kind = status === "NOT_APPLICABLE" ? "unknown" : status.toLowerCase();
  return (
    <>
      <Pill kind={kind}>{words.say(`coverage.status.${status}`)}</Pill>
      {value != null && <b>{measureText(words, value, indicator.unit)}</b>}
      {householdsMet != null && (householdsJudged ?? 0) > 0 && (
        <small>
          {words.say("coverage.services.hamletsMet", { met: householdsMet, judged: householdsJudged ?? 0 })}
        </small>
      )}
    </>
  );
}

export function PhaseMark({ phase }: { phase: Phase }) {
  const { say } = useWords();
  return <span className={`ground-phase ground-phase-${phase}`}>{say(`ground.phase.${phase}`)}</span>;
}
