import type { Span } from "../geo/day.ts";
import { Connectivity } from "./connectivity.ts";
import type { RoadEdge, RoadGraph } from "./road-graph.ts";
import { lifeOf, type Opening } from "./service.ts";
import { commonDays } from "./spans.ts";

/** The hardened roads in service, and when each stretch of them can be reached from a gateway over such roads. */
export class HardenedNetwork {
  readonly graph: RoadGraph;
  readonly connectivity: Connectivity;
  /** For each edge of the graph the days on which it is hardened, in service and connected. */
  readonly daysConnected: readonly (readonly Span[])[];

  constructor(graph: RoadGraph, opening: Opening) {
    this.graph = graph;
    const links = graph.edges
      .filter((edge) => edge.isHardened)
      .map((edge) => ({ from: edge.from, to: edge.to, since: opening(edge), until: edge.closes }));
    this.connectivity = new Connectivity(graph.nodeCount, graph.gateways, links);
    const ofNodes = new Map<number, readonly Span[]>();
    const daysOf = (node: number): readonly Span[] => {
      const days = ofNodes.get(node) ?? this.connectivity.daysConnected(node);
      ofNodes.set(node, days);
      return days;
    };
    this.daysConnected = graph.edges.map((edge: RoadEdge) =>
      edge.isHardened ? commonDays(lifeOf(edge, opening), daysOf(edge.from)) : [],
    );
  }
}
