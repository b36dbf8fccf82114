import FlatQueue from "flatqueue";
import type { LegBook } from "./access-legs.ts";
import type { Rides } from "./ride-search.ts";
import { edgesAt, otherEnd, type RoadEdge } from "./road-graph.ts";

export interface Probe {
  readonly rides: Rides;
  readonly placeLegs: LegBook;
  readonly limitMinutes: number;
  isEdgeOpen(edge: number): boolean;
  isFacilityOpen(facility: number): boolean;
}

export interface Reached {
  /** The quickest ride within the limit; infinite when there is none. */
  readonly minutes: number;
  /** Everything that was within the limit. */
  readonly edges: ReadonlySet<number>;
  readonly facilities: ReadonlySet<number>;
}

/** A place's quickest ride on one day of one world, looking no farther than the limit. */
export function probeRide(probe: Probe, place: number, stopsAtFirst: boolean): Reached {
  const { graph, edgeMinutes, facilityLegs } = probe.rides;
  const minutes = new Map<number, number>();
  const edges = new Set<number>();
  const facilities = new Set<number>();
  const queue = new FlatQueue<number>();
  let best = Number.POSITIVE_INFINITY;

  const reach = (node: number, at: number): void => {
    if (at > probe.limitMinutes || at >= (minutes.get(node) ?? Number.POSITIVE_INFINITY)) return;
    minutes.set(node, at);
    queue.push(node, at);
  };
  const arrive = (edge: number, minutesTo: (share: number) => number): void => {
    for (const leg of facilityLegs.onEdge(edge)) {
      const facility = facilityLegs.owner[leg] as number;
      const at = minutesTo(facilityLegs.share[leg] as number) + (facilityLegs.minutes[leg] as number);
      if (at > probe.limitMinutes || !probe.isFacilityOpen(facility)) continue;
      facilities.add(facility);
      best = Math.min(best, at);
    }
  };

  const [first, end] = probe.placeLegs.rangeOf(place);
  for (let leg = first; leg < end; leg += 1) {
    const edge = probe.placeLegs.edge[leg] as number;
    const walk = probe.placeLegs.minutes[leg] as number;
    if (walk > probe.limitMinutes || !probe.isEdgeOpen(edge)) continue;
    edges.add(edge);
    const share = probe.placeLegs.share[leg] as number;
    const whole = edgeMinutes[edge] as number;
    const { from, to } = graph.edges[edge] as RoadEdge;
    reach(from, walk + share * whole);
    reach(to, walk + (1 - share) * whole);
    arrive(edge, (other) => walk + Math.abs(share - other) * whole);
  }
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    const at = minutes.get(node) as number;
    if (stopsAtFirst && best <= probe.limitMinutes) break;
    for (const edge of edgesAt(graph, node)) {
      if (!probe.isEdgeOpen(edge)) continue;
      edges.add(edge);
      const whole = edgeMinutes[edge] as number;
      const isFrom = graph.edges[edge]?.from === node;
      arrive(edge, (share) => at + (isFrom ? share : 1 - share) * whole);
      reach(otherEnd(graph.edges[edge] as RoadEdge, node), at + whole);
    }
  }
  return { minutes: best, edges, facilities };
}
