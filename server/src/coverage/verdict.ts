import type { Day } from "../geo/day.ts";
import { type Outcome, pieceOn } from "./outcome.ts";
import { type Indicator, type Place, standardOf, type World } from "./world.ts";

/**
 * The views decide what is met and what is a gap. Worlds that are not stored, which tell who would close a gap,
 * are judged here by the same words; a test holds the two against each other.
 */
export type Verdict = "MET" | "UNMET" | "UNKNOWN" | "NOT_APPLICABLE";

export function meets(value: number | null, { comparison }: Indicator, threshold: number): boolean {
  if (value === null) return false;
  if (comparison === "<=") return value <= threshold;
  if (comparison === ">=") return value >= threshold;
  if (comparison === "<") return value < threshold;
  return comparison === ">" ? value > threshold : value === threshold;
}

/** Whether a place is asked at all, which its census decides before anything else. */
export function askedOn(world: World, indicator: Indicator, place: Place, day: Day): "ASKED" | Verdict {
  if (place.hamlet === null) return "ASKED";
  const { households } = pieceOn(world.hamlets[place.hamlet]?.census ?? [], day);
  if (households === 0) return "NOT_APPLICABLE";
  const smallest = indicator.standards.get("MIN_HOUSEHOLDS");
  if (smallest === undefined) return "ASKED";
  if (households === null) return "UNKNOWN";
  return households < smallest ? "NOT_APPLICABLE" : "ASKED";
}

export function verdictOf(outcome: Outcome, indicator: Indicator): Verdict {
  if (outcome.kind !== "VALUE") return outcome.kind;
  return meets(outcome.value, indicator, standardOf(indicator, "THRESHOLD")) ? "MET" : "UNMET";
}

export type VillageVerdict = Verdict | "PARTIAL";

export function rolledUp(verdicts: readonly Verdict[]): VillageVerdict {
  const isMet = verdicts.includes("MET");
  if (verdicts.includes("UNMET")) return isMet ? "PARTIAL" : "UNMET";
  if (verdicts.includes("UNKNOWN")) return "UNKNOWN";
  return isMet ? "MET" : "NOT_APPLICABLE";
}
