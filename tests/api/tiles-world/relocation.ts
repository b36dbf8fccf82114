import type { Queryable } from "@cuntong/db/database";
import { insert } from "./insert.ts";
import { COUNTY, many, pointText, type Random, type Row, record, spot } from "./shapes.ts";

export async function insertRelocation(
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
  await insert(database, "relocation_move", moves);
}
