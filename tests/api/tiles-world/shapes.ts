// The dice and the shapes that the crowded county of the tile tests is made of.

export const COUNTY = "431123";
export const CENTRE: readonly [number, number] = [111.62, 25.96];

export type Row = Readonly<Record<string, unknown>>;
export type Random = () => number;
export type Point = readonly [number, number];

export const record = { version: 1, updated_at: "2020-01-01T00:00:00Z" };

// A small linear congruential generator: the same world on every machine.
export const seeded = (seed: number): Random => {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
};

export const many = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));
export const pick = <T>(random: Random, from: readonly T[]): T =>
  from[Math.floor(random() * from.length)] as T;
export const spot = (random: Random): Point => [
  CENTRE[0] + (random() - 0.5) * 0.6,
  CENTRE[1] + (random() - 0.5) * 0.5,
];
export const text = ([lon, lat]: Point): string => `${lon.toFixed(7)} ${lat.toFixed(7)}`;
export const pointText = (point: Point): string => `SRID=4326;POINT(${text(point)})`;
export const pathText = (points: readonly Point[]): string => `(${points.map(text).join(",")})`;

export function wobblyRing(centre: Point, radius: number, points: number, random: Random): Point[] {
  const ring = many(points, (n): Point => {
    const angle = (n / points) * 2 * Math.PI;
    const reach = radius * (1 + 0.2 * Math.sin(angle * 7) + 0.004 * random());
    return [centre[0] + reach * Math.cos(angle), centre[1] + reach * Math.sin(angle) * 0.85];
  });
  return [...ring, ring[0] as Point];
}

export function walk(from: Point, steps: number, stride: number, random: Random): Point[] {
  const path: Point[] = [from];
  for (let n = 0; n < steps; n += 1) {
    const [lon, lat] = path.at(-1) as Point;
    path.push([lon + (random() - 0.45) * stride, lat + (random() - 0.5) * stride]);
  }
  return path;
}
