import type { Shapes } from "../geo/shapes.ts";
import type { Service } from "./service.ts";

export interface RoadEdge extends Service {
  readonly from: number;
  readonly to: number;
  readonly class: string;
  readonly surface: string;
  readonly isHardened: boolean;
  readonly lengthMetres: number;
}

/** Roads as a graph; nodes and edges are numbers. */
export interface RoadGraph {
  readonly edges: readonly RoadEdge[];
  readonly shapes: Shapes;
  readonly nodeCount: number;
  readonly gateways: readonly number[];
  /** For each node the edges that end at it; a loop is listed twice. */
  readonly edgesOfNode: readonly (readonly number[])[];
}

export function roadGraph(
  edges: readonly RoadEdge[],
  shapes: Shapes,
  nodeCount: number,
  gateways: readonly number[],
): RoadGraph {
  const edgesOfNode: number[][] = Array.from({ length: nodeCount }, () => []);
  edges.forEach((edge, index) => {
    edgesOfNode[edge.from]?.push(index);
    edgesOfNode[edge.to]?.push(index);
  });
  return { edges, shapes, nodeCount, gateways, edgesOfNode };
}

export const edgesAt = (graph: RoadGraph, node: number): readonly number[] =>
  graph.edgesOfNode[node] as readonly number[];

export const otherEnd = (edge: RoadEdge, node: number): number => (edge.from === node ? edge.to : edge.from);
