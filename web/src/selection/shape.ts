// A shape that somebody drew on the map, as the URL keeps it: two corners are a box, three and more a polygon.

export type Corner = readonly [lon: number, lat: number];
export type Shape = readonly Corner[];

/** What fits into a link, and more than a hand draws. */
export const MOST_CORNERS = 100;
/** About a metre. */
const DECIMALS = 5;
// Web Mercator ends here.
const NORTHERNMOST = 85.06;

const isOnMap = ([lon, lat]: Corner): boolean => Math.abs(lon) <= 180 && Math.abs(lat) <= NORTHERNMOST;

/** "111.46,25.61,112,26.18": longitudes and latitudes by turns. */
export const shapeText = (shape: Shape): string =>
  shape.map(([lon, lat]) => `${Number(lon.toFixed(DECIMALS))},${Number(lat.toFixed(DECIMALS))}`).join(",");

const NUMBERS = /^-?\d{1,3}(\.\d{1,15})?(,-?\d{1,3}(\.\d{1,15})?)*$/;

/** The shape that a text says; undefined where it says none, or one whose edges cross. */
export function shapeOf(text: string | undefined): Shape | undefined {
  if (text === undefined || !NUMBERS.test(text)) return undefined;
  const numbers = text.split(",").map(Number);
  if (numbers.length % 2 !== 0) return undefined;
  const corners = Array.from(
    { length: numbers.length / 2 },
    (_, place): Corner => [numbers[2 * place] ?? 0, numbers[2 * place + 1] ?? 0],
  );
  const isFit = corners.length >= 2 && corners.length <= MOST_CORNERS && corners.every(isOnMap);
  return isFit && hasRoom(corners) && !crosses(ringOf(corners)) ? corners : undefined;
}

/** A box is no line, and a polygon no point. */
const hasRoom = (corners: Shape): boolean => {
  const lons = new Set(corners.map(([lon]) => lon));
  const lats = new Set(corners.map(([, lat]) => lat));
  return lons.size > 1 && lats.size > 1;
};

/** The corners all around, the first not said again. */
export function ringOf(shape: Shape): Shape {
  const [a, b] = shape;
  if (shape.length !== 2 || a === undefined || b === undefined) return shape;
  const [west, east] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])];
  const [south, north] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
}

/** The shape as the API takes it. */
export const polygonOf = (shape: Shape) => {
  const ring = ringOf(shape);
  return { type: "Polygon", coordinates: [[...ring, ...ring.slice(0, 1)]] };
};

const turn = (a: Corner, b: Corner, c: Corner): number =>
  Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));

const liesBetween = (a: Corner, b: Corner, c: Corner): boolean =>
  Math.min(a[0], b[0]) <= c[0] &&
  c[0] <= Math.max(a[0], b[0]) &&
  Math.min(a[1], b[1]) <= c[1] &&
  c[1] <= Math.max(a[1], b[1]);

type Edge = readonly [Corner, Corner];

/** Whether two edges have a place in common. */
function meet([a, b]: Edge, [c, d]: Edge): boolean {
  const [abc, abd, cda, cdb] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  if (abc !== abd && cda !== cdb) return true;
  return (
    (abc === 0 && liesBetween(a, b, c)) ||
    (abd === 0 && liesBetween(a, b, d)) ||
    (cda === 0 && liesBetween(c, d, a)) ||
    (cdb === 0 && liesBetween(c, d, b))
  );
}

/** Whether edges of a ring cross or touch; neighbours share a corner, and must not lie on each other. */
export function crosses(ring: Shape): boolean {
  const edges = ring.map((corner, place): Edge => [corner, ring[(place + 1) % ring.length] ?? corner]);
  return edges.some((edge, place) =>
    edges.some((other, otherPlace) => {
      if (otherPlace <= place) return false;
      if (otherPlace === place + 1) return foldsBack(edge, other);
      if (place === 0 && otherPlace === edges.length - 1) return foldsBack(other, edge);
      return meet(edge, other);
    }),
  );
}

/** Whether the second of two neighbouring edges runs back over the first. */
const foldsBack = ([a, b]: Edge, [, d]: Edge): boolean =>
  turn(a, b, d) === 0 && (b[0] - a[0]) * (d[0] - b[0]) + (b[1] - a[1]) * (d[1] - b[1]) <= 0;
