import type { Queryable } from "@cuntong/db/database";
import { rowsOf } from "./insert-world.ts";
import type { World } from "./world.ts";

const keys: Readonly<Record<string, string>> = {
  area: "code",
  project: "code",
  village: "code",
  hamlet: "id",
  road_node: "id",
  road_edge: "id",
  asset: "id",
  bus_service: "id",
};

const inCounty = "county_code = $1";

/** Rows that hang on others: they go before new ones come. */
const hanging: readonly (readonly [table: string, which: string])[] = [
  ["bus_service_stop", `bus_service_id in (select id from bus_service where ${inCounty})`],
  ["bus_service_village", `bus_service_id in (select id from bus_service where ${inCounty})`],
  ["asset_service", inCounty],
  ["clinic_staffing", inCounty],
  ["observation", inCounty],
  ["hamlet_census", inCounty],
  ["progress_report", inCounty],
  ["project_quantity", inCounty],
  ["county_standard_override", inCounty],
];

/**
 * Makes a stored world into another of the same county, in place: what keeps its id is updated and keeps
 * whatever the engine remembers of it. Nothing may have vanished; what is gone is marked deleted.
 */
export async function replaceWorld(database: Queryable, world: World): Promise<void> {
  for (const [table, which] of hanging)
    await database.query(`/* clear a world's ${table} */ delete from ${table} where ${which}`, [
      world.county,
    ]);
  for (const [table, rows] of rowsOf(world)) {
    const first = rows[0];
    if (first === undefined) continue;
    await database.query(upsert(table, Object.keys(first)), [JSON.stringify(rows)]);
  }
}

function upsert(table: string, columns: readonly string[]): string {
  const key = keys[table];
  const names = columns.join(", ");
  const updates = columns.map((column) => `${column} = excluded.${column}`).join(", ");
  return `/* renew a world's ${table} */
    insert into ${table} (${names}) overriding system value select ${names}
    from jsonb_populate_recordset(null::${table}, ($1::text)::jsonb)
    ${key === undefined ? "" : `on conflict (${key}) do update set ${updates}`}`;
}
