import { Delaunay } from "d3-delaunay";
import polygonClipping, { type MultiPolygon } from "polygon-clipping";
import type { County } from "./places.ts";
import { boxOf } from "./polygon.ts";

/** Township outlines: the ground nearest to each seat, cut at the county's outline. Invented, and marked so. */
export function townshipCells(county: County): Map<string, string> {
  const { townships, shape, plane } = county;
  const box = boxOf(shape);
  const diagram = Delaunay.from(townships.map(({ seat }): [number, number] => [seat.x, seat.y])).voronoi([
    box.left - 1000,
    box.bottom - 1000,
    box.right + 1000,
    box.top + 1000,
  ]);
  const countyPolygon = shape.map((ring) => [ring.map(({ x, y }): [number, number] => [x, y])]);
  return new Map(
    townships.map(({ code }, index) => {
      const cell = diagram.cellPolygon(index) as [number, number][];
      const cut = polygonClipping.intersection([cell], countyPolygon);
      return [code, multiPolygon(cut, ([x, y]) => plane.toLonLat({ x, y }))];
    }),
  );
}

export function multiPolygon(
  polygons: MultiPolygon,
  toLonLat: (pair: readonly [number, number]) => readonly [number, number],
): string {
  const rings = (polygon: MultiPolygon[number]) =>
    polygon.map((ring) => `(${ring.map((pair) => toLonLat(pair).join(" ")).join(",")})`).join(",");
  return `SRID=4326;MULTIPOLYGON(${polygons.map((polygon) => `(${rings(polygon)})`).join(",")})`;
}
