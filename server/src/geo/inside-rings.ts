import type { Position } from "./drawn-shape.ts";

type Path = readonly Position[];

/** An edge of a ring, from its lower latitude to its higher one. */
interface Edge {
  readonly from: Position;
  readonly to: Position;
}

/**
 * Whether a path lies inside rings (even-odd): all of its positions do, and no leg of it crosses a ring. Each is held
 * against each edge, so that no shape costs more than vertices times edges.
 */
export function isInsideRings(path: Path, rings: readonly Path[]): boolean {
  const edges = rings.flatMap(edgesOf);
  return path.every(
    (to, index) => isInside(to, edges) && !crossesAny({ from: path[index - 1] ?? to, to }, edges),
  );
}

function edgesOf(ring: Path): readonly Edge[] {
  return ring.slice(1).map((position, index) => {
    const [from, to] = [ring[index] as Position, position];
    return from[1] <= to[1] ? { from, to } : { from: to, to: from };
  });
}

/** An odd number of edges lies to the east of a position inside. */
function isInside(position: Position, edges: readonly Edge[]): boolean {
  const latitude = position[1];
  let isOdd = false;
  for (const { from, to } of edges)
    if (from[1] <= latitude && latitude < to[1] && side(from, to, position) > 0) isOdd = !isOdd;
  return isOdd;
}

/** Positive where the position lies to the left of the way from one to the other. */
const side = (from: Position, to: Position, [longitude, latitude]: Position): number =>
  (to[0] - from[0]) * (latitude - from[1]) - (to[1] - from[1]) * (longitude - from[0]);

function crossesAny({ from, to }: Edge, edges: readonly Edge[]): boolean {
  const west = Math.min(from[0], to[0]);
  const east = Math.max(from[0], to[0]);
  const south = Math.min(from[1], to[1]);
  const north = Math.max(from[1], to[1]);
  for (const edge of edges) {
    if (edge.from[1] > north || edge.to[1] < south) continue;
    if (Math.max(edge.from[0], edge.to[0]) < west || Math.min(edge.from[0], edge.to[0]) > east) continue;
    if (side(from, to, edge.from) * side(from, to, edge.to) >= 0) continue;
    if (side(edge.from, edge.to, from) * side(edge.from, edge.to, to) < 0) return true;
  }
  return false;
}
