import { fromGeojsonVt } from "@maplibre/vt-pbf";
import { EXTENT } from "./layer.ts";

type Point = readonly [number, number];
type Shape =
  | { type: "Point"; coordinates: Point }
  | { type: "MultiPoint" | "LineString"; coordinates: readonly Point[] }
  | { type: "MultiLineString" | "Polygon"; coordinates: readonly (readonly Point[])[] }
  | { type: "MultiPolygon"; coordinates: readonly (readonly (readonly Point[])[])[] };

/** Id, shape in the tile's units, properties. */
export type QuantisedFeature = readonly [number | null, Shape, Readonly<Record<string, unknown>>];

interface PartFeatures {
  readonly name: string;
  readonly features: readonly QuantisedFeature[];
}

/** A vector tile (version 2); without features it is empty. */
export function encodeTile(parts: readonly PartFeatures[]): Uint8Array {
  const filled = parts.filter((part) => part.features.length > 0);
  const layers = filled.map((part) => [part.name, { features: part.features.map(asTileFeature) }] as const);
  return fromGeojsonVt(Object.fromEntries(layers) as unknown as Layers, { version: 2, extent: EXTENT });
}

type Layers = Parameters<typeof fromGeojsonVt>[0];

const asTileFeature = ([id, shape, tags]: QuantisedFeature) => ({
  ...(id === null ? {} : { id }),
  ...asTileGeometry(shape),
  tags,
});

// The format knows points, lines and polygons; several of a kind are one feature, rings tell by their turn.
function asTileGeometry(shape: Shape): { type: 1 | 2 | 3; geometry: unknown } {
  switch (shape.type) {
    case "Point":
      return { type: 1, geometry: [shape.coordinates] };
    case "MultiPoint":
      return { type: 1, geometry: shape.coordinates };
    case "LineString":
      return { type: 2, geometry: [shape.coordinates] };
    case "MultiLineString":
      return { type: 2, geometry: shape.coordinates };
    case "Polygon":
      return { type: 3, geometry: shape.coordinates };
    case "MultiPolygon":
      return { type: 3, geometry: shape.coordinates.flat() };
  }
}
