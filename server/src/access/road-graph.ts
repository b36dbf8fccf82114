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

/** Roads as a graph; nodes are numbers. The edges at a node are listed one node after the other. */
export interface RoadGraph {
  readonly edges: readonly RoadEdge[];
  readonly shapes: Shapes;
  readonly nodeCount: number;
  readonly gateways: readonly number[];
  readonly firstEdgeOfNode: Int32Array;
  readonly edgesOfNodes: Int32Array;
}

export function roadGraph(
  edges: readonly RoadEdge[],
  shapes: Shapes,
  nodeCount: number,
  gateways: readonly number[],
): RoadGraph {
  const firstEdgeOfNode = new Int32Array(nodeCount + 1);
  for (const edge of edges) {
    firstEdgeOfNode[edge.from + 1] = (firstEdgeOfNode[edge.from + 1] as number) + 1;
    firstEdgeOfNode[edge.to + 1] = (firstEdgeOfNode[edge.to + 1] as number) + 1;
  }
  for (let node = 0; node < nodeCount; node += 1)
    firstEdgeOfNode[node + 1] = (firstEdgeOfNode[node + 1] as number) + (firstEdgeOfNode[node] as number);
  const edgesOfNodes = new Int32Array(2 * edges.length);
  const filled = firstEdgeOfNode.slice();
  const put = (node: number, edge: number): void => {
    const slot = filled[node] as number;
    edgesOfNodes[slot] = edge;
    filled[node] = slot + 1;
  };
  edges.forEach((edge, index) => {
    put(edge.from, index);
    put(edge.to, index);
  });
  return { edges, shapes, nodeCount, gateways, firstEdgeOfNode, edgesOfNodes };
}

/** The edges that end at a node; a loop is listed twice. */
export const edgesAt = (graph: RoadGraph, node: number): Int32Array =>
  graph.edgesOfNodes.subarray(graph.firstEdgeOfNode[node], graph.firstEdgeOfNode[node + 1]);

export const otherEnd = (edge: RoadEdge, node: number): number => (edge.from === node ? edge.to : edge.from);
