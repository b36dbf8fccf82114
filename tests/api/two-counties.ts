import type { Queryable } from "@cuntong/db/database";

type Row = Readonly<Record<string, unknown>>;

const SQUARE = "SRID=4326;MULTIPOLYGON(((104.4 25.3,105 25.3,105 26.2,104.4 26.2,104.4 25.3)))";
const OPEN = { since: "-infinity", until: "infinity" };

const areas: readonly Row[] = [
  {
    code: "52",
    level: "PROVINCE",
    name: "贵州省",
    name_en: "Guizhou",
    pinyin: "guizhousheng",
    initials: "gzs",
  },
  {
    code: "5202",
    level: "PREFECTURE",
    name: "六盘水市",
    pinyin: "liupanshuishi",
    initials: "lpss",
    parent_code: "52",
  },
  county("520281", "盘州市", "panzhoushi", "pzs", "5202", "2017-12-01"),
  township("520281101", "520281", "胜境街道"),
  township("520281102", "520281", "石桥镇"),
  { code: "14", level: "PROVINCE", name: "山西省", pinyin: "shanxisheng", initials: "sxs" },
  {
    code: "1409",
    level: "PREFECTURE",
    name: "忻州市",
    pinyin: "xinzhoushi",
    initials: "xzs",
    parent_code: "14",
  },
  county("140930", "河曲县", "hequxian", "hqx", "1409", "2019-05-05"),
  township("140930100", "140930", "文笔镇"),
  { ...county("520203", "六枝特区", "liuzhitequ", "lztq", "5202", null), is_demo: false },
].map((row) => ({
  name_en: null,
  parent_code: null,
  county_code: null,
  data_as_of: null,
  is_demo: false,
  boundary: null,
  pinyin: "",
  initials: "",
  ...row,
}));

function county(
  code: string,
  name: string,
  pinyin: string,
  initials: string,
  parent: string,
  dataAsOf: string | null,
): Row {
  return {
    code,
    level: "COUNTY",
    name,
    pinyin,
    initials,
    parent_code: parent,
    county_code: code,
    data_as_of: dataAsOf,
    is_demo: code === "520281",
    boundary: code === "520281" ? SQUARE : null,
  };
}

function township(code: string, parent: string, name: string): Row {
  return { code, level: "TOWNSHIP", name, parent_code: parent, county_code: parent };
}

const village = (code: string, name: string, pinyin: string, initials: string, more: Row = {}): Row => ({
  code,
  county_code: code.slice(0, 6),
  township_code: code.slice(0, 9),
  name,
  name_en: null,
  pinyin,
  initials,
  kind: "VILLAGE",
  is_poor_village: false,
  is_deep_poverty: null,
  exited_on: null,
  population_kind: "REGISTERED",
  population_year: 2016,
  registered_households: null,
  registered_persons: null,
  seat: null,
  position_kind: "SYNTHETIC",
  households: null,
  population: null,
  deleted_at: null,
  ...more,
});

/** A: partly served. B: not served, few registered households. C: a community nobody has counted. D: deleted. H: elsewhere. */
export const [A, B, C, D, H] = [
  "520281101201",
  "520281102201",
  "520281102202",
  "520281102203",
  "140930100201",
] as const;

const villages: readonly Row[] = [
  village(A, "岩脚村", "yanjiaocun", "yjc", {
    is_poor_village: true,
    households: 100,
    population: 400,
    registered_households: 25,
    registered_persons: 90,
    seat: "SRID=4326;POINT(104.5 25.5)",
    exited_on: "2017-11-01",
  }),
  village(B, "夏家洞村", "xiajiadongcun", "xjdc", {
    households: 50,
    population: 200,
    registered_households: 5,
    registered_persons: 18,
    seat: "SRID=4326;POINT(104.6 25.6)",
  }),
  village(C, "长坪社区", "changpingshequ", "cpsq", { kind: "COMMUNITY", is_poor_village: null }),
  village(D, "消失村", "xiaoshicun", "xsc", {
    deleted_at: "2017-12-02T00:00:00Z",
    households: 9,
    population: 30,
  }),
  village(H, "吕家村", "lvjiacun", "ljc", {
    households: 30,
    population: 90,
    registered_households: 12,
    registered_persons: 40,
  }),
];

