import { kindName, unitName } from "../projects/project-quantities.tsx";
import type { Words } from "../ui/i18n.ts";
import { fullNumber } from "../ui/numbers.ts";
import type { Problem, QueuedAmount, Refusal } from "./entry.ts";

/** In the language of the page. */
export const problemText = ({ language }: Words, problem: Omit<Problem, "field">): string =>
  language === "zh" ? problem.messageZh : problem.message;

/** Why a report was not taken. */
export function refusalText(words: Words, refusal: Refusal): string {
  if (refusal.kind === "invalid")
    return refusal.problems.map((problem) => problemText(words, problem)).join(words.say("ui.dot"));
  if (refusal.kind === "notPermitted") return problemText(words, refusal);
  return words.say("outbox.conflict", { name: refusal.changedBy ?? words.say("outbox.somebody") });
}

/** "级配碎石 +280 m"; the whole amount where none was known before. */
export function amountText(words: Words, { kind, unit, done, before }: QueuedAmount): string {
  const change = done - (before ?? 0);
  const sign = change < 0 ? "−" : "+";
  const amount = before === null ? fullNumber(done) : `${sign}${fullNumber(Math.abs(change))}`;
  return `${kindName(words, kind)} ${amount} ${unitName(words, unit)}`;
}

/** Day and time of day where the reader is: "12-31 16:08". */
export function momentText(instant: string): string {
  const at = new Date(instant);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
