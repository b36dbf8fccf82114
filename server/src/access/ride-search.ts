import FlatQueue from "flatqueue";
import type { LegBook } from "./access-legs.ts";
import { edgesAt, otherEnd, type RoadEdge, type RoadGraph } from "./road-graph.ts";
import type { DayChanges } from "./timetable.ts";

const NONE = -1;

/** The road network with the walks from facilities to its edges. */
export interface Rides {
  readonly graph: RoadGraph;
  readonly edgeMinutes: Float64Array;
  /** Owners are facilities. */
  readonly facilityLegs: LegBook;
}

/**
 * Minutes from every node to the nearest open facility, kept up to date while roads and facilities open and
 * close. An opening only relaxes onward from where it is. A closure forgets the nodes whose best way led
 * through it, and searches again from the rim of what was forgotten.
 */
export class RideSearch {
  readonly minutes: Float64Array;
  readonly facility: Int32Array;
  readonly isEdgeOpen: Uint8Array;
  readonly isFacilityOpen: Uint8Array;
  readonly #rides: Rides;
  /** How a node is best reached: over this edge, */
  readonly #viaEdge: Int32Array;
  /** from this node; or -1 when the facility's walk ends on the edge itself. */
  readonly #viaNode: Int32Array;
  readonly #queue = new FlatQueue<number>();
  #changed = new Set<number>();

  constructor(rides: Rides, facilityCount: number) {
    const { nodeCount, edges } = rides.graph;
    this.#rides = rides;
    this.minutes = new Float64Array(nodeCount).fill(Number.POSITIVE_INFINITY);
    this.facility = new Int32Array(nodeCount).fill(NONE);
    this.#viaEdge = new Int32Array(nodeCount).fill(NONE);
    this.#viaNode = new Int32Array(nodeCount).fill(NONE);
    this.isEdgeOpen = new Uint8Array(edges.length);
    this.isFacilityOpen = new Uint8Array(facilityCount);
  }

