import { along } from "../builders.ts";
import type { Asset, BusService, Hamlet, Position, Serves, Shape } from "../world.ts";
import { type Draft, near, type Roads, randomLifetime, withTwins } from "./draft.ts";
import type { Settlements } from "./random-settlements.ts";

/** A kind of asset: at what distance from a place it is interesting, and how much it can do. */
interface Kind {
  readonly kind: string;
  readonly technologies: readonly (string | null)[];
  readonly metres: readonly number[];
  readonly perHead?: { readonly of: "people" | "households"; readonly amounts: readonly number[] };
}

const kinds: readonly Kind[] = [
  {
    kind: "water_scheme",
    technologies: [null],
    metres: [100],
    perHead: { of: "people", amounts: [35, 35, 34.995, 34.99, 20, 19.995, 17.5, 60, 0] },
  },
  {
    kind: "transformer",
    technologies: [null],
    metres: [500, 500, 20_000],
    perHead: { of: "households", amounts: [2, 2, 1.995, 1.994, 1, 3, 0.5] },
  },
  {
    kind: "base_station",
    technologies: ["4G", "4G", "4G", "2G", null],
    metres: [3000, 3000, 3000, 1000.5, 5000, 20_000],
  },
  { kind: "fibre_route", technologies: ["TO_GROUP", "DISTRIBUTION"], metres: [1000, 1000, 20_000] },
  { kind: "equipment_room", technologies: [null], metres: [1000, 1000, 20_000] },
  { kind: "clinic", technologies: [null], metres: [2000, 2000, 2500, 3000, 6000, 20_000] },
  { kind: "bus_stop", technologies: [null], metres: [2000, 2000, 2000, 300, 20_000] },
  { kind: "service_platform", technologies: [null], metres: [100] },
  { kind: "water_tank", technologies: [null], metres: [100] },
];

export function randomAssets(draft: Draft, roads: Roads, settlements: Settlements): readonly Asset[] {
  const { dice } = draft;
  const assets = kinds.flatMap((kind) => {
    const count = dice.chance(0.1) ? 0 : dice.whole(1, settlements.villages.length + 1);
    return dice.times(count, (index) => randomAsset(draft, roads, settlements, { kind, index }));
  });
  return withTwins(draft, assets);
}

type Numbered = { readonly kind: Kind; readonly index: number };

function randomAsset(draft: Draft, roads: Roads, settlements: Settlements, { kind, index }: Numbered): Asset {
  const { dice } = draft;
  const serves = kind.perHead || kind.kind === "service_platform" ? randomLinks(draft, settlements) : [];
  return {
    id: `${kind.kind}${index}`,
    kind: kind.kind,
    technology: dice.pick(kind.technologies),
    capacity: randomCapacity(draft, settlements, kind, serves),
    reachMetres:
      kind.kind === "base_station" && dice.chance(0.4) ? dice.pick([1000, 5000, 2999.99, 25_000]) : null,
    shape: randomShape(draft, roads, servedOr(settlements, serves), kind),
    serves,
    staffing: kind.kind === "clinic" ? randomStaffing(draft) : [],
    ...randomLifetime(draft),
  };
}

/** Whole villages, single hamlets, sometimes both at once. */
function randomLinks({ dice }: Draft, { villages, hamlets }: Settlements): readonly Serves[] {
  const wholes = dice.some(villages, 0.4).map((village) => ({ village: village.number, hamlet: null }));
  const singles = dice.some(hamlets, 0.2).map((hamlet) => ({ village: hamlet.village, hamlet: hamlet.id }));
  return [...wholes, ...singles];
}

/** Where it serves, when it serves anybody. */
function servedOr({ villages, hamlets }: Settlements, serves: readonly Serves[]): readonly Position[] {
  const served = hamlets.filter((one) => serves.some((link) => isLinked(link, one)));
  const places =
    served.length > 0 ? served : [...villages.map(({ seat }) => ({ position: seat })), ...hamlets];
  return places.map(({ position }) => position).filter((position) => position !== null);
}

/** Enough, barely enough or barely not enough for those it serves at one time or another. */
function randomCapacity({ dice }: Draft, { hamlets }: Settlements, kind: Kind, serves: readonly Serves[]) {
  if (dice.chance(0.06)) return null;
  if (kind.kind === "service_platform") return dice.pick([499.99, 499.995, 500, 500, 299, 620, 0]);
  if (kind.perHead === undefined) return null;
  const { of, amounts } = kind.perHead;
  const served = hamlets.filter((one) => serves.some((link) => isLinked(link, one)));
  const heads = served.reduce(
    (sum, hamlet) => sum + (dice.pick(hamlet.census.length > 0 ? hamlet.census : [null])?.[of] ?? 0),
    0,
  );
  return Number(((heads || 50) * dice.pick(amounts)).toFixed(4));
}

const isLinked = (link: Serves, hamlet: Hamlet) =>
  link.hamlet === null ? link.village === hamlet.village : link.hamlet === hamlet.id;

function randomShape(
  { dice }: Draft,
  { nodes }: Roads,
  around: readonly Position[],
  { kind, metres }: Kind,
): Shape | null {
  if (dice.chance(0.06)) return null;
  const centre = around.length > 0 && dice.chance(0.85) ? dice.pick(around) : dice.pick(nodes).position;
  const azimuth = dice.pick([0, 90, 180, 270, dice.between(0, 360)]);
  const point = along(centre, azimuth, near(dice, dice.pick(metres)));
  if (kind !== "fibre_route") return { point };
  // Straight on, away from the place: its nearest point is its first.
  return { line: [point, along(point, azimuth, dice.between(200, 4000))] };
}

function randomStaffing({ dice, days }: Draft): Asset["staffing"] {
  if (dice.chance(0.5)) return [];
  const [first, second, third] = [...new Set(dice.times(4, () => dice.pick(days)))].toSorted();
  if (first === undefined || second === undefined) return [];
  if (dice.chance(0.3)) return [{ since: first, until: null }];
  const again = third !== undefined && dice.chance(0.5) ? [{ since: third, until: null }] : [];
  return [{ since: first, until: second }, ...again];
}

export function randomBuses(
  draft: Draft,
  { villages }: Settlements,
  assets: readonly Asset[],
): readonly BusService[] {
  const { dice } = draft;
  const stops = assets.filter((asset) => asset.kind === "bus_stop");
  return dice.times(dice.pick([0, 1, 2, 2, 3]), (index) => ({
    id: `bus${index}`,
    mode: dice.pick(["ROUTE", "ROUTE", "ROUTE", "AREA_FIXED_DAYS", "ON_DEMAND"] as const),
    stops: dice.some(stops, 0.5).map((stop) => stop.id),
    villages: dice.some(villages, 0.3).map((village) => village.number),
    ...randomLifetime(draft),
  }));
}
