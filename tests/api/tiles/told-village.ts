import type { Queryable } from "@cuntong/db/database";
import { householdCounts } from "../tiles-world/answers.ts";
import { insert } from "../tiles-world/insert.ts";
import { COUNTY } from "../tiles-world/shapes.ts";

export const VILLAGE = `${COUNTY}100999`;

/** One village whose whole story a test can tell by heart. */
export async function insertToldVillage(database: Queryable): Promise<void> {
  const place = { county_code: COUNTY, township_code: `${COUNTY}100`, village_code: VILLAGE };
  await insert(database, "village", [
    {
      code: VILLAGE,
      county_code: COUNTY,
      township_code: `${COUNTY}100`,
      name: "夏家洞村",
      name_en: "Xiajiadong",
      pinyin: "",
      initials: "",
      kind: "VILLAGE",
      is_poor_village: true,
      unfit_for_bus: false,
      seat: "SRID=4326;POINT(111.62 25.96)",
      position_kind: "SURVEYED",
      households: 103,
      population: 412,
      version: 1,
      updated_at: "2020-01-01T00:00:00Z",
    },
  ]);
  const question = { ...place, indicator: "water_quantity" };
  const computed = { ...question, basis: "COMPUTED" };
  const reported = { ...question, basis: "REPORTED" };
  await insert(database, "coverage", [
    answer(computed, "-infinity", "1980-01-01", "MET", 50, null),
    answer(computed, "1980-01-01", "2010-01-01", "UNKNOWN", null, null),
    answer(computed, "2010-01-01", "2018-03-01", "UNMET", 22.5, 120),
    answer(computed, "2018-03-01", "infinity", "MET", 41, null),
    answer(reported, "-infinity", "2012-01-01", "UNKNOWN", null, null),
    answer(reported, "2012-01-01", "2015-01-01", "PARTIAL", 20, 30),
    answer(reported, "2015-01-01", "infinity", "PARTIAL", 25, 30),
  ]);
  const unmet = { ...computed, status: "UNMET", people_without: 120, outlook: "ORPHAN", closes_on: null };
  const partial = { ...reported, status: "PARTIAL", people_without: 30, outlook: "ORPHAN", closes_on: null };
  await insert(database, "gap", [
    { ...unmet, since: "2010-01-01", until: "2014-06-01" },
    { ...unmet, since: "2014-06-01", until: "2018-03-01", outlook: "CLOSING", closes_on: "2018-03-01" },
    { ...partial, since: "2012-01-01", until: "2015-01-01" },
    { ...partial, since: "2015-01-01", until: "infinity" },
  ]);
}

const answer = (
  question: Readonly<Record<string, unknown>>,
  since: string,
  until: string,
  status: string,
  value: number | null,
  people_without: number | null,
) => ({
  ...question,
  since,
  until,
  status,
  status_since: since,
  status_until: until,
  value,
  people_without,
  ...householdCounts,
});
