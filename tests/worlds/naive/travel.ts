import type { Edge, World } from "../world.ts";
import { edgeThing, type Measures } from "./measures.ts";
import { rounded } from "./numbers.ts";
import type { Snapshot } from "./snapshot.ts";

/** Kilometres an hour. */
export interface Speeds {
  readonly walk: number;
  readonly trunk: number;
  readonly county: number;
  readonly other: number;
  readonly gravel: number;
  readonly earth: number;
}

/** The farthest walk to a road, and the farthest distance that is measured at all. */
const farthestWalkToRoadMetres = 3000;
export const farthestMetres = 20_000;

export interface Travel {
  readonly world: World;
  readonly snapshot: Snapshot;
  readonly measures: Measures;
  readonly speeds: Speeds;
}

function speedOn(edge: Edge, speeds: Speeds): number {
  if (edge.surface === "GRAVEL") return speeds.gravel;
  if (edge.surface === "EARTH") return speeds.earth;
  if (edge.class === "TRUNK") return speeds.trunk;
  return edge.class === "COUNTY" ? speeds.county : speeds.other;
}

const minutes = (metres: number, kilometresPerHour: number): number =>
  (metres / (kilometresPerHour * 1000)) * 60;

const minutesAlong = (edge: Edge, { measures, speeds }: Travel): number =>
  minutes(measures.lengthMetres(edgeThing(edge.id)), speedOn(edge, speeds));

/** A way on to the road: the edge, the walk to its nearest point, and where on the edge that is. */
interface Leg {
  readonly edge: Edge;
  readonly walkMinutes: number;
  readonly share: number;
}

function legsOf(place: string, travel: Travel): readonly Leg[] {
  return travel.snapshot.edges.flatMap((edge) => {
    const metres = travel.measures.metres(place, edgeThing(edge.id));
    if (metres === undefined || rounded(metres) > farthestWalkToRoadMetres) return [];
    const share = travel.measures.share(place, edgeThing(edge.id));
    return [{ edge, walkMinutes: minutes(metres, travel.speeds.walk), share }];
  });
}

/** The fewest minutes from a place to any of some others; infinite where there is no way. */
export function fewestMinutes(from: string, to: readonly string[], travel: Travel): number {
  const legs = legsOf(from, travel);
  const reached = minutesToNodes(legs, travel);
  const each = to.map((end) => Math.min(onFoot(from, end, travel), byRoad(legs, reached, end, travel)));
  return Math.min(Number.POSITIVE_INFINITY, ...each);
}

function onFoot(from: string, to: string, { measures, speeds }: Travel): number {
  const metres = measures.metres(from, to);
  if (metres === undefined || rounded(metres) > farthestMetres) return Number.POSITIVE_INFINITY;
  return minutes(metres, speeds.walk);
}

/** Dijkstra by looking through all nodes for the next nearest one. */
function minutesToNodes(legs: readonly Leg[], travel: Travel): ReadonlyMap<string, number> {
  const best = new Map(travel.world.nodes.map((node) => [node.id, Number.POSITIVE_INFINITY]));
  const improve = (node: string, value: number) => best.set(node, Math.min(best.get(node) as number, value));
  for (const leg of legs) {
    const ride = minutesAlong(leg.edge, travel);
    improve(leg.edge.from, leg.walkMinutes + leg.share * ride);
    improve(leg.edge.to, leg.walkMinutes + (1 - leg.share) * ride);
  }
  const open = new Set(best.keys());
  while (open.size > 0) {
    const nearest = [...open].reduce((a, b) => ((best.get(b) as number) < (best.get(a) as number) ? b : a));
    open.delete(nearest);
    for (const edge of travel.snapshot.edges) {
      const arrival = (best.get(nearest) as number) + minutesAlong(edge, travel);
      if (edge.from === nearest) improve(edge.to, arrival);
      if (edge.to === nearest) improve(edge.from, arrival);
    }
  }
  return best;
}

/** One ride: off at any edge near the end, which may be the very edge that was entered. */
function byRoad(
  legs: readonly Leg[],
  reached: ReadonlyMap<string, number>,
  to: string,
  travel: Travel,
): number {
  const rides = legsOf(to, travel).flatMap((end) => {
    const ride = minutesAlong(end.edge, travel);
    const overNodes = [
      (reached.get(end.edge.from) as number) + end.share * ride,
      (reached.get(end.edge.to) as number) + (1 - end.share) * ride,
    ];
    const sameEdge = legs
      .filter((start) => start.edge.id === end.edge.id)
      .map((start) => start.walkMinutes + Math.abs(start.share - end.share) * ride);
    return [...overNodes, ...sameEdge].map((arrival) => arrival + end.walkMinutes);
  });
  return Math.min(Number.POSITIVE_INFINITY, ...rides);
}
