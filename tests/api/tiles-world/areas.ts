import {
  CENTRE,
  COUNTY,
  many,
  type Point,
  pathText,
  type Random,
  type Row,
  spot,
  wobblyRing,
} from "./shapes.ts";

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

export function areaRows(random: Random): Row[] {
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
