import { COUNTY, many, pointText, type Random, type Row, record, spot } from "./shapes.ts";

export const villageRows = (random: Random): Row[] =>
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

export const hamletRows = (village: Row, random: Random): Row[] =>
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

export const isCounted = (hamlet: Row): boolean => !String(hamlet.id).endsWith("7-1");
export const censusRow = (hamlet: Row, n: number): Row => ({
  hamlet_id: hamlet.id,
  since: n % 4 === 0 ? "2019-01-01" : "2014-01-01",
  county_code: COUNTY,
  households: n % 60,
  population: n % 13 === 0 ? null : (n % 60) * 4,
});
