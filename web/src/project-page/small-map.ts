import { cornersOf } from "../map/map-mark.ts";

export type Place = readonly [lon: number, lat: number];

export interface SmallMap {
  readonly x: (lon: number) => number;
  readonly y: (lat: number) => number;
  /** A round length on the ground, and how long it is on the map. */
  readonly bar: { readonly metres: number; readonly width: number };
}

interface Side {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

const METRES_PER_DEGREE = 111_320;
/** A single point still has some ground around it. */
const LEAST_METRES = 800;
const BARS = [100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000] as const;

/** A map of a few kilometres on which all places have room, their proportions kept; null without a place. */
export function smallMapOf(places: readonly Place[], { width, height, margin }: Side): SmallMap | null {
  if (places.length === 0) return null;
  const lons = places.map(([lon]) => lon);
  const lats = places.map(([, lat]) => lat);
  const [west, east, south, north] = [
    Math.min(...lons),
    Math.max(...lons),
    Math.min(...lats),
    Math.max(...lats),
  ];
  const [lon, lat] = [(west + east) / 2, (south + north) / 2];
  const metresPerLon = METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  const pixelsPerMetre = Math.min(
    (width - 2 * margin) / Math.max((east - west) * metresPerLon, LEAST_METRES),
    (height - 2 * margin) / Math.max((north - south) * METRES_PER_DEGREE, LEAST_METRES),
  );
  const metres = BARS.findLast((each) => each * pixelsPerMetre <= width / 4) ?? BARS[0];
  return {
    x: (each) => width / 2 + (each - lon) * metresPerLon * pixelsPerMetre,
    y: (each) => height / 2 - (each - lat) * METRES_PER_DEGREE * pixelsPerMetre,
    bar: { metres, width: metres * pixelsPerMetre },
  };
}

interface Shape {
  readonly type: string;
  readonly coordinates?: unknown;
  readonly geometries?: readonly Shape[];
}

/** The parts of a shape, each of one kind: points by themselves, and lines with their corners. */
export function partsOf(
  geometry: unknown,
): readonly { readonly isPoint: boolean; readonly corners: readonly Place[] }[] {
  if (typeof geometry !== "object" || geometry === null) return [];
  const { type, coordinates, geometries } = geometry as Shape;
  if (geometries !== undefined) return geometries.flatMap(partsOf);
  const several = type.startsWith("Multi") || type === "Polygon" ? (coordinates as readonly unknown[]) : null;
  if (several !== null) return several.flatMap((part) => partsOf({ type: innerOf(type), coordinates: part }));
  return [{ isPoint: type === "Point", corners: cornersOf({ type, coordinates } as { type: string }) }];
}

const innerOf = (type: string): string => (type === "Polygon" ? "LineString" : type.replace("Multi", ""));
