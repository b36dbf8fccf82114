import type { Queryable } from "@cuntong/db/database";

/**
 * A crowded county for tile tests, made by a seeded generator: awkward outlines (a hole, islands, a spike, an
 * outline far finer than a tile's unit), curvy roads, points and lines that serve, answers that change often.
 */
export const COUNTY = "431123";
export const CENTRE: readonly [number, number] = [111.62, 25.96];
const INDICATORS = ["water_quantity", "network_4g"];

type Row = Readonly<Record<string, unknown>>;
type Random = () => number;
type Point = readonly [number, number];

export async function fillTilesWorld(database: Queryable): Promise<void> {
  const random = seeded(7);
  const villages = villageRows(random);
  await insert(database, "area", areaRows(random));
  await insert(database, "village", villages);
  const hamlets = villages.flatMap((village) => hamletRows(village, random));
  await insert(database, "hamlet", hamlets);
  await insert(database, "hamlet_census", hamlets.filter(isCounted).map(censusRow));
  const projects = many(60, (n) => projectRow(n, random));
  await insert(database, "project", projects);
  await insert(database, "project_status", projects.map(statusRow));
  await insertRoads(database, random);
  await insert(
    database,
    "asset",
    many(300, (n) => assetRow(n, random)),
  );
  await insertRelocation(database, villages, random);
  const answers = villages.flatMap((village) => INDICATORS.flatMap((id) => answerRows(village, id, random)));
  await insert(database, "coverage", answers);
  await insert(
    database,
    "gap",
    answers.filter(isGap).flatMap((answer) => gapRows(answer, random)),
  );
}

export async function insert(database: Queryable, table: string, rows: readonly Row[]): Promise<void> {
  if (!rows[0]) return;
  const columns = Object.keys(rows[0]).join(", ");
  await database.query(
    `insert into ${table} (${columns}) select ${columns}
    from jsonb_populate_recordset(null::${table}, ($1::text)::jsonb)`,
    [JSON.stringify(rows)],
  );
}

// A small linear congruential generator: the same world on every machine.
const seeded = (seed: number): Random => {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
};

const many = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));
const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
const spot = (random: Random): Point => [
  CENTRE[0] + (random() - 0.5) * 0.6,
  CENTRE[1] + (random() - 0.5) * 0.5,
];
const text = ([lon, lat]: Point): string => `${lon.toFixed(7)} ${lat.toFixed(7)}`;
const pointText = (point: Point): string => `SRID=4326;POINT(${text(point)})`;
const pathText = (points: readonly Point[]): string => `(${points.map(text).join(",")})`;

function wobblyRing(centre: Point, radius: number, points: number, random: Random): Point[] {
  const ring = many(points, (n): Point => {
    const angle = (n / points) * 2 * Math.PI;
    const reach = radius * (1 + 0.2 * Math.sin(angle * 7) + 0.004 * random());
    return [centre[0] + reach * Math.cos(angle), centre[1] + reach * Math.sin(angle) * 0.85];
  });
  return [...ring, ring[0] as Point];
}

const spike: readonly Point[] = [
  [111.9, 26.2],
  [112.3, 26.2001],
  [111.9, 26.2002],
  [111.9, 26.2],
];

function countyOutline(random: Random): string {
  const outer = wobblyRing(CENTRE, 0.3, 2500, random);
  const hole = wobblyRing([CENTRE[0] + 0.05, CENTRE[1]], 0.04, 40, random).toReversed();
  const islands = many(4, (n) => wobblyRing([112.1 + n * 0.03, 25.7], 0.001 * 4 ** (n - 1), 20, random));
  const polygons = [[outer, hole], [spike], ...islands.map((island) => [island])];
  return `SRID=4326;MULTIPOLYGON(${polygons.map((rings) => `(${rings.map(pathText).join(",")})`).join(",")})`;
}

