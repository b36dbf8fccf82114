import type { Vertex } from "./checked-geometry.ts";

/** A line in two: both hold the place where they meet, and all corners stay what they were. */
export interface DividedLine {
  readonly place: Vertex;
  readonly before: readonly Vertex[];
  readonly after: readonly Vertex[];
}

/** Divides a line at its place nearest to another; the nearest end, where that is an end. */
export function dividedAt(line: readonly Vertex[], near: Vertex): DividedLine | "start" | "end" {
  const { segment, place } = nearestOn(line, near);
  const before = apart([...line.slice(0, segment + 1), place]);
  const after = apart([place, ...line.slice(segment + 1)]);
  if (before.length < 2) return "start";
  return after.length < 2 ? "end" : { place, before, after };
}

// Longitudes are scaled by the cosine of the latitude: within the few metres that a road is joined over, that is a plane.
function nearestOn(line: readonly Vertex[], [longitude, latitude]: Vertex) {
  const scale = Math.cos((latitude * Math.PI) / 180);
  let nearest = { segment: 0, place: line[0] as Vertex, squared: Number.POSITIVE_INFINITY };
  for (const [segment, to] of line.slice(1).entries()) {
    const from = line[segment] as Vertex;
    const [east, north] = [(to[0] - from[0]) * scale, to[1] - from[1]];
    const [toEast, toNorth] = [(longitude - from[0]) * scale, latitude - from[1]];
    const along = (toEast * east + toNorth * north) / (east * east + north * north || 1);
    const share = Math.min(Math.max(along, 0), 1);
    const squared = (toEast - share * east) ** 2 + (toNorth - share * north) ** 2;
    if (squared < nearest.squared) nearest = { segment, place: between(from, to, share), squared };
  }
  return nearest;
}

function between(from: Vertex, to: Vertex, share: number): Vertex {
  if (share === 0 || share === 1) return share === 0 ? from : to;
  return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
}

/** Without corners that repeat the one before. */
const apart = (line: readonly Vertex[]): readonly Vertex[] =>
  line.filter(([longitude, latitude], index) => {
    const previous = line[index - 1];
    return previous === undefined || previous[0] !== longitude || previous[1] !== latitude;
  });
