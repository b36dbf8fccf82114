import type { Queryable } from "@cuntong/db/database";
import { insert } from "./insert.ts";
import {
  COUNTY,
  many,
  pathText,
  pick,
  pointText,
  type Random,
  type Row,
  record,
  spot,
  text,
  walk,
  wobblyRing,
} from "./shapes.ts";

export function projectRow(n: number, random: Random): Row {
  const line = pathText(walk(spot(random), 30, 0.01, random));
  const other = pathText(walk(spot(random), 10, 0.02, random));
  const shapes = [
    `LINESTRING${line}`,
    `MULTILINESTRING(${line},${other})`,
    `POINT(${text(spot(random))})`,
    `MULTIPOINT((${text(spot(random))}),(${text(spot(random))}))`,
    `POLYGON((${pathText(wobblyRing(spot(random), 0.02, 30, random)).slice(1, -1)}))`,
    `GEOMETRYCOLLECTION(POINT(${text(spot(random))}),LINESTRING${other})`,
  ];
  return {
    code: `P${n}`,
    county_code: COUNTY,
    township_code: n % 4 === 0 ? null : `${COUNTY}10${n % 6}`,
    name: `项目${n}`,
    pinyin: "",
    initials: "",
    sector: "ROAD",
    programme: n % 2 ? "组组通" : null,
    stage: pick(random, ["APPROVED", "UNDER_CONSTRUCTION", "COMPLETED"]),
    budget: n % 5 === 0 ? null : Math.floor(random() * 1e6),
    planned_finish: "2018-06-30",
    finished_on: n % 6 === 0 ? "2016-05-01" : null,
    geometry: n === 3 ? null : `SRID=4326;${shapes[n % shapes.length]}`,
    position_kind: "SYNTHETIC",
    ...record,
  };
}

export const statusRow = (project: Row, n: number): Row => ({
  project_code: project.code,
  county_code: COUNTY,
  physical_progress: n / 60,
  forecast_finish: project.finished_on ?? (n % 5 === 1 ? null : "2018-09-15"),
  schedule: "ON_TRACK",
  allocated: 0,
  disbursed: 0,
});

export async function insertRoads(database: Queryable, random: Random): Promise<void> {
  const nodes = many(40, (n) => ({
    id: `n${n}`,
    county_code: COUNTY,
    position: pointText(spot(random)),
    is_gateway: false,
  }));
  await insert(database, "road_node", nodes);
  const edges = many(400, (n) => ({
    id: `e${n}`,
    county_code: COUNTY,
    from_node: `n${n % 40}`,
    to_node: `n${(n * 7) % 40}`,
    name: n % 3 ? "" : `路${n}`,
    class: pick(random, ["TRUNK", "COUNTY", "TOWNSHIP", "VILLAGE", "GROUP"]),
    surface: pick(random, ["ASPHALT", "CONCRETE", "GRAVEL", "EARTH"]),
    opened_on: n % 3 === 0 ? "2015-03-04" : null,
    closed_on: n % 10 === 0 ? "2016-01-01" : null,
    project_code: n % 4 === 0 ? `P${n % 60}` : null,
    geometry: `SRID=4326;LINESTRING${pathText(walk(spot(random), 1 + (n % 60), n % 8 === 0 ? 0.00002 : 0.004, random))}`,
    position_kind: "SYNTHETIC",
    ...record,
  }));
  await insert(database, "road_edge", edges);
}

export const assetRow = (n: number, random: Random): Row => ({
  id: `a${n}`,
  county_code: COUNTY,
  kind: pick(random, ["water_scheme", "transformer", "base_station", "pipe"]),
  name: n % 4 ? `设施${n}` : "",
  technology: n % 6 ? null : "4G",
  capacity: n % 5 ? n * 1.25 : null,
  capacity_unit: n % 5 ? "kVA" : null,
  opened_on: n % 2 ? "2014-05-06" : null,
  closed_on: null,
  project_code: n % 3 ? null : `P${n % 60}`,
  position:
    n % 4 === 3
      ? `SRID=4326;LINESTRING${pathText(walk(spot(random), 12, 0.003, random))}`
      : pointText(spot(random)),
  position_kind: "SYNTHETIC",
  ...record,
});
