import { Hint } from "../ui/hint.tsx";
import { useWords, type Words } from "../ui/i18n.ts";
import { thresholdText } from "./threshold.ts";

export interface StandardShown {
  readonly threshold?: number | null;
  readonly comparison: string;
  readonly citation?: string | null;
  readonly verification?: string | null;
  readonly profile: string;
}

/** Where a threshold comes from; a default without a document says so. */
export function citationText({ say }: Words, { citation, verification }: StandardShown): string {
  if (citation == null) return say("coverage.standard.systemDefault");
  return verification == null
    ? citation
    : `${citation} (${say(`coverage.standard.verification.${verification}`)})`;
}

/** "≥ 35 L/person/day"; its source on hover and focus. */
export function StandardMark(props: { standard: StandardShown; unit: string }) {
  const words = useWords();
  const threshold = thresholdText(words, props.standard, props.unit);
  return (
    <Hint text={citationText(words, props.standard)} className="standard-mark">
      {threshold === "" ? words.say("coverage.standard.title") : threshold}
    </Hint>
  );
}