function areaRows(random: Random): Row[] {
  const area = (code: string, level: string, name: string, boundary: string | null, more: Row = {}): Row => ({
    code,
    level,
    name,
    name_en: level === "COUNTY" ? `County ${code}` : null,
    parent_code: code.length === 2 ? null : code.slice(0, code.length === 9 ? 6 : code.length - 2),
    county_code: code.length < 6 ? null : code.slice(0, 6),
    boundary,
    boundary_kind: level === "TOWNSHIP" ? "SYNTHETIC" : "GAZETTEER",
    data_as_of: null,
    is_demo: false,
    pinyin: "",
    initials: "",
    version: 1,
    updated_at: "2020-01-01T00:00:00Z",
    ...more,
  });
  const round = (centre: Point, radius: number, points: number): string =>
    `SRID=4326;MULTIPOLYGON((${pathText(wobblyRing(centre, radius, points, random))}))`;
  return [
    area("43", "PROVINCE", "湖南省", round([111.7, 27.5], 2.8, 3000)),
    area("4311", "PREFECTURE", "永州市", round([111.6, 26.2], 0.9, 900)),
    area(COUNTY, "COUNTY", "双牌县", countyOutline(random), { data_as_of: "2017-11-30" }),
    area("431124", "COUNTY", "道县", round([111.3, 25.5], 0.25, 300)),
    ...many(6, (n) => area(`${COUNTY}10${n}`, "TOWNSHIP", `乡镇${n}`, round(spot(random), 0.1, 12))),
  ];
}

const record = { version: 1, updated_at: "2020-01-01T00:00:00Z" };

const villageRows = (random: Random): Row[] =>
  many(150, (n) => ({
    code: `${COUNTY}10${n % 6}${200 + n}`,
    county_code: COUNTY,
    township_code: `${COUNTY}10${n % 6}`,
    name: `村${n}`,
    name_en: n % 3 === 0 ? `Village ${n}` : null,
    pinyin: "",
    initials: "",
    kind: n % 9 === 0 ? "COMMUNITY" : "VILLAGE",
    is_poor_village: n % 7 === 0 ? null : n % 2 === 0,
    unfit_for_bus: false,
    seat: n === 17 ? null : pointText(spot(random)),
    position_kind: n % 5 === 0 ? "SURVEYED" : "SYNTHETIC",
    households: n % 11 === 0 ? null : Math.floor(random() * 300),
    population: n % 11 === 0 ? null : Math.floor(random() * 1200),
    ...record,
  }));

const hamletRows = (village: Row, random: Random): Row[] =>
  many(3, (n) => ({
    id: `${village.code}-${n}`,
    county_code: COUNTY,
    village_code: village.code,
    name: `${village.name}${n}组`,
    kind: n === 2 ? "SITE" : "HAMLET",
    position: random() < 0.05 ? null : pointText(spot(random)),
    position_kind: "SYNTHETIC",
    ...record,
  }));

const isCounted = (hamlet: Row): boolean => !String(hamlet.id).endsWith("7-1");
const censusRow = (hamlet: Row, n: number): Row => ({
  hamlet_id: hamlet.id,
  since: n % 4 === 0 ? "2019-01-01" : "2014-01-01",
  county_code: COUNTY,
  households: n % 60,
  population: n % 13 === 0 ? null : (n % 60) * 4,
});

function walk(from: Point, steps: number, stride: number, random: Random): Point[] {
  const path: Point[] = [from];
  for (let n = 0; n < steps; n += 1) {
    const [lon, lat] = path.at(-1) as Point;
    path.push([lon + (random() - 0.45) * stride, lat + (random() - 0.5) * stride]);
  }
  return path;
}