const hamlets: readonly Row[] = [
  [`${A}-1`, A, "上寨", 60, 240],
  [`${A}-2`, A, "下寨", 40, 160],
  [`${B}-1`, B, "夏家洞", 50, 200],
  [`${C}-1`, C, "长坪", null, null],
  [`${H}-1`, H, "吕家", 30, 90],
].map(([id, code, name, households, population]) => ({
  id,
  village_code: code,
  county_code: String(code).slice(0, 6),
  name,
  kind: "HAMLET",
  position: id === `${A}-1` ? "SRID=4326;POINT(104.5 25.5)" : null,
  position_kind: "SYNTHETIC",
  households,
  population,
}));

const answer = (code: string, basis: string, status: string, more: Row = {}): Row => ({
  county_code: code.slice(0, 6),
  township_code: code.slice(0, 9),
  village_code: code,
  indicator: "water_quantity",
  basis,
  ...OPEN,
  status,
  status_since: "-infinity",
  status_until: "infinity",
  value: null,
  shortfall: null,
  households_met: 0,
  households_unmet: 0,
  households_unknown: 0,
  people_met: 0,
  people_unmet: 0,
  people_unknown: 0,
  households_without: null,
  people_without: null,
  ...more,
});

const partial = {
  value: 20,
  shortfall: 15,
  households_met: 60,
  households_unmet: 40,
  people_met: 240,
  people_unmet: 160,
  households_without: 40,
  people_without: 160,
};
const all = { households_met: 100, people_met: 400, value: 40 };

const answers: readonly Row[] = [
  answer(A, "COMPUTED", "PARTIAL", {
    until: "2018-06-01",
    status_since: "2015-09-01",
    status_until: "2018-06-01",
    since: "2015-09-01",
    ...partial,
  }),
  answer(A, "COMPUTED", "UNMET", {
    until: "2015-09-01",
    status_until: "2015-09-01",
    households_unmet: 100,
    people_unmet: 400,
    households_without: 100,
    people_without: 400,
    shortfall: 35,
    value: 0,
  }),
  answer(A, "COMPUTED", "MET", { since: "2018-06-01", status_since: "2018-06-01", ...all }),
  answer(A, "REPORTED", "MET", { since: "2017-06-30", status_since: "2017-06-30", ...all }),
  answer(B, "COMPUTED", "UNMET", {
    households_unmet: 50,
    people_unmet: 200,
    households_without: 50,
    people_without: 200,
    value: 0,
    shortfall: 35,
  }),
  answer(B, "REPORTED", "MET", { households_met: 50, people_met: 200 }),
  answer(C, "COMPUTED", "UNKNOWN"),
  answer(C, "REPORTED", "UNKNOWN"),
  answer(C, "COMPUTED", "NOT_APPLICABLE", { indicator: "bus" }),
  answer(D, "COMPUTED", "UNMET", { people_unmet: 30, people_without: 30 }),
  answer(H, "COMPUTED", "MET", {
    households_met: 30,
    people_met: 90,
    value: 60,
    until: "2020-01-01",
    status_until: "2020-01-01",
  }),
  answer(H, "COMPUTED", "UNMET", {
    since: "2020-01-01",
    status_since: "2020-01-01",
    households_unmet: 30,
    people_unmet: 90,
    households_without: 30,
    people_without: 90,
    value: 0,
    shortfall: 15,
  }),
];

const hamletAnswer = (
  id: string,
  status: string,
  households: number | null,
  population: number | null,
): Row => ({
  county_code: id.slice(0, 6),
  village_code: id.slice(0, 12),
  hamlet_id: id,
  indicator: "water_quantity",
  basis: "COMPUTED",
  ...OPEN,
  status,
  status_since: "-infinity",
  status_until: "infinity",
  value: status === "MET" ? 40 : 20,
  households,
  population,
});
const hamletAnswers = [
  hamletAnswer(`${A}-1`, "MET", 60, 240),
  hamletAnswer(`${A}-2`, "UNMET", 40, 160),
  hamletAnswer(`${C}-1`, "UNKNOWN", null, null),
];

