import { COVERAGE_CLASSES, type CoverageClass, type MapBasis } from "../map/view-state.ts";
import { type AnswerStatus, answerOn, type VillageProperties } from "./answer-on.ts";

export interface ClassCount {
  readonly villages: number;
  /** Everybody who lives in them, as far as counted. */
  readonly people: number;
  /** Those of them who are left out, as far as known. */
  readonly peopleWithout: number;
  /** Villages whose people are not counted. */
  readonly uncounted: number;
}

export const NOBODY: ClassCount = { villages: 0, people: 0, peopleWithout: 0, uncounted: 0 };

const CLASS_OF: Record<AnswerStatus, CoverageClass | null> = {
  MET: "met",
  PARTIAL: "partial",
  UNMET: "unmet",
  UNKNOWN: "unknown",
  NOT_APPLICABLE: null,
};

/** The legend class of a status; null where it is counted nowhere. */
export const coverageClass = (status: AnswerStatus): CoverageClass | null => CLASS_OF[status];

export function withVillage(
  count: ClassCount,
  properties: VillageProperties,
  without: number | null,
): ClassCount {
  const people = typeof properties.people === "number" ? properties.people : null;
  return {
    villages: count.villages + 1,
    people: count.people + (people ?? 0),
    peopleWithout: count.peopleWithout + (without ?? 0),
    uncounted: count.uncounted + (people === null ? 1 : 0),
  };
}

interface Placed {
  readonly properties: VillageProperties;
}

/** How many villages and people each class of the legend has on a day. */
export function countCoverage(
  villages: readonly Placed[],
  day: number,
  basis: MapBasis,
): Readonly<Record<CoverageClass, ClassCount>> {
  const counts = Object.fromEntries(COVERAGE_CLASSES.map((each) => [each, NOBODY])) as Record<
    CoverageClass,
    ClassCount
  >;
  for (const { properties } of villages) {
    const { status, peopleWithout } = answerOn(properties, day, basis);
    const each = coverageClass(status);
    if (each !== null) counts[each] = withVillage(counts[each], properties, peopleWithout);
  }
  return counts;
}
