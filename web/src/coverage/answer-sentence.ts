// The answer as a sentence: what the map says, in words. What stands between stars is stressed.

import type { Words } from "../ui/i18n.ts";
import type { Count, Summary } from "./summaries.ts";
import { type IndicatorName, phrase } from "./threshold.ts";

export type Answered = Pick<Summary, "villages" | "people">;

/** Villages with anybody left out: partly met is not met. */
export const villagesLeftOut = ({ partial, unmet }: Count): number => partial + unmet;

export function answerSentence(
  words: Words,
  indicator: IndicatorName,
  { villages, people }: Answered,
): string {
  const leftOut = villagesLeftOut(villages);
  const without = phrase(words, "without", indicator);
  const withIt = phrase(words, "with", indicator);
  if (villages.total === 0) return words.say("coverage.answer.notAsked");
  if (villages.unknown === villages.total) {
    return words.say("coverage.answer.unknownAll", { ...counted(words, villages.unknown), with: withIt });
  }
  if (leftOut === 0) return words.say("coverage.answer.none", { with: withIt });
  const values = { ...counted(words, leftOut), without };
  const peopleLeftOut = people.partial + people.unmet;
  if (peopleLeftOut === 0) return words.say("coverage.answer.gapUncounted", values);
  return words.say("coverage.answer.gap", { ...values, people: words.people(peopleLeftOut) });
}

/** How many more are not known; nothing where all are. */
export function unknownSentence(words: Words, { villages, people }: Answered): string {
  if (villages.unknown === 0 || villages.unknown === villages.total) return "";
  const values = counted(words, villages.unknown);
  if (people.unknown === 0) return words.say("coverage.answer.unknownVillages", values);
  return words.say("coverage.answer.unknown", { ...values, people: words.people(people.unknown) });
}

const counted = (words: Words, count: number) => ({ count, villages: words.count(count) });
