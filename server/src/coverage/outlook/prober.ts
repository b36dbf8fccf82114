import type { Service } from "../../access/service.ts";
import type { Day } from "../../geo/day.ts";
import type { Evaluation } from "../evaluate.ts";
import type { Piece } from "../outcome.ts";
import type { Stands } from "../rules/rule.ts";
import type { World } from "../world.ts";
import { localProber } from "./local-prober.ts";
import { networkProber } from "./network-prober.ts";
import type { Scenario } from "./scenario.ts";
import { travelProber } from "./travel-prober.ts";

/** Asks an indicator's rule about worlds that will not be. */
export interface Prober {
  /** Whether a place that is asked would be met. */
  isMet(place: number, scenario: Scenario, stands: Stands): boolean;
  /** All services in play that could matter to the place. */
  inPlay(place: number, scenario: Scenario): Iterable<Service>;
  /** Whether any project opens anything on this day that the indicator looks at. */
  hasOpenings(day: Day): boolean;
  /** The answers of some places if every stalled project had opened; places to which none matters are left out. */
  hadStalledOpened(places: readonly number[]): ReadonlyMap<number, readonly Piece[]>;
  /** Days on which it can change which stalled project would do. */
  daysToLookAt(place: number): Iterable<Day>;
}

export function proberOf(world: World, evaluation: Evaluation): Prober | null {
  const { indicator, model } = evaluation;
  if (model.kind === "local") return localProber(indicator, model.rule);
  if (model.kind === "network") return networkProber(world, indicator, model.rule);
  if (model.kind === "travel") return travelProber(world, indicator, model.rule);
  return null;
}
