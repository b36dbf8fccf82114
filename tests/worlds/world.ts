/**
 * A world: the rows of one county, as plain frozen data with short local names ("1", "1a", "mud", "P1").
 * `insertWorld` writes it, `answersOf` reads the engine's answers back under the same local names.
 */

/** A calendar day, YYYY-MM-DD. */
export type Day = string;
export type Position = readonly [longitude: number, latitude: number];
export type Line = readonly Position[];

export interface World {
  /** Six digits, 99xxxx; every world has its own, so that many worlds share one database. */
  readonly county: string;
  /** Null means cn-basic. */
  readonly profile: string | null;
  readonly dataAsOf: Day;
  readonly overrides: readonly Override[];
  readonly villages: readonly Village[];
  readonly hamlets: readonly Hamlet[];
  readonly nodes: readonly RoadNode[];
  readonly edges: readonly Edge[];
  readonly assets: readonly Asset[];
  readonly buses: readonly BusService[];
  readonly projects: readonly Project[];
  /** In the order of their ids. */
  readonly observations: readonly Observation[];
}

export interface Override {
  readonly indicator: string;
  readonly role: string;
  readonly threshold: number;
}

export interface Village {
  readonly number: number;
  readonly township: number;
  readonly kind: "VILLAGE" | "COMMUNITY";
  readonly seat: Position | null;
  readonly unfitForBus: boolean;
  readonly deleted: boolean;
}

export interface Hamlet {
  readonly id: string;
  readonly village: number;
  readonly kind: "HAMLET" | "SEAT" | "SITE";
  readonly position: Position | null;
  readonly census: readonly Census[];
  readonly deleted: boolean;
}

export interface Census {
  readonly since: Day;
  readonly households: number | null;
  readonly people: number | null;
}

export interface RoadNode {
  readonly id: string;
  readonly position: Position;
  readonly isGateway: boolean;
}

/** When something stands: by its own dates, or by its project's forecast. */
export interface Lifetime {
  readonly openedOn: Day | null;
  readonly closedOn: Day | null;
  readonly project: string | null;
  /** Soft-deleted: the row is there, and counts for nothing. */
  readonly deleted: boolean;
}

export type RoadClass = "TRUNK" | "COUNTY" | "TOWNSHIP" | "VILLAGE" | "GROUP";
export type Surface = "ASPHALT" | "CONCRETE" | "GRAVEL" | "EARTH";

export interface Edge extends Lifetime {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly class: RoadClass;
  readonly surface: Surface;
  readonly line: Line;
}

export type Shape = { readonly point: Position } | { readonly line: Line };

export interface Asset extends Lifetime {
  readonly id: string;
  readonly kind: string;
  readonly technology: string | null;
  readonly capacity: number | null;
  readonly reachMetres: number | null;
  readonly shape: Shape | null;
  readonly serves: readonly Serves[];
  /** Days on which a clinic has a doctor; `until` null is open. */
  readonly staffing: readonly { readonly since: Day; readonly until: Day | null }[];
}

/** A null hamlet: all hamlets of the village. */
export interface Serves {
  readonly village: number;
  readonly hamlet: string | null;
}

export interface BusService extends Lifetime {
  readonly id: string;
  readonly mode: "ROUTE" | "AREA_FIXED_DAYS" | "ON_DEMAND";
  /** Ids of bus_stop assets. */
  readonly stops: readonly string[];
  readonly villages: readonly number[];
}

export type Stage =
  | "PROPOSED"
  | "APPROVED"
  | "TENDERED"
  | "UNDER_CONSTRUCTION"
  | "COMPLETED"
  | "ACCEPTED"
  | "SUSPENDED"
  | "CANCELLED";

export interface Project {
  readonly code: string;
  readonly sector: string;
  readonly stage: Stage;
  readonly plannedStart: Day | null;
  readonly plannedFinish: Day | null;
  readonly startedOn: Day | null;
  readonly finishedOn: Day | null;
  readonly quantities: readonly Quantity[];
  /** In the order of their ids. */
  readonly reports: readonly Report[];
}

export interface Quantity {
  readonly kind: string;
  readonly planned: number;
  /** Null takes the weight of the kind. */
  readonly weight: number | null;
}

export interface Report {
  readonly asOf: Day;
  /** Cumulative amounts by kind. */
  readonly done: Readonly<Record<string, number>>;
}

/** Village and hamlet both null: every village of the county. */
export interface Observation {
  readonly village: number | null;
  readonly hamlet: string | null;
  readonly indicator: string;
  readonly part: string | null;
  readonly asOf: Day;
  readonly kind: "ACTUAL" | "TARGET" | "CLAIM" | "STANDARD" | "STRUCTURE";
  readonly value: number | null;
  readonly isMet: boolean | null;
}

/** The stored code of a village. */
export const villageCode = (world: World, number: number): string => {
  const village = world.villages.find((one) => one.number === number);
  if (village === undefined) throw new Error(`World ${world.county} has no village ${number}`);
  return `${townshipCode(world, village.township)}${String(number).padStart(3, "0")}`;
};

export const townshipCode = (world: World, township: number): string =>
  `${world.county}${String(township).padStart(3, "0")}`;

/** The stored id of anything else: unique over all worlds of a database, in the order of the local ids. */
export const storedId = (world: World, id: string): string => `${world.county}-${id}`;

/** A world in which nothing can be changed by mistake. */
export function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