const gap = (code: string, more: Row): Row => ({
  county_code: code.slice(0, 6),
  township_code: code.slice(0, 9),
  village_code: code,
  indicator: "water_quantity",
  basis: "COMPUTED",
  ...OPEN,
  status: "UNMET",
  shortfall: 35,
  households_without: null,
  people_without: null,
  outlook: "ORPHAN",
  closes_on: null,
  closing_project: null,
  stalled_project: null,
  ...more,
});
const gaps = [
  gap(A, {
    status: "PARTIAL",
    since: "2015-09-01",
    until: "2018-06-01",
    shortfall: 15,
    households_without: 40,
    people_without: 160,
    outlook: "CLOSING",
    closes_on: "2018-06-01",
    closing_project: "W1",
  }),
  gap(A, {
    until: "2015-09-01",
    households_without: 100,
    people_without: 400,
    outlook: "CLOSING",
    closes_on: "2018-06-01",
    closing_project: "W1",
  }),
  gap(D, { people_without: 30 }),
  gap(B, { households_without: 50, people_without: 200, outlook: "STALLED", stalled_project: "R1" }),
  gap(H, { since: "2020-01-01", households_without: 30, people_without: 90 }),
];

const project = (code: string, name: string, sector: string, stage: string, more: Row = {}): Row => ({
  code,
  county_code: "520281",
  township_code: null,
  name,
  pinyin: "",
  initials: "",
  sector,
  programme: null,
  mode: null,
  stage,
  budget: null,
  completed_investment: null,
  planned_start: null,
  planned_finish: null,
  started_on: null,
  finished_on: null,
  geometry: null,
  position_kind: "SYNTHETIC",
  updated_at: "2017-11-20T08:30:00Z",
  deleted_at: null,
  ...more,
});
const projects = [
  project("W1", "石桥供水工程", "WATER", "UNDER_CONSTRUCTION", {
    pinyin: "shiqiaogongshuigongcheng",
    initials: "sqgsgc",
    township_code: "520281101",
    programme: "农村饮水",
    budget: 1000000,
    completed_investment: 300000.5,
    planned_start: "2017-03-01",
    planned_finish: "2018-06-01",
    started_on: "2017-03-05",
    geometry: "SRID=4326;POINT(104.5 25.5)",
  }),
  project("R1", "夏家洞通组路", "ROAD", "SUSPENDED", {
    township_code: "520281102",
    programme: "组组通",
    budget: 500000,
    planned_finish: "2017-09-01",
    updated_at: "2017-11-25T00:00:00Z",
  }),
  project("N1", "全市光缆", "NETWORK", "APPROVED", { budget: 200000 }),
  project("X1", "删除的项目", "ROAD", "APPROVED", { deleted_at: "2017-12-01T00:00:00Z" }),
];
const status = (code: string, more: Row): Row => ({
  project_code: code,
  county_code: "520281",
  physical_progress: 0,
  forecast_finish: null,
  schedule: "NOT_STARTED",
  last_report_on: null,
  report_overdue_days: null,
  allocated: 0,
  disbursed: 0,
  ...more,
});

