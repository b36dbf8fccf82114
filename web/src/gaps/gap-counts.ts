import { answerOn, type VillageProperties } from "../coverage/answer-on.ts";
import { type ClassCount, NOBODY, withVillage } from "../coverage/class-counts.ts";
import type { GapClass, MapBasis } from "../map/view-state.ts";
import { gapClass } from "./gap-class.ts";

export interface GapClassCount extends ClassCount {
  readonly of: GapClass;
}

/** Orphans first, then what stands still, then what closes, the soonest first: the legend's order. */
const rank = (each: GapClass): string => (each === "orphan" ? "0" : each === "stalled" ? "1" : each);

/** How many villages and people each class of the legend has on a day. Orphans and stalled gaps are always listed. */
export function countGaps(
  villages: readonly { readonly properties: VillageProperties }[],
  day: number,
  basis: MapBasis,
): readonly GapClassCount[] {
  const counts = new Map<GapClass, ClassCount>([
    ["orphan", NOBODY],
    ["stalled", NOBODY],
  ]);
  for (const { properties } of villages) {
    const answer = answerOn(properties, day, basis);
    const each = gapClass(answer);
    if (each === null) continue;
    counts.set(each, withVillage(counts.get(each) ?? NOBODY, properties, answer.peopleWithout));
  }
  const listed = [...counts].toSorted(([a], [b]) => rank(a).localeCompare(rank(b)));
  return listed.map(([of, count]) => ({ of, ...count }));
}
