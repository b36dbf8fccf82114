import type { Queryable } from "@cuntong/db/database";
import type { Rows } from "./row-parts.ts";
import { areaRows, settlementRows } from "./settlement-rows.ts";
import { projectRows, roadRows, workRows } from "./work-rows.ts";
import type { World } from "./world.ts";

/** Writes a world, one statement a table. Its areas are made as needed; all names say that they are synthetic. */
export async function insertWorld(database: Queryable, world: World): Promise<void> {
  for (const [table, rows] of rowsOf(world)) await insertRows(database, table, rows);
}

/** Several worlds at once: the statements are as many as for one. */
export async function insertWorlds(database: Queryable, worlds: readonly World[]): Promise<void> {
  const all = worlds.map(rowsOf);
  for (const [place, [table]] of (all[0] ?? []).entries())
    await insertRows(
      database,
      table,
      all.flatMap((rows) => rows[place]?.[1] ?? []),
    );
}

async function insertRows(database: Queryable, table: string, rows: Rows[1]): Promise<void> {
  const first = rows[0];
  if (first === undefined) return;
  const columns = Object.keys(first).join(", ");
  await database.query(
    `/* insert a world's ${table} */
    insert into ${table} (${columns}) overriding system value select ${columns}
    from jsonb_populate_recordset(null::${table}, ($1::text)::jsonb)
    ${table === "area" ? "on conflict do nothing" : ""}`,
    [JSON.stringify(rows)],
  );
}

/** Table by table, in an order in which they can be written. */
export function rowsOf(world: World): readonly Rows[] {
  return [
    ...areaRows(world),
    ...projectRows(world),
    ...settlementRows(world),
    ...roadRows(world),
    ...workRows(world),
  ];
}
