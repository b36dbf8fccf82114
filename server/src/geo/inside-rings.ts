import type { Vertex } from "./checked-geometry.ts";

type Path = readonly Vertex[];

/** Edges of rings as x1, y1, x2, y2, one after the other: there may be thousands, and each leg meets them all. */
type Edges = Float64Array;

/**
 * Whether a path lies inside rings (even-odd): its first vertex does, and no leg of it touches a ring. Each leg is held
 * against each edge, so that no shape costs more than vertices times edges.
 */
export function isInsideRings(path: Path, rings: readonly Path[]): boolean {
  const edges = Float64Array.from(rings.flatMap(edgesOf));
  const [first] = path;
  if (first === undefined || !isInside(first, edges)) return false;
  return path.slice(1).every((to, index) => !touchesAny(path[index] as Vertex, to, edges));
}

const edgesOf = (ring: Path): number[] =>
  ring.slice(1).flatMap((vertex, index) => [...(ring[index] as Vertex), ...vertex]);

/** An odd number of edges crosses the way due east. */
function isInside([x, y]: Vertex, edges: Edges): boolean {
  let isOdd = false;
  for (let at = 0; at < edges.length; at += 4) {
    const [x1, y1, x2, y2] = edges.subarray(at, at + 4) as unknown as [number, number, number, number];
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) isOdd = !isOdd;
  }
  return isOdd;
}

function touchesAny(from: Vertex, to: Vertex, edges: Edges): boolean {
  const [fromX, fromY] = from;
  const [dx, dy] = [to[0] - fromX, to[1] - fromY];
  const [west, east] = [Math.min(fromX, to[0]), Math.max(fromX, to[0])];
  const [south, north] = [Math.min(fromY, to[1]), Math.max(fromY, to[1])];
  for (let at = 0; at < edges.length; at += 4) {
    const x1 = edges[at] as number;
    const y1 = edges[at + 1] as number;
    const x2 = edges[at + 2] as number;
    const y2 = edges[at + 3] as number;
    if ((y1 > north && y2 > north) || (y1 < south && y2 < south)) continue;
    if ((x1 > east && x2 > east) || (x1 < west && x2 < west)) continue;
    // On which side of the leg the edge's ends lie, then on which side of the edge the leg's.
    const one = dx * (y1 - fromY) - dy * (x1 - fromX);
    const other = dx * (y2 - fromY) - dy * (x2 - fromX);
    if (one * other > 0) continue;
    const start = (x2 - x1) * (fromY - y1) - (y2 - y1) * (fromX - x1);
    const end = (x2 - x1) * (to[1] - y1) - (y2 - y1) * (to[0] - x1);
    if (start * end <= 0) return true;
  }
  return false;
}
