/** Metres east and north of a county's middle. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
export type LonLat = readonly [lon: number, lat: number];

/** A flat county: good to a few parts in a thousand, so thresholds are met with room to spare. */
export class Plane {
  readonly #lon: number;
  readonly #lat: number;
  readonly #metresPerLon: number;
  readonly #metresPerLat: number;

  constructor([lon, lat]: LonLat) {
    this.#lon = lon;
    this.#lat = lat;
    const angle = (lat * Math.PI) / 180;
    this.#metresPerLat = 111132.92 - 559.82 * Math.cos(2 * angle) + 1.175 * Math.cos(4 * angle);
    this.#metresPerLon = 111412.84 * Math.cos(angle) - 93.5 * Math.cos(3 * angle);
  }

  fromLonLat([lon, lat]: LonLat): Point {
    return { x: (lon - this.#lon) * this.#metresPerLon, y: (lat - this.#lat) * this.#metresPerLat };
  }

  toLonLat({ x, y }: Point): LonLat {
    return [degrees(this.#lon + x / this.#metresPerLon), degrees(this.#lat + y / this.#metresPerLat)];
  }

  point(point: Point): string {
    return `SRID=4326;POINT(${this.#pair(point)})`;
  }

  line(points: readonly Point[]): string {
    return `SRID=4326;LINESTRING(${points.map((point) => this.#pair(point)).join(",")})`;
  }

  lines(lines: readonly (readonly Point[])[]): string {
    const parts = lines.map((line) => `(${line.map((point) => this.#pair(point)).join(",")})`);
    return `SRID=4326;MULTILINESTRING(${parts.join(",")})`;
  }

  #pair(point: Point): string {
    return this.toLonLat(point).join(" ");
  }
}

/** Seven decimals: a centimetre, and the same text on every machine. */
export const degrees = (value: number): number => Math.round(value * 1e7) / 1e7;

export function distance(from: Point, to: Point): number {
  const x = from.x - to.x;
  const y = from.y - to.y;
  return Math.sqrt(x * x + y * y);
}

export function lineLength(points: readonly Point[]): number {
  let length = 0;
  for (let index = 1; index < points.length; index++) {
    length += distance(points[index - 1] as Point, points[index] as Point);
  }
  return length;
}

export const between = (from: Point, to: Point, share: number): Point => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});

export const towards = (from: Point, angle: number, metres: number): Point => ({
  x: from.x + Math.cos(angle) * metres,
  y: from.y + Math.sin(angle) * metres,
});

/** From a point to the nearest place on a line. */
export function distanceToLine(point: Point, line: readonly Point[]): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let index = 1; index < line.length; index++) {
    nearest = Math.min(nearest, distanceToSegment(point, line[index - 1] as Point, line[index] as Point));
  }
  return nearest;
}

function distanceToSegment(point: Point, from: Point, to: Point): number {
  const x = to.x - from.x;
  const y = to.y - from.y;
  const squared = x * x + y * y;
  if (squared === 0) return distance(point, from);
  const share = ((point.x - from.x) * x + (point.y - from.y) * y) / squared;
  return distance(point, between(from, to, Math.min(1, Math.max(0, share))));
}