const tables: readonly (readonly [string, readonly Row[]])[] = [
  [
    "source_document",
    [{ id: "pz", county_code: "520281", title: "盘州市基础设施报告", published_on: "2017-12-01" }],
  ],
  ["area", areas],
  [
    "succession",
    [
      {
        id: 1,
        old_code: "520222",
        old_name: "盘县",
        new_code: "520281",
        new_name: "盘州市",
        change: "RECODED",
        changed_on: "2017-04-10",
        county_code: "520281",
      },
      {
        id: 2,
        old_code: "522222",
        old_name: "盘县特区",
        new_code: "520222",
        new_name: "盘县",
        change: "RENAMED",
        changed_on: "1999-02-28",
        county_code: "520281",
      },
      {
        id: 3,
        old_code: "520281102299",
        old_name: "老厂村",
        new_code: B,
        new_name: "夏家洞村",
        change: "MERGED",
        changed_on: "2016-01-01",
        county_code: "520281",
      },
    ],
  ],
  ["zone", [{ code: "520281-Z1", name: "第一战区", county_code: "520281" }]],
  ["zone_township", [{ zone_code: "520281-Z1", township_code: "520281102" }]],
  ["village", villages],
  ["hamlet", hamlets.map(({ households: _, population: __, ...row }) => row)],
  [
    "hamlet_census",
    hamlets.map(({ id, county_code, households, population }) => ({
      hamlet_id: id,
      county_code,
      since: "2010-01-01",
      households,
      population,
    })),
  ],
  ["project", projects],
  [
    "project_village",
    [
      { project_code: "W1", village_code: A, county_code: "520281" },
      { project_code: "R1", village_code: B, county_code: "520281" },
      { project_code: "X1", village_code: B, county_code: "520281" },
    ],
  ],
  [
    "project_quantity",
    [
      { project_code: "W1", kind: "tank", county_code: "520281", planned: 4 },
      { project_code: "R1", kind: "roadbed_m", county_code: "520281", planned: 1000 },
      { project_code: "R1", kind: "gravel_m", county_code: "520281", planned: 1000 },
    ].map((row) => ({ existing_before: 0, ...row })),
  ],
  [
    "project_done",
    [
      { project_code: "W1", kind: "tank", county_code: "520281", done: 1, as_of: "2017-11-15" },
      { project_code: "R1", kind: "roadbed_m", county_code: "520281", done: 1000, as_of: "2017-06-15" },
    ],
  ],
  [
    "progress_report",
    [
      {
        id: 1,
        project_code: "R1",
        county_code: "520281",
        as_of: "2017-06-15",
        note: "路基完成",
        correction: false,
        reported_at: "2017-06-16T01:00:00Z",
      },
      {
        id: 2,
        project_code: "W1",
        county_code: "520281",
        as_of: "2017-11-15",
        note: null,
        correction: false,
        reported_at: "2017-11-15T10:00:00Z",
      },
      {
        id: 3,
        project_code: "X1",
        county_code: "520281",
        as_of: "2017-11-16",
        note: null,
        correction: false,
        reported_at: "2017-11-15T10:00:00Z",
      },
    ],
  ],
  [
    "progress_quantity",
    [
      { report_id: 1, kind: "roadbed_m", done: 1000 },
      { report_id: 2, kind: "tank", done: 1 },
    ],
  ],
  [
    "milestone",
    [
      { project_code: "W1", kind: "FINISH", county_code: "520281", due_on: "2018-06-01", done_on: null },
      {
        project_code: "W1",
        kind: "APPROVAL",
        county_code: "520281",
        due_on: "2017-01-31",
        done_on: "2017-01-20",
      },
    ],
  ],
  [
    "allocation",
    [
      {
        id: 1,
        project_code: "W1",
        county_code: "520281",
        source: "SPECIAL",
        level: "CENTRAL",
        year: 2017,
        amount: 400000,
      },
      {
        id: 2,
        project_code: "W1",
        county_code: "520281",
        source: "LOAN",
        level: null,
        year: 2017,
        amount: 600000,
      },
      {
        id: 3,
        project_code: "R1",
        county_code: "520281",
        source: "SPECIAL",
        level: "COUNTY",
        year: 2016,
        amount: 100000,
      },
    ],
  ],
  [
    "disbursement",
    [
      { id: 1, allocation_id: 1, county_code: "520281", amount: 250000, paid_on: "2017-07-01" },
      { id: 2, allocation_id: 1, county_code: "520281", amount: 50000, paid_on: "2017-08-01" },
    ],
  ],
  [
    "project_status",
    [
      status("W1", {
        physical_progress: 0.25,
        forecast_finish: "2018-06-01",
        schedule: "ON_TRACK",
        last_report_on: "2017-11-15",
        report_overdue_days: null,
        allocated: 1000000,
        disbursed: 300000,
      }),
      status("R1", {
        physical_progress: 0.6,
        schedule: "STALLED",
        last_report_on: "2017-06-15",
        report_overdue_days: 139,
        allocated: 100000,
      }),
      status("N1", {}),
    ],
  ],
  [
    "asset",
    [
      {
        id: "s1",
        county_code: "520281",
        kind: "water_scheme",
        name: "老水厂",
        capacity: 6000,
        capacity_unit: "L/d",
        opened_on: "2015-09-01",
        closed_on: null,
        project_code: null,
        deleted_at: null,
      },
      {
        id: "s2",
        county_code: "520281",
        kind: "water_scheme",
        name: "新水厂",
        capacity: 20000,
        capacity_unit: "L/d",
        opened_on: null,
        closed_on: null,
        project_code: "W1",
        deleted_at: null,
      },
      {
        id: "s3",
        county_code: "520281",
        kind: "transformer",
        name: "旧配变",
        capacity: 100,
        capacity_unit: "kVA",
        opened_on: null,
        closed_on: "2016-01-01",
        project_code: null,
        deleted_at: null,
      },
      {
        id: "s4",
        county_code: "520281",
        kind: "clinic",
        name: "卫生室",
        capacity: null,
        capacity_unit: null,
        opened_on: null,
        closed_on: null,
        project_code: null,
        deleted_at: "2017-01-01T00:00:00Z",
      },
      // 2.2 km north of A's first hamlet and seat: in a station's reach, beyond a stop's.
      ...[
        { id: "s5", kind: "base_station", name: "4G基站", technology: "4G" },
        { id: "s6", kind: "base_station", name: "2G基站", technology: "2G" },
        { id: "s7", kind: "bus_stop", name: "停靠点" },
        { id: "s8", kind: "base_station", name: "近程4G基站", technology: "4G", reach_metres: 2000 },
      ].map((row) => ({ county_code: "520281", position: "SRID=4326;POINT(104.5 25.52)", ...row })),
    ].map((row) => ({ position: null, position_kind: "SYNTHETIC", ...row })),
  ],
  [
    "asset_service",
    ["s1", "s2", "s3", "s4"].map((id) => ({
      asset_id: id,
      village_code: A,
      hamlet_id: null,
      county_code: "520281",
    })),
  ],
  [
    "fact",
    [
      {
        id: "PZ-001",
        county_code: "520281",
        report_year: 2017,
        as_of: "2017-12",
        sector: "roads",
        indicator: "hamlet_roads",
        value: "991",
        value_number: 991,
        unit: "roads",
        scope: "county",
        kind: "ACTUAL",
        qualifier: "exact",
        quote: "共计991条路",
        document_id: "pz",
      },
    ],
  ],
  [
    "observation",
    [
      {
        id: 1,
        county_code: "520281",
        village_code: null,
        indicator: "water_quantity",
        as_of: "2017-06-30",
        kind: "CLAIM",
        value: null,
        is_met: true,
        unit: null,
        document_id: "pz",
        quote: "全覆盖",
      },
      {
        id: 2,
        county_code: "520281",
        village_code: A,
        indicator: "power_capacity",
        as_of: "2016-12-31",
        kind: "ACTUAL",
        value: 2.5,
        is_met: null,
        unit: "kVA/户",
        document_id: null,
        quote: null,
      },
    ],
  ],
  ["coverage", answers],
  ["hamlet_coverage", hamletAnswers],
  ["gap", gaps],
  [
    "relocation_site",
    [
      {
        code: "S1",
        county_code: "520281",
        township_code: "520281101",
        name: "梦想家园",
        pinyin: "mengxiangjiayuan",
        initials: "mxjy",
        kind: "CONCENTRATED",
        mode: "GOVERNMENT_BUILT",
        position_kind: "SYNTHETIC",
        planned_households: 50,
        planned_persons: 200,
        planned_registered_persons: 80,
        dwellings: 50,
        floor_area_m2: 5000,
        main_structure_progress: 0.7,
        target_progress: 0.6,
        start_deadline: "2017-03-31",
        started_on: "2017-03-01",
      },
    ],
  ],
  [
    "relocation_origin",
    [
      {
        site_code: "S1",
        village_code: B,
        county_code: "520281",
        households: 20,
        persons: 80,
        demolished_on: null,
        reclaimed_m2: null,
      },
    ],
  ],
  [
    "relocation_move",
    [
      {
        id: 1,
        site_code: "S1",
        village_code: B,
        county_code: "520281",
        moved_on: "2017-10-01",
        households: 5,
        persons: 21,
      },
      {
        id: 2,
        site_code: "S1",
        village_code: B,
        county_code: "520281",
        moved_on: "2018-10-01",
        households: 15,
        persons: 59,
      },
    ],
  ],
  [
    "site_facility",
    [
      { site_code: "S1", kind: "学校", done_on: null },
      { site_code: "S1", kind: "卫生室", done_on: "2017-09-01" },
    ],
  ],
];

/** Two counties with hand-written answers, of which every figure is known. Panzhou is of the demo world, Hequ is not. */
export async function fillTwoCounties(database: Queryable): Promise<void> {
  for (const [table, rows] of tables) await insert(database, table, rows);
}

const insert = (database: Queryable, table: string, rows: readonly Row[]): Promise<unknown> => {
  const columns = Object.keys(Object.assign({}, ...rows)).join(", ");
  return database.query(
    `insert into ${table} (${columns}) overriding system value
      select ${columns} from jsonb_populate_recordset(null::${table}, ($1::text)::jsonb)`,
    [JSON.stringify(rows)],
  );
};
