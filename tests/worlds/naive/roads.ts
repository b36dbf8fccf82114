import type { Edge, World } from "../world.ts";
import type { Snapshot } from "./snapshot.ts";

const isHardened = (edge: Edge): boolean => edge.surface === "ASPHALT" || edge.surface === "CONCRETE";

/** The hardened edges that can be reached from a gateway over hardened edges. */
export function connectedHardened(world: World, snapshot: Snapshot): readonly Edge[] {
  const hardened = snapshot.edges.filter(isHardened);
  const reached = new Set(world.nodes.filter((node) => node.isGateway).map((node) => node.id));
  const waiting = [...reached];
  for (let node = waiting.shift(); node !== undefined; node = waiting.shift())
    for (const edge of hardened)
      for (const next of otherEnds(edge, node))
        if (!reached.has(next)) {
          reached.add(next);
          waiting.push(next);
        }
  return hardened.filter((edge) => reached.has(edge.from));
}

const otherEnds = (edge: Edge, node: string): readonly string[] => [
  ...(edge.from === node ? [edge.to] : []),
  ...(edge.to === node ? [edge.from] : []),
];
