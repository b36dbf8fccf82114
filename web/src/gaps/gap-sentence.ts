import { type IndicatorName, phrase } from "../coverage/threshold.ts";
import type { Words } from "../ui/i18n.ts";

interface Total {
  readonly totalCount: number;
  readonly peopleWithout: number;
}

export interface OutlookTotals {
  readonly all: Total;
  readonly orphan: Total;
  readonly stalled: Total;
  readonly closing: Total;
}

/** "*11.7 万人*没有 4G 信号" */
export function gapSentence(words: Words, indicator: IndicatorName, { all }: OutlookTotals): string {
  if (all.totalCount === 0) return words.say("gaps.answerNone", { with: phrase(words, "with", indicator) });
  const without = phrase(words, "without", indicator);
  if (all.peopleWithout === 0) {
    const villages = words.count(all.totalCount);
    return words.say("gaps.answerUncounted", { count: all.totalCount, villages, without });
  }
  return words.say("gaps.answer", { people: words.people(all.peopleWithout), without });
}

const KINDS = [
  ["orphan", "gaps.ofWhichOrphan"],
  ["stalled", "gaps.ofWhichStalled"],
  ["closing", "gaps.ofWhichClosing"],
] as const;

/** "其中 *2.7 万人*无项目覆盖、2.6 万人项目停滞": the loudest first, those of nobody left out. */
export function outlookSentence(words: Words, totals: OutlookTotals): string {
  const parts = KINDS.map(([kind, key]) => ({ people: totals[kind].peopleWithout, key }))
    .filter(({ people }) => people > 0)
    .map(({ people, key }) => words.say(key, { people: words.people(people), number: words.count(people) }));
  return parts.length === 0 ? "" : words.say("gaps.ofWhich") + parts.join(words.say("ui.list"));
}
