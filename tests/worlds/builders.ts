import geodesy from "geographiclib-geodesic";
import {
  type Asset,
  type BusService,
  type Census,
  type Day,
  type Edge,
  frozen,
  type Hamlet,
  type Lifetime,
  type Line,
  type Observation,
  type Override,
  type Position,
  type Project,
  type Report,
  type RoadClass,
  type RoadNode,
  type Surface,
  type Village,
  type World,
} from "./world.ts";

/** Where the metres of a tiny world are counted from. */
export const origin: Position = [112, 27];

/** The point reached by going north along the meridian, then east along a geodesic: exact on either axis. */
export function at(eastMetres: number, northMetres: number): Position {
  return along(along(origin, 0, northMetres), 90, eastMetres);
}

export const metresEast = (metres: number): Position => at(metres, 0);
export const metresNorth = (metres: number): Position => at(0, metres);

/** The direct geodesic problem on the ellipsoid. */
export function along([longitude, latitude]: Position, azimuthDegrees: number, metres: number): Position {
  const end = geodesy.Geodesic.WGS84.Direct(latitude, longitude, azimuthDegrees, metres);
  return [end.lon2 as number, end.lat2 as number];
}

/** The point so far to the right of the middle of a straight stretch: that is its distance from the stretch. */
export function beside([start, end]: Line, metres: number): Position {
  if (start === undefined || end === undefined) throw new Error("A stretch has two ends");
  const whole = geodesy.Geodesic.WGS84.Inverse(start[1], start[0], end[1], end[0]);
  const half = (whole.s12 as number) / 2;
  const middle = geodesy.Geodesic.WGS84.Direct(start[1], start[0], whole.azi1 as number, half);
  return along([middle.lon2 as number, middle.lat2 as number], (middle.azi2 as number) + 90, metres);
}

const alwaysThere: Lifetime = { openedOn: null, closedOn: null, project: null, deleted: false };

type LifetimeParts = Partial<Lifetime>;

/** A census row that has held since long ago, or since a day. */
export const census = (
  households: number | null,
  people: number | null,
  since: Day = "1990-01-01",
): Census => ({
  since,
  households,
  people,
});

/** A hamlet before the world has given it a name and a village. */
export interface HamletParts {
  readonly id?: string;
  readonly kind?: Hamlet["kind"];
  readonly at?: Position | null;
  readonly households?: number | null;
  readonly people?: number | null;
  readonly deleted?: boolean;
  /** Instead of households and people: all rows. */
  readonly census?: readonly Census[];
}

export interface VillageParts {
  readonly number?: number;
  readonly township?: number;
  readonly kind?: Village["kind"];
  readonly seat?: Position | null;
  readonly unfitForBus?: boolean;
  readonly deleted?: boolean;
  /** None: the village is one hamlet of kind SEAT, at its seat. */
  readonly hamlets?: readonly HamletParts[];
  /** Of the SEAT hamlet, when no hamlets are given. */
  readonly households?: number | null;
  readonly people?: number | null;
}

export interface RoadParts extends LifetimeParts {
  readonly id?: string;
  readonly class?: RoadClass;
  /** Node ids; without them nodes are made from, and shared by, the positions of the ends. */
  readonly from?: string;
  readonly to?: string;
}

export type Road = RoadParts & { readonly surface: Surface; readonly line: Line };

const road =
  (surface: Surface) =>
  (line: Line, parts: RoadParts = {}): Road => ({ ...parts, surface, line });

export const asphalt = road("ASPHALT");
export const concrete = road("CONCRETE");
export const gravel = road("GRAVEL");
export const earth = road("EARTH");

type AssetParts = Partial<Omit<Asset, "kind" | "shape">> & {
  readonly at?: Position | null;
  readonly line?: Line;
};

/** Any asset; its id defaults to its kind and place in the list. */
export type AssetWithParts = AssetParts & { readonly kind: string };
const asset =
  (kind: string, technology: string | null = null) =>
  (parts: AssetParts = {}): AssetWithParts => ({ technology, ...parts, kind });

export const waterScheme = asset("water_scheme");
export const transformer = asset("transformer");
export const station4g = asset("base_station", "4G");
export const station2g = asset("base_station", "2G");
export const fibreRoute = asset("fibre_route", "TO_GROUP");
export const clinic = asset("clinic");
export const busStop = asset("bus_stop");
export const servicePlatform = asset("service_platform");

/** Serves whole villages, or single hamlets of them: `serving(1)`, `serving([1, "1a"])`. */
export const serving = (...served: readonly (number | readonly [number, string])[]): Asset["serves"] =>
  served.map((one) =>
    typeof one === "number" ? { village: one, hamlet: null } : { village: one[0], hamlet: one[1] },
  );

type BusParts = LifetimeParts & Partial<Pick<BusService, "id" | "mode" | "stops" | "villages">>;
type ProjectParts = Partial<Omit<Project, "reports">> & {
  readonly code: string;
  /** Shares done of one quantity of 100: `[["2020-01-01", 0.5]]`; or full reports. */
  readonly progress?: readonly (readonly [Day, number])[];
  readonly reports?: readonly Report[];
};
type ObservationParts = Partial<Observation> & { readonly indicator: string; readonly asOf: Day };

export interface WorldParts {
  readonly county?: string;
  readonly profile?: string | null;
  readonly dataAsOf?: Day;
  readonly overrides?: readonly Override[];
  readonly village?: VillageParts;
  readonly villages?: readonly VillageParts[];
  /** Short for the hamlets of the only village. */
  readonly hamlets?: readonly HamletParts[];
  readonly roads?: readonly Road[];
  /** Gateway nodes, by position. */
  readonly gateways?: readonly Position[];
  /** Instead of nodes made from the ends of roads. */
  readonly nodes?: readonly RoadNode[];
  readonly assets?: readonly AssetWithParts[];
  readonly buses?: readonly BusParts[];
  readonly projects?: readonly ProjectParts[];
  readonly observations?: readonly ObservationParts[];
}