  /** Takes in a day's changes; answers the edges along which travel times may differ now. */
  advance(changes: DayChanges): ReadonlySet<number> {
    this.#changed = new Set();
    for (const edge of changes.edgesOff) this.isEdgeOpen[edge] = 0;
    for (const facility of changes.facilitiesOff) this.isFacilityOpen[facility] = 0;
    const forgotten = this.#forget(changes);
    for (const edge of changes.edgesOn) this.isEdgeOpen[edge] = 1;
    for (const facility of changes.facilitiesOn) this.isFacilityOpen[facility] = 1;
    for (const node of forgotten) for (const edge of edgesAt(this.#rides.graph, node)) this.#relaxOnto(edge);
    for (const edge of changes.edgesOn) this.#relaxOnto(edge);
    for (const facility of changes.facilitiesOn)
      for (const edge of this.#edgesOf(facility)) this.#relaxOnto(edge);
    this.#settle();
    return this.#edgesAffected(changes);
  }

  /** Minutes from a point of an open edge to the nearest facility, and which. */
  fromPoint(edge: number, share: number): { minutes: number; facility: number } {
    const { from, to } = this.#edge(edge);
    const whole = this.#rides.edgeMinutes[edge] as number;
    let minutes = (this.minutes[from] as number) + share * whole;
    let facility = this.facility[from] as number;
    const viaTo = (this.minutes[to] as number) + (1 - share) * whole;
    if (viaTo < minutes) [minutes, facility] = [viaTo, this.facility[to] as number];
    const legs = this.#rides.facilityLegs;
    for (const leg of legs.onEdge(edge)) {
      const along = (legs.minutes[leg] as number) + Math.abs(share - (legs.share[leg] as number)) * whole;
      if (along < minutes && this.isFacilityOpen[legs.owner[leg] as number] === 1)
        [minutes, facility] = [along, legs.owner[leg] as number];
    }
    return { minutes, facility };
  }

  #forget(changes: DayChanges): readonly number[] {
    const lost: number[] = [];
    const lose = (node: number): void => {
      this.#viaEdge[node] = NONE;
      lost.push(node);
    };
    for (const edge of changes.edgesOff)
      for (const node of this.#endsOf(edge)) if (this.#viaEdge[node] === edge) lose(node);
    for (const facility of changes.facilitiesOff)
      for (const edge of this.#edgesOf(facility))
        for (const node of this.#endsOf(edge))
          if (
            this.#viaEdge[node] === edge &&
            this.#viaNode[node] === NONE &&
            this.facility[node] === facility
          )
            lose(node);
    for (let next = 0; next < lost.length; next += 1) {
      const node = lost[next] as number;
      for (const edge of edgesAt(this.#rides.graph, node)) {
        const other = otherEnd(this.#edge(edge), node);
        if (this.#viaEdge[other] === edge && this.#viaNode[other] === node) lose(other);
      }
    }
    for (const node of lost) {
      this.minutes[node] = Number.POSITIVE_INFINITY;
      this.facility[node] = NONE;
      this.#viaNode[node] = NONE;
      this.#changed.add(node);
    }
    return lost;
  }

  /** Both ends of an edge, from each other and from the facilities whose walks end on it. */
  #relaxOnto(edge: number): void {
    if (this.isEdgeOpen[edge] === 0) return;
    const { from, to } = this.#edge(edge);
    const whole = this.#rides.edgeMinutes[edge] as number;
    const legs = this.#rides.facilityLegs;
    for (const leg of legs.onEdge(edge)) {
      const facility = legs.owner[leg] as number;
      if (this.isFacilityOpen[facility] === 0) continue;
      const [share, walk] = [legs.share[leg] as number, legs.minutes[leg] as number];
      this.#reach(from, walk + share * whole, { facility, edge, node: NONE });
      this.#reach(to, walk + (1 - share) * whole, { facility, edge, node: NONE });
    }
    this.#relaxFrom(from, to, { edge, whole });
    this.#relaxFrom(to, from, { edge, whole });
  }

  #relaxFrom(node: number, other: number, { edge, whole }: { edge: number; whole: number }): void {
    const minutes = (this.minutes[node] as number) + whole;
    if (minutes < (this.minutes[other] as number))
      this.#reach(other, minutes, { facility: this.facility[node] as number, edge, node });
  }

  #reach(node: number, minutes: number, via: { facility: number; edge: number; node: number }): void {
    if (minutes >= (this.minutes[node] as number)) return;
    this.minutes[node] = minutes;
    this.facility[node] = via.facility;
    this.#viaEdge[node] = via.edge;
    this.#viaNode[node] = via.node;
    this.#changed.add(node);
    this.#queue.push(node, minutes);
  }

  #settle(): void {
    for (;;) {
      const minutes = this.#queue.peekValue();
      const node = this.#queue.pop();
      if (node === undefined || minutes === undefined) return;
      if (minutes > (this.minutes[node] as number)) continue;
      for (const edge of edgesAt(this.#rides.graph, node)) {
        if (this.isEdgeOpen[edge] === 0) continue;
        const other = otherEnd(this.#edge(edge), node);
        const onward = minutes + (this.#rides.edgeMinutes[edge] as number);
        if (onward >= (this.minutes[other] as number)) continue;
        this.#reach(other, onward, { facility: this.facility[node] as number, edge, node });
      }
    }
  }

  #edgesAffected(changes: DayChanges): ReadonlySet<number> {
    const edges = new Set([...changes.edgesOff, ...changes.edgesOn]);
    for (const facility of [...changes.facilitiesOff, ...changes.facilitiesOn])
      for (const edge of this.#edgesOf(facility)) edges.add(edge);
    for (const node of this.#changed)
      for (const edge of edgesAt(this.#rides.graph, node)) if (this.isEdgeOpen[edge] === 1) edges.add(edge);
    return edges;
  }

  #edgesOf(facility: number): Int32Array {
    const { facilityLegs } = this.#rides;
    return facilityLegs.edge.subarray(...facilityLegs.rangeOf(facility));
  }

  #edge(edge: number): RoadEdge {
    return this.#rides.graph.edges[edge] as RoadEdge;
  }

  #endsOf(edge: number): readonly number[] {
    const { from, to } = this.#edge(edge);
    return [from, to];
  }
}
