import type { Row, Tables } from "./rows.ts";

const SQUARE = "SRID=4326;MULTIPOLYGON(((104.4 25.3,105 25.3,105 26.2,104.4 26.2,104.4 25.3)))";

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

export const places: Tables = [
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
];
