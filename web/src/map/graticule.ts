import type { Feature, FeatureCollection, LineString } from "geojson";

const WEST = 60;
const EAST = 150;
const SOUTH = -5;
const NORTH = 65;

const line = (coordinates: [number, number][]): Feature<LineString> => ({
  type: "Feature",
  properties: {},
  geometry: { type: "LineString", coordinates },
});

const steps = (from: number, to: number, step: number): readonly number[] =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, place) => from + place * step);

/** Meridians and parallels around China, every `degrees`. */
export function graticule(degrees: number): FeatureCollection<LineString> {
  const first = (bound: number) => Math.ceil(bound / degrees) * degrees;
  const meridians = steps(first(WEST), EAST, degrees).map((lon) =>
    line([
      [lon, SOUTH],
      [lon, NORTH],
    ]),
  );
  const parallels = steps(first(SOUTH), NORTH, degrees).map((lat) =>
    line([
      [WEST, lat],
      [EAST, lat],
    ]),
  );
  return { type: "FeatureCollection", features: [...meridians, ...parallels] };
}
