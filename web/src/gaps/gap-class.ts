import { type Answer, answerOn, type VillageProperties } from "../coverage/answer-on.ts";
import type { GapClass, MapBasis } from "../map/view-state.ts";
import { dayText } from "../map/view-state.ts";

const yearOf = (day: number): number => Number(dayText(day).slice(0, 4));

/** The legend class of an answer; null where it is no gap. */
export function gapClass({ outlook, closesOn }: Answer): GapClass | null {
  if (outlook === null) return null;
  if (outlook === "STALLED") return "stalled";
  if (outlook === "CLOSING" && closesOn !== null) return `closing-${yearOf(closesOn)}`;
  return "orphan";
}

export const gapClassOn = (properties: VillageProperties, day: number, basis: MapBasis): GapClass | null =>
  gapClass(answerOn(properties, day, basis));
