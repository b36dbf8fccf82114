// All of China has no summary of its own, for it has no one data day: what is said of it, its counties say together.

import type { Answered } from "./answer-sentence.ts";
import type { Count } from "./summaries.ts";

type Counted = Pick<Count, "met" | "partial" | "unmet" | "unknown" | "total">;

const NOBODY: Counted = { met: 0, partial: 0, unmet: 0, unknown: 0, total: 0 };

const added = (one: Counted, other: Counted): Counted => ({
  met: one.met + other.met,
  partial: one.partial + other.partial,
  unmet: one.unmet + other.unmet,
  unknown: one.unknown + other.unknown,
  total: one.total + other.total,
});

/** The villages and people of several counties, by answer. */
export const together = (counties: readonly { readonly coverage: Answered }[]): Answered =>
  counties.reduce<Answered>(
    (sum, { coverage }) => ({
      villages: added(sum.villages, coverage.villages),
      people: added(sum.people, coverage.people),
    }),
    { villages: NOBODY, people: NOBODY },
  );

/** Whether any village has an answer, good or bad: where none has, having no gap says nothing. */
export const isAnyJudged = ({ villages }: Pick<Answered, "villages">): boolean =>
  villages.unknown < villages.total;

interface Told {
  /** The area's own summary, as soon as it is known. */
  readonly summary: { readonly synthetic: boolean } | undefined;
  /** The counties of all of China. */
  readonly counties: readonly { readonly coverage: { readonly synthetic: boolean } }[];
}

/** Whether what is shown was made up: the area's own word, for all of China that of any county; never a guess. */
export const isSynthetic = ({ summary, counties }: Told): boolean =>
  summary?.synthetic ?? counties.some(({ coverage }) => coverage.synthetic);
