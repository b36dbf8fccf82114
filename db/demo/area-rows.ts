import { spell } from "../src/spelling.ts";
import { townshipCells } from "./cells.ts";
import type { CountySpec } from "./counties.ts";
import { counties, type Division, prefectures, provinces } from "./divisions.ts";
import { englishName } from "./names.ts";
import type { County } from "./places.ts";
import { provinceOutlines } from "./province-outlines.ts";
import type { Row, World } from "./rows.ts";

/** Every province, prefecture and county of China, so that a county has a place and a parent. */
export function addGazetteer(world: World, specs: readonly CountySpec[]): void {
  const demo = new Map(specs.map((spec) => [spec.code, spec]));
  const outlines = provinceOutlines();
  for (const province of provinces()) {
    const boundary = outlines.get(province.code) ?? null;
    world.area.push({ ...areaRow(province, "PROVINCE", null), boundary, boundary_kind: "GAZETTEER" });
  }
  for (const prefecture of prefectures()) {
    world.area.push(areaRow(prefecture, "PREFECTURE", prefecture.code.slice(0, 2)));
  }
  for (const county of counties()) {
    if (!demo.has(county.code))
      world.area.push({ ...areaRow(county, "COUNTY", county.code.slice(0, 4)), county_code: county.code });
  }
}

/** A demo county with its townships; the county's outline is real, its townships' are not. */
export function addCounty(world: World, county: County): void {
  const { spec, plane, outline } = county;
  const division = counties().find(({ code }) => code === spec.code);
  if (!division) throw new Error(`The national list has no county ${spec.code}`);
  world.area.push({
    ...areaRow(division, "COUNTY", spec.code.slice(0, 4)),
    county_code: spec.code,
    profile: spec.profile,
    data_as_of: spec.dataAsOf,
    is_demo: true,
    boundary: `SRID=4326;MULTIPOLYGON(${outline.rings.map((ring) => `((${ring.map((pair) => pair.join(" ")).join(",")}))`).join(",")})`,
    boundary_kind: "GAZETTEER",
    seat: plane.point(county.seat),
  });
  const cells = townshipCells(county);
  for (const { code, name, seat } of county.townships) {
    world.area.push({
      ...areaRow({ code, name }, "TOWNSHIP", spec.code),
      county_code: spec.code,
      is_demo: true,
      boundary: cells.get(code),
      boundary_kind: "SYNTHETIC",
      seat: plane.point(seat),
    });
  }
}

function areaRow({ code, name }: Division, level: string, parent: string | null): Row {
  return {
    code,
    level,
    name,
    name_en: PROVINCE_ENGLISH[code] ?? (name === "市辖区" ? "Municipal Districts" : englishName(name)),
    ...spell(name),
    parent_code: parent,
    county_code: null,
    profile: null,
    data_as_of: null,
    is_demo: false,
    boundary: null,
    boundary_kind: null,
    seat: null,
  };
}

const PROVINCE_ENGLISH: Readonly<Record<string, string>> = {
  "14": "Shanxi",
  "15": "Inner Mongolia",
  "45": "Guangxi",
  "54": "Tibet",
  "61": "Shaanxi",
  "64": "Ningxia",
  "65": "Xinjiang",
  "71": "Taiwan",
  "81": "Hong Kong",
  "82": "Macao",
};
