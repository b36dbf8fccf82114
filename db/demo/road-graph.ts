import { Delaunay } from "d3-delaunay";
import type { County, Hamlet, Township, Village } from "./places.ts";
import { distance, type Point } from "./plane.ts";
import type { Random } from "./random.ts";
import { type Link, RoadBook, type RoadNode } from "./road-book.ts";
import type { World } from "./rows.ts";

/** The way to a village: the last link before its seat, and who else hangs on it. */
export interface VillageRoad {
  readonly village: Village;
  readonly node: RoadNode;
  readonly link: Link | null;
  readonly parent: VillageRoad | null;
  readonly depth: number;
  readonly below: VillageRoad[];
}
export interface HamletRoad {
  readonly hamlet: Hamlet;
  readonly link: Link;
  readonly parent: HamletRoad | null;
}
export interface RoadGraph {
  readonly book: RoadBook;
  readonly main: readonly Link[];
  readonly villages: ReadonlyMap<string, VillageRoad>;
  /** Second ways between villages; they do not decide who is connected. */
  readonly loops: readonly (Link & { readonly ends: readonly [string, string] })[];
  readonly hamlets: ReadonlyMap<string, HamletRoad>;
}

interface Stop {
  readonly point: Point;
  readonly node: RoadNode;
  readonly village: Village | null;
}

export function drawRoads(
  county: County,
  world: World,
  random: Random,
  groupDetour: (hamlet: Hamlet) => number,
): RoadGraph {
  const book = new RoadBook(county.spec, county.plane, random, world);
  const towns = county.townships.map((town) => ({ town, node: book.node(town.seat, isSeat(county, town)) }));
  const main = mainRoads(county, book, towns, random);
  const stops: Stop[] = [
    ...towns.map(({ town, node }) => ({ point: town.seat, node, village: null })),
    ...county.villages.map((village) => ({ point: village.seat, node: book.node(village.seat), village })),
  ];
  const { villages, loops } = villageRoads(book, stops, towns.length, random);
  const hamlets = county.villages.flatMap((village) =>
    groupRoads(book, villages.get(village.code), groupDetour),
  );
  return { book, main, villages, loops, hamlets: new Map(hamlets.map((road) => [road.hamlet.id, road])) };
}

const isSeat = (county: County, town: Township): boolean => town.code === county.spec.seatTownship;

/** County roads join all township seats; trunk roads run on to the county's edge. */
function mainRoads(
  county: County,
  book: RoadBook,
  towns: readonly { readonly town: Township; readonly node: RoadNode }[],
  random: Random,
): Link[] {
  const points = towns.map(({ town }) => town.seat);
  const pairs = neighbours(points);
  const tree = spanningTree(points.length, pairs);
  const extra = pairs.filter((pair) => !tree.includes(pair) && random.chance(0.3));
  const trunk = new Set(exits(county).flatMap(({ town }) => pathToSeat(county, towns, tree, town)));
  const county_ = [...tree, ...extra].map((pair) => {
    const isTrunk = trunk.has(pair);
    const [from, to] = [towns[pair.a], towns[pair.b]] as const;
    if (!from || !to) throw new Error("A pair without towns");
    const name = isTrunk ? "干线公路" : `${shortName(from.town.name)}至${shortName(to.town.name)}公路`;
    return book.link(from.node, to.node, {
      class: isTrunk ? "TRUNK" : "COUNTY",
      name,
      detour: isTrunk ? 1.08 : 1.15,
    });
  });
  const outward = exits(county).map(({ town, point }) => {
    const from = towns[town] as (typeof towns)[number];
    return book.link(from.node, book.node(point, true), {
      class: "TRUNK",
      name: "出境干线公路",
      detour: 1.06,
    });
  });
  return [...county_, ...outward];
}

const shortName = (name: string): string => name.replace(/(街道|镇|乡)$/, "");

/** Where trunk roads leave: the outline's nearest points to the outermost township seats in four directions. */
function exits(county: County): { readonly town: number; readonly point: Point }[] {
  const ring = county.shape.reduce((longest, next) => (next.length > longest.length ? next : longest));
  const directions = [
    [1, 0.2],
    [-1, -0.2],
    [0.2, 1],
    [-0.2, -1],
  ] as const;
  return directions.map(([east, north]) => {
    const town = county.townships.reduce((best, next, index, all) => {
      const seat = (all[best] as Township).seat;
      return next.seat.x * east + next.seat.y * north > seat.x * east + seat.y * north ? index : best;
    }, 0);
    const seat = (county.townships[town] as Township).seat;
    const ahead = ring.filter((point) => (point.x - seat.x) * east + (point.y - seat.y) * north > 0);
    const point = (ahead.length > 0 ? ahead : ring).reduce((near, next) =>
      distance(next, seat) < distance(near, seat) ? next : near,
    );
    return { town, point };
  });
}

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly metres: number;
}

function neighbours(points: readonly Point[]): Pair[] {
  const triangles = Delaunay.from(points.map(({ x, y }): [number, number] => [x, y]));
  const pairs: Pair[] = [];
  for (const a of points.keys()) {
    for (const b of triangles.neighbors(a)) {
      if (b > a) pairs.push({ a, b, metres: distance(points[a] as Point, points[b] as Point) });
    }
  }
  return pairs.sort((left, right) => left.metres - right.metres || left.a - right.a || left.b - right.b);
}