let worldsMade = 0;

/** A county code that no other world of this process has. */
export const nextCounty = (): string => String(990_000 + (worldsMade++ % 10_000));

/** A world from the few things that matter to a test; the rest takes quiet defaults. */
export function tinyWorld(parts: WorldParts): World {
  const villages = villagesOf(parts);
  const nodes = parts.nodes ?? nodesOf(parts.roads ?? [], parts.gateways ?? []);
  return frozen({
    county: parts.county ?? nextCounty(),
    profile: parts.profile ?? null,
    dataAsOf: parts.dataAsOf ?? "2020-01-01",
    overrides: parts.overrides ?? [],
    villages: villages.map(villageFrom),
    hamlets: villages.flatMap(hamletsFrom),
    nodes,
    edges: (parts.roads ?? []).map((one, index) => edgeFrom(one, index, nodes)),
    assets: (parts.assets ?? []).map(assetFrom),
    buses: (parts.buses ?? []).map(busFrom),
    projects: (parts.projects ?? []).map(projectFrom),
    observations: (parts.observations ?? []).map(observationFrom),
  });
}

function villagesOf(parts: WorldParts): readonly (VillageParts & { number: number })[] {
  const given = parts.villages ?? [
    { ...parts.village, hamlets: parts.hamlets ?? parts.village?.hamlets ?? [] },
  ];
  return given.map((one, index) => ({ ...one, number: one.number ?? index + 1 }));
}

const villageFrom = (parts: VillageParts & { number: number }): Village => ({
  number: parts.number,
  township: parts.township ?? 1,
  kind: parts.kind ?? "VILLAGE",
  seat: parts.seat === undefined ? origin : parts.seat,
  unfitForBus: parts.unfitForBus ?? false,
  deleted: parts.deleted ?? false,
});

function hamletsFrom(parts: VillageParts & { number: number }): readonly Hamlet[] {
  const seat = parts.seat === undefined ? origin : parts.seat;
  if (parts.hamlets !== undefined && parts.hamlets.length > 0)
    return parts.hamlets.map((one, index) =>
      hamletFrom(one, parts.number, "abcdefghij"[index] ?? String(index)),
    );
  const { households, people } = parts;
  return [hamletFrom({ kind: "SEAT", at: seat, households, people }, parts.number, "seat")];
}

function hamletFrom(parts: HamletParts, village: number, letter: string): Hamlet {
  const households = parts.households === undefined ? 50 : parts.households;
  const people = parts.people === undefined ? (households === null ? null : households * 4) : parts.people;
  return {
    id: parts.id ?? `${village}${letter}`,
    village,
    deleted: parts.deleted ?? false,
    kind: parts.kind ?? "HAMLET",
    position: parts.at === undefined ? origin : parts.at,
    census: parts.census ?? (households === null && people === null ? [] : [census(households, people)]),
  };
}

const samePlace = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1];

function nodesOf(roads: readonly Road[], gateways: readonly Position[]): readonly RoadNode[] {
  const ends = roads.flatMap(({ line }) => [line[0] as Position, line.at(-1) as Position]);
  const places = [...gateways, ...ends];
  const distinct = places.filter(
    (place, index) => places.findIndex((one) => samePlace(one, place)) === index,
  );
  return distinct.map((position, index) => ({
    id: `n${index + 1}`,
    position,
    isGateway: gateways.some((one) => samePlace(one, position)),
  }));
}

function edgeFrom(parts: Road, index: number, nodes: readonly RoadNode[]): Edge {
  const nodeAt = (end: Position) => nodes.find((node) => samePlace(node.position, end))?.id;
  const from = parts.from ?? nodeAt(parts.line[0] as Position);
  const to = parts.to ?? nodeAt(parts.line.at(-1) as Position);
  if (from === undefined || to === undefined) throw new Error(`Road ${index + 1} ends at no node`);
  return { ...alwaysThere, id: `e${index + 1}`, class: "VILLAGE", ...parts, from, to };
}

function assetFrom({ at: point, line, ...parts }: AssetWithParts, index: number): Asset {
  return {
    ...alwaysThere,
    id: `${parts.kind}${index + 1}`,
    technology: null,
    capacity: null,
    reachMetres: null,
    shape: line === undefined ? (point ? { point } : null) : { line },
    serves: [],
    staffing: [],
    ...parts,
  };
}

const busFrom = (parts: BusParts, index: number): BusService => ({
  ...alwaysThere,
  id: `bus${index + 1}`,
  mode: "ROUTE",
  stops: [],
  villages: [],
  ...parts,
});

function projectFrom({ progress, ...parts }: ProjectParts): Project {
  const shares = (progress ?? []).map(([asOf, share]) => ({ asOf, done: { tank: share * 100 } }));
  return {
    sector: "WATER",
    stage: "UNDER_CONSTRUCTION",
    plannedStart: null,
    plannedFinish: null,
    startedOn: null,
    finishedOn: null,
    quantities: progress === undefined ? [] : [{ kind: "tank", planned: 100, weight: null }],
    reports: shares,
    ...parts,
  };
}

const observationFrom = (parts: ObservationParts): Observation => ({
  village: null,
  hamlet: null,
  part: null,
  kind: "CLAIM",
  value: null,
  isMet: null,
  ...parts,
});
