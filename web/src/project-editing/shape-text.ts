import type { Position } from "geojson";
import { z } from "zod";
import type { ShapeKind, ShapePart } from "../map/shape-drawing.ts";

// A shape as lines of "longitude, latitude": what the map draws can also be typed, read and pasted. An empty line
// begins another part, --- another ring of the same area.

export type { ShapeKind, ShapePart };
export const KINDS: readonly ShapeKind[] = ["LineString", "Point", "Polygon"];

const Place = z.array(z.number()).min(2);
const Shape = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Point"), coordinates: Place }),
  z.object({ type: z.literal("MultiPoint"), coordinates: z.array(Place) }),
  z.object({ type: z.literal("LineString"), coordinates: z.array(Place) }),
  z.object({ type: z.literal("MultiLineString"), coordinates: z.array(z.array(Place)) }),
  z.object({ type: z.literal("Polygon"), coordinates: z.array(z.array(Place)) }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(z.array(Place))) }),
]);

/** The parts of a shape that the server told; none where there is no shape. */
export function partsOf(geometry: unknown): readonly ShapePart[] {
  if (geometry == null) return [];
  const shape = Shape.parse(geometry);
  switch (shape.type) {
    case "MultiPoint":
      return shape.coordinates.map((coordinates) => ({ type: "Point", coordinates }));
    case "MultiLineString":
      return shape.coordinates.map((coordinates) => ({ type: "LineString", coordinates }));
    case "MultiPolygon":
      return shape.coordinates.map((coordinates) => ({ type: "Polygon", coordinates }));
    default:
      return [shape];
  }
}

const RING = "---";
const DECIMALS = 7;

const lineText = ([lon = 0, lat = 0]: Position): string =>
  [lon, lat].map((value) => String(Number(value.toFixed(DECIMALS)))).join(", ");

const placesText = (places: readonly Position[]): string => places.map(lineText).join("\n");

/** Without the last corner of a ring, which is the first one again. */
const partText = (part: ShapePart): string => {
  if (part.type === "Point") return lineText(part.coordinates);
  if (part.type === "LineString") return placesText(part.coordinates);
  return part.coordinates.map((ring) => placesText(ring.slice(0, -1))).join(`\n${RING}\n`);
};

export const shapeText = (parts: readonly ShapePart[]): string => parts.map(partText).join("\n\n");

/** Corners as people count them. */
export const cornersIn = (text: string): number => text.split("\n").filter((line) => /\d/.test(line)).length;

/** What is typed, part by part; null where a line is no place, or a part has too few. */
export function readParts(kind: ShapeKind, text: string): readonly ShapePart[] | null {
  const blocks = text
    .normalize("NFKC")
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== "");
  const parts = blocks.flatMap((block) => partsIn(kind, block));
  return parts.includes(null) ? null : (parts as readonly ShapePart[]);
}

function partsIn(kind: ShapeKind, block: string): readonly (ShapePart | null)[] {
  if (kind === "Polygon") {
    const rings = block.split(RING).map((ring) => readPlaces(ring, 3));
    if (rings.includes(null)) return [null];
    const closed = (rings as readonly (readonly Position[])[]).map((ring) => [...ring, ring[0] as Position]);
    return [{ type: "Polygon", coordinates: closed }];
  }
  const places = readPlaces(block, kind === "Point" ? 1 : 2);
  if (places === null) return [null];
  if (kind === "Point") return places.map((coordinates) => ({ type: "Point", coordinates }));
  return [{ type: "LineString", coordinates: [...places] }];
}

const PLACE = /^(-?\d+(?:\.\d+)?)[\s,]+(-?\d+(?:\.\d+)?)$/;

function readPlaces(text: string, fewest: number): readonly Position[] | null {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const places = lines.map((line) => PLACE.exec(line)?.slice(1).map(Number));
  if (places.length < fewest || places.includes(undefined)) return null;
  return places as readonly Position[];
}

/** As the server takes it: one part as itself, several as one shape. */
export function geometryOf(parts: readonly ShapePart[]): object | null {
  const [first] = parts;
  if (first === undefined) return null;
  if (parts.length === 1) return first;
  return { type: `Multi${first.type}`, coordinates: parts.map(({ coordinates }) => coordinates) };
}
