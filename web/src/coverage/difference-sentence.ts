import type { Words } from "../ui/i18n.ts";
import type { DifferenceTotal, DifferenceTotals } from "./difference-totals.ts";

const villagesIn = (totals: DifferenceTotals): number =>
  Object.values(totals).reduce((sum, { villages }) => sum + villages, 0);

/** "*31* 个村上报达标、核算未达标": stressed is what stands between stars. */
export function differenceSentence(words: Words, totals: DifferenceTotals): string {
  const { claimed, undecided } = totals;
  if (villagesIn(totals) === 0) return words.say("coverage.answer.notAsked");
  if (undecided.villages === villagesIn(totals)) {
    return words.say("coverage.difference.answerUndecided", counted(words, undecided));
  }
  if (claimed.villages === 0) return words.say("coverage.difference.answerNone");
  return words.say("coverage.difference.answer", counted(words, claimed));
}

/** Who lives there, what was done without being reported, and what cannot be compared; nothing of what is not. */
export function besideDifference(words: Words, totals: DifferenceTotals): string {
  const { claimed, evidenced, undecided } = totals;
  if (undecided.villages === villagesIn(totals)) return "";
  const parts = [
    claimed.villages > 0 &&
      (claimed.people === null
        ? words.say("coverage.difference.peopleUncounted")
        : words.say("coverage.difference.people", { people: words.people(claimed.people) })),
    evidenced.villages > 0 && words.say("coverage.difference.evidenced", counted(words, evidenced)),
    undecided.villages > 0 && words.say("coverage.difference.undecided", counted(words, undecided)),
  ];
  return parts.filter((part) => part !== false).join(words.say("ui.dot"));
}

const counted = (words: Words, { villages }: DifferenceTotal) => ({
  count: villages,
  villages: words.count(villages),
});
