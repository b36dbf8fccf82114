import { edgesAt, type RoadEdge, type RoadGraph } from "./road-graph.ts";

export interface NetworkProbe {
  readonly graph: RoadGraph;
  isOpen(edge: number): boolean;
  /** Nodes known to be connected in every world that is asked about. */
  isConnected(node: number): boolean;
}

/** Whether any of the edges is connected, going over open hardened edges as far as the connected part. */
export function isAnyConnected(probe: NetworkProbe, start: readonly number[]): boolean {
  let isFound = false;
  explore(probe, start, (_, isConnected) => {
    isFound ||= isConnected;
    return !isFound;
  });
  return isFound;
}

/** The edges that can be reached from some without passing the connected part. */
export function edgesBeyond(probe: NetworkProbe, start: readonly number[]): ReadonlySet<number> {
  const edges = new Set<number>();
  explore(probe, start, (edge) => {
    if (edge !== null) edges.add(edge);
    return true;
  });
  return edges;
}

/** Tells each open hardened edge once, and each time that the connected part is met, until told to stop. */
function explore(
  { graph, isOpen, isConnected }: NetworkProbe,
  start: readonly number[],
  tell: (edge: number | null, isConnected: boolean) => boolean,
): void {
  const seen = new Set<number>();
  const waiting = start.filter((edge) => graph.edges[edge]?.isHardened && isOpen(edge));
  for (const edge of waiting) seen.add(edge);
  for (let edge = waiting.pop(); edge !== undefined; edge = waiting.pop()) {
    if (!tell(edge, false)) return;
    const { from, to } = graph.edges[edge] as RoadEdge;
    for (const node of [from, to]) {
      if (isConnected(node)) {
        if (!tell(null, true)) return;
        continue;
      }
      for (const next of edgesAt(graph, node)) {
        if (seen.has(next) || !graph.edges[next]?.isHardened || !isOpen(next)) continue;
        seen.add(next);
        waiting.push(next);
      }
    }
  }
}
