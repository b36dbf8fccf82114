// Reported against computed: the four classes in which a village can be, said once in plain code.

import { DIFFERENCE_CLASSES, type DifferenceClass } from "../map/view-state.ts";
import { type AnswerStatus, answerOn, type VillageProperties } from "./answer-on.ts";
import { type ClassCount, NOBODY, withVillage } from "./class-counts.ts";

type Side = "met" | "notMet" | "unsaid";

/** Partly met is not met; not known and not applicable say nothing. */
const SIDES: Record<AnswerStatus, Side> = {
  MET: "met",
  PARTIAL: "notMet",
  UNMET: "notMet",
  UNKNOWN: "unsaid",
  NOT_APPLICABLE: "unsaid",
};

export function differenceOf(reported: AnswerStatus, computed: AnswerStatus): DifferenceClass {
  const [claim, evidence] = [SIDES[reported], SIDES[computed]];
  if (claim === "unsaid" || evidence === "unsaid") return "undecided";
  if (claim === evidence) return "agreed";
  return claim === "met" ? "claimed" : "evidenced";
}

/** What the two bases say together of a village on a day. */
export const differenceOn = (properties: VillageProperties, day: number): DifferenceClass =>
  differenceOf(answerOn(properties, day, "reported").status, answerOn(properties, day, "computed").status);

/** How many villages and residents each class of the legend has on a day. */
export function countDifferences(
  villages: readonly { readonly properties: VillageProperties }[],
  day: number,
): Readonly<Record<DifferenceClass, ClassCount>> {
  const counts = Object.fromEntries(DIFFERENCE_CLASSES.map((each) => [each, NOBODY])) as Record<
    DifferenceClass,
    ClassCount
  >;
  for (const { properties } of villages) {
    const each = differenceOn(properties, day);
    counts[each] = withVillage(counts[each], properties, null);
  }
  return counts;
}

/** The classes that a `show` parameter keeps; absent means all. */
export function keptDifferences(show: string | undefined): ReadonlySet<DifferenceClass> {
  const wanted = show?.split(",");
  return new Set(DIFFERENCE_CLASSES.filter((each) => wanted === undefined || wanted.includes(each)));
}
