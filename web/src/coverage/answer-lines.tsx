import "./answer-lines.css";
import { useWords, type Words } from "../ui/i18n.ts";
import { SectorIcon } from "../ui/sector-icon.tsx";
import { Pill } from "../ui/states.tsx";
import { StandardMark } from "./standard-mark.tsx";
import { measureText } from "./threshold.ts";
import type { Answer } from "./village-answer.ts";

export const sinceText = ({ say }: Words, since: string | null | undefined): string =>
  since == null ? say("coverage.services.sinceEver") : say("coverage.services.since", { day: since });

/** Answers that are no gap, one line each: met with its value, or what is not known and why. */
export function AnswerLines(props: { answers: readonly Answer[] }) {
  return (
    <ul className="answer-lines">
      {props.answers.map((answer) => (
        <AnswerLine key={answer.indicator.id} answer={answer} />
      ))}
    </ul>
  );
}

function AnswerLine({ answer }: { answer: Answer }) {
  const words = useWords();
  const isMet = answer.status === "MET";
  return (
    <li className="answer-line">
      <SectorIcon sector={answer.indicator.sector} />
      <span>{words.nameOf(answer.indicator)}</span>
      <span className="answer-line-value">
        {isMet && answer.value != null && `${measureText(words, answer.value, answer.indicator.unit)} `}
        {isMet && <StandardMark standard={answer.standard} unit={answer.indicator.unit} />}
      </span>
      {isMet ? (
        <span className="answer-line-since">{sinceText(words, answer.since)}</span>
      ) : (
        <Pill kind="unknown">{words.say(`coverage.status.${answer.status}`)}</Pill>
      )}
      {!isMet && <span className="answer-line-reason">{answer.reason}</span>}
    </li>
  );
}
