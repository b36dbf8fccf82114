import type { Database } from "../src/database.ts";

/** Takes the demo counties out again; the national list of divisions, which is real, stays. */
export async function removeDemo(database: Database): Promise<void> {
  await database.transaction(async (transaction) => {
    for (const { table, column } of COUNTY_TABLES) {
      await transaction.query(
        `/* demo rows go */ delete from ${table} where ${column} in (select code from area where is_demo and level = 'COUNTY')`,
      );
    }
    await transaction.query("/* demo townships go */ delete from area where is_demo and level = 'TOWNSHIP'");
    await transaction.query(
      `/* the counties are ordinary again */ update area
       set is_demo = false, data_as_of = null, profile = null, boundary = null, boundary_kind = null, seat = null
       where is_demo`,
    );
  });
}

const owned = (...tables: readonly string[]) => tables.map((table) => ({ table, column: "county_code" }));

// Children that hang on a parent by cascade are not named here. Derived rows go first.
const COUNTY_TABLES: readonly { readonly table: string; readonly column: string }[] = owned(
  "measured_distance",
  "answer_fingerprint",
  "gap",
  "coverage",
  "hamlet_coverage",
  "place_value",
  "county_state",
  "observation",
  "fact",
  "source_document",
  "relocation_move",
  "relocation_origin",
  "relocation_site",
  "bus_service",
  "asset_service",
  "asset",
  "road_edge",
  "road_node",
  "project",
  "hamlet_census",
  "hamlet",
  "village",
  "zone",
  "succession",
  "county_standard_override",
);
