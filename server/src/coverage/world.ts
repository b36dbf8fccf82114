import type { RoadGraph } from "../access/road-graph.ts";
import type { Service, Work } from "../access/service.ts";
import type { Day, Span } from "../geo/day.ts";
import type { Shapes } from "../geo/shapes.ts";

/** One county's rows as the rules need them. Places of lists stand in for codes. */
export interface World {
  readonly county: string;
  readonly dataAsOf: Day;
  readonly indicators: readonly Indicator[];
  readonly projects: readonly Work[];
  readonly villages: readonly Village[];
  readonly hamlets: readonly Hamlet[];
  readonly roads: RoadGraph;
  readonly assets: readonly Asset[];
  readonly assetShapes: Shapes;
  readonly buses: readonly Bus[];
  readonly observations: readonly Observation[];
}

export type Rule =
  | "NETWORK_DISTANCE"
  | "BUS"
  | "CAPACITY_PER_PERSON"
  | "CAPACITY_PER_HOUSEHOLD"
  | "SERVED_DISTANCE"
  | "REACH"
  | "DISTANCE"
  | "TRAVEL_TIME"
  | "LARGEST_CAPACITY"
  | "REPORTED";

export interface Indicator {
  readonly id: string;
  readonly judgedFor: "VILLAGE" | "HAMLET";
  readonly rule: Rule;
  readonly assetKinds: readonly string[];
  readonly technology: string | null;
  readonly parts: readonly string[];
  readonly comparison: string;
  /** Thresholds by role. */
  readonly standards: ReadonlyMap<string, number>;
}

export interface Position {
  readonly longitude: number;
  readonly latitude: number;
}

export interface Village {
  readonly code: string;
  readonly township: string;
  readonly seat: Position | null;
  readonly unfitForBus: boolean;
  readonly hamlets: readonly number[];
}

export interface Hamlet {
  readonly id: string;
  readonly village: number;
  readonly position: Position | null;
  /** All time, cut where the count changes. */
  readonly census: readonly Census[];
}

export interface Census extends Span {
  readonly households: number | null;
  readonly people: number | null;
}

export interface Asset extends Service {
  readonly kind: string;
  readonly technology: string | null;
  readonly capacity: number | null;
  readonly reachMetres: number | null;
  /** Its place in the world's asset shapes, -1 without a position. */
  readonly shape: number;
  readonly hamlets: readonly number[];
  readonly villages: readonly number[];
  /** Days with a doctor; null when none is recorded, which counts as always. */
  readonly staffing: readonly Span[] | null;
}

export interface Bus extends Service {
  readonly mode: "ROUTE" | "AREA_FIXED_DAYS" | "ON_DEMAND";
  readonly stops: readonly number[];
  readonly villages: readonly number[];
}

export interface Observation {
  readonly id: number;
  readonly village: number | null;
  readonly hamlet: number | null;
  readonly indicator: string;
  readonly part: string | null;
  readonly asOf: Day;
  readonly isActual: boolean;
  readonly value: number | null;
  readonly isMet: boolean | null;
}

/** Where a question is asked: a hamlet, or a village at its seat. */
export interface Place {
  readonly village: number;
  readonly hamlet: number | null;
  readonly position: Position | null;
}

/** The places for which an indicator is judged, village by village. */
export function placesOf(world: World, judgedFor: Indicator["judgedFor"]): readonly Place[] {
  if (judgedFor === "VILLAGE")
    return world.villages.map((village, index) => ({ village: index, hamlet: null, position: village.seat }));
  return world.villages.flatMap((village, index) =>
    village.hamlets.map((hamlet) => ({
      village: index,
      hamlet,
      position: world.hamlets[hamlet]?.position ?? null,
    })),
  );
}

export const standardOf = (indicator: Indicator, role: string): number => {
  const standard = indicator.standards.get(role);
  if (standard === undefined) throw new Error(`Indicator ${indicator.id} has no standard for ${role}`);
  return standard;
};