/** Kruskal: the shortest pairs first, none that closes a circle. `joined` are together from the start. */
function spanningTree(count: number, pairs: readonly Pair[], joined = 0): Pair[] {
  const leader = Array.from({ length: count }, (_, index) => (index < joined ? 0 : index));
  const find = (index: number): number => {
    let top = index;
    while (leader[top] !== top) top = leader[top] as number;
    return top;
  };
  return pairs.filter(({ a, b }) => {
    const [topA, topB] = [find(a), find(b)];
    if (topA === topB) return false;
    leader[topB] = topA;
    return true;
  });
}

function pathToSeat(
  county: County,
  towns: readonly { readonly town: Township }[],
  tree: readonly Pair[],
  from: number,
): Pair[] {
  const seat = towns.findIndex(({ town }) => isSeat(county, town));
  const walk = (at: number, came: Pair | null): Pair[] | null => {
    if (at === seat) return [];
    for (const pair of tree) {
      if (pair === came || (pair.a !== at && pair.b !== at)) continue;
      const rest = walk(pair.a === at ? pair.b : pair.a, pair);
      if (rest) return [pair, ...rest];
    }
    return null;
  };
  return walk(from, null) ?? [];
}

/** Every village hangs on its township's town or on a village nearer to one; some have a second way. */
function villageRoads(book: RoadBook, stops: readonly Stop[], townCount: number, random: Random) {
  const pairs = neighbours(stops.map(({ point }) => point));
  const tree = spanningTree(stops.length, pairs, townCount).filter(
    ({ a, b }) => a >= townCount || b >= townCount,
  );
  const beside = new Map<number, Pair[]>();
  for (const pair of tree) {
    for (const end of [pair.a, pair.b]) beside.set(end, [...(beside.get(end) ?? []), pair]);
  }
  const villages = new Map<string, VillageRoad>();
  let frontier: { at: number; road: VillageRoad | null }[] = stops
    .slice(0, townCount)
    .map((_, at) => ({ at, road: null }));
  const seen = new Set(frontier.map(({ at }) => at));
  while (frontier.length > 0) {
    frontier = frontier.flatMap(({ at, road }) =>
      (beside.get(at) ?? []).flatMap((pair) => {
        const next = pair.a === at ? pair.b : pair.a;
        if (seen.has(next)) return [];
        seen.add(next);
        const reached = roadTo(book, stops[at] as Stop, stops[next] as Stop, road);
        villages.set(reached.village.code, reached);
        return [{ at: next, road: reached }];
      }),
    );
  }
  const inTree = new Set(tree);
  const loops = pairs
    .filter((pair) => !inTree.has(pair) && pair.a >= townCount && pair.metres < 4500 && random.chance(0.14))
    .map((pair) => loop(book, stops[pair.a] as Stop, stops[pair.b] as Stop));
  return { villages, loops };
}

function roadTo(book: RoadBook, from: Stop, to: Stop, parent: VillageRoad | null): VillageRoad {
  const village = to.village;
  if (!village) throw new Error("A road to a village ends at a town");
  const name = `${village.name.replace(/村$/, "")}通村公路`;
  const link = book.link(from.node, to.node, { class: parent ? "VILLAGE" : "TOWNSHIP", name, detour: 1.18 });
  const road: VillageRoad = {
    village,
    node: to.node,
    link,
    parent,
    depth: (parent?.depth ?? 0) + 1,
    below: [],
  };
  parent?.below.push(road);
  return road;
}

function loop(book: RoadBook, from: Stop, to: Stop) {
  const name = `${from.village?.name ?? ""}至${to.village?.name ?? ""}公路`;
  const link = book.link(from.node, to.node, { class: "VILLAGE", name, detour: 1.2 });
  return { ...link, ends: [from.village?.code ?? "", to.village?.code ?? ""] as const };
}

/** From the seat to every hamlet: on from the nearest hamlet that is reached already, where that is nearer. */
function groupRoads(
  book: RoadBook,
  road: VillageRoad | undefined,
  detour: (hamlet: Hamlet) => number,
): HamletRoad[] {
  if (!road) throw new Error("A village without a road");
  const waiting = road.village.hamlets.filter(({ kind }) => kind === "HAMLET");
  const reached: { node: RoadNode; road: HamletRoad | null }[] = [{ node: road.node, road: null }];
  const roads: HamletRoad[] = [];
  while (waiting.length > 0) {
    const { hamlet, from } = nearestPair(waiting, reached);
    waiting.splice(waiting.indexOf(hamlet), 1);
    const node = book.node(hamlet.position);
    const name = `${road.village.name}${hamlet.name}通组公路`;
    const link = book.link(from.node, node, { class: "GROUP", name, detour: detour(hamlet) });
    const next: HamletRoad = { hamlet, link, parent: from.road };
    roads.push(next);
    reached.push({ node, road: next });
  }
  return roads;
}

function nearestPair<Reached extends { readonly node: RoadNode }>(
  waiting: readonly Hamlet[],
  reached: readonly Reached[],
) {
  let best: { hamlet: Hamlet; from: Reached; metres: number } | null = null;
  for (const hamlet of waiting) {
    for (const from of reached) {
      const metres = distance(hamlet.position, from.node.point);
      if (!best || metres < best.metres) best = { hamlet, from, metres };
    }
  }
  if (!best) throw new Error("Nothing to join");
  return best;
}