function projectRow(n: number, random: Random): Row {
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

const statusRow = (project: Row, n: number): Row => ({
  project_code: project.code,
  county_code: COUNTY,
  physical_progress: n / 60,
  forecast_finish: project.finished_on ?? (n % 5 === 1 ? null : "2018-09-15"),
  schedule: "ON_TRACK",
  allocated: 0,
  disbursed: 0,
});

async function insertRoads(database: Queryable, random: Random): Promise<void> {
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

const assetRow = (n: number, random: Random): Row => ({
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

async function insertRelocation(
  database: Queryable,
  villages: readonly Row[],
  random: Random,
): Promise<void> {
  const site = (n: number): Row => ({
    code: `S${n}`,
    county_code: COUNTY,
    name: `安置点${n}`,
    pinyin: "",
    initials: "",
    kind: "CONCENTRATED",
    mode: "GOVERNMENT_BUILT",
    position: pointText(spot(random)),
    position_kind: "SYNTHETIC",
    planned_households: n === 1 ? null : 40 * n,
    planned_persons: n === 1 ? null : 160 * n,
    main_structure_progress: 0.55,
    ...record,
  });
  await insert(database, "relocation_site", many(6, site));
  const origins = villages.slice(0, 30).map((village, n) => ({
    site_code: `S${n % 6}`,
    village_code: village.code,
    county_code: COUNTY,
    households: 5 + n,
    persons: 20 + 4 * n,
    demolished_on: n % 3 === 0 ? "2017-01-01" : null,
  }));
  await insert(database, "relocation_origin", origins);
  const moves = origins.map(({ site_code, village_code }, n) => ({
    site_code,
    village_code,
    county_code: COUNTY,
    moved_on: n % 2 ? "2016-02-01" : "2018-02-01",
    households: 3,
    persons: 11,
  }));
  const columns = "site_code, village_code, county_code, moved_on, households, persons";
  await database.query(
    `insert into relocation_move (${columns}) select ${columns}
    from jsonb_populate_recordset(null::relocation_move, ($1::text)::jsonb)`,
    [JSON.stringify(moves)],
  );
}

const DAYS = ["-infinity", "1985-06-01", "2009-01-01", "2013-04-01", "2016-07-01", "2018-03-01", "infinity"];
const STATUSES = ["MET", "PARTIAL", "UNMET", "UNKNOWN", "NOT_APPLICABLE"];

function answerRows(village: Row, indicator: string, random: Random): Row[] {
  return ["COMPUTED", "REPORTED"].flatMap((basis) =>
    DAYS.slice(0, -1).map((since, n) => {
      const status = pick(random, STATUSES);
      return {
        county_code: COUNTY,
        township_code: village.township_code,
        village_code: village.code,
        indicator,
        basis,
        since,
        until: DAYS[n + 1],
        status,
        status_since: since,
        status_until: DAYS[n + 1],
        value: random() < 0.2 ? null : Math.floor(random() * 4) * 12.5,
        ...householdCounts,
        people_without: isGap({ status }) && random() < 0.8 ? Math.floor(random() * 300) : null,
      };
    }),
  );
}

const householdCounts = {
  households_met: 0,
  households_unmet: 0,
  households_unknown: 0,
  people_met: 0,
  people_unmet: 0,
  people_unknown: 0,
};

const isGap = (answer: Row): boolean => answer.status === "PARTIAL" || answer.status === "UNMET";

// Some gaps are cut once more than their answer: a project was dropped or taken up meanwhile.
function gapRows(answer: Row, random: Random): Row[] {
  const cuts =
    answer.since === "2009-01-01" ? ["2009-01-01", "2011-05-05", "2013-04-01"] : [answer.since, answer.until];
  return cuts.slice(0, -1).map((since, n) => {
    const outlook = answer.basis === "REPORTED" ? "ORPHAN" : pick(random, ["CLOSING", "STALLED", "ORPHAN"]);
    return {
      county_code: COUNTY,
      township_code: answer.township_code,
      village_code: answer.village_code,
      indicator: answer.indicator,
      basis: answer.basis,
      since,
      until: cuts[n + 1],
      status: answer.status,
      people_without: answer.people_without,
      outlook,
      closes_on: outlook === "CLOSING" ? "2019-01-01" : null,
    };
  });
}
