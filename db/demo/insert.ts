import type { Queryable } from "../src/database.ts";
import { type Row, TABLES, type Table, type World } from "./rows.ts";

const ROWS_A_STATEMENT = 20_000;
const NUMBERED: readonly Table[] = ["progress_report", "allocation"];

/** Writes a whole world, table by table, each in as few statements as its size allows. */
export async function insertWorld(transaction: Queryable, world: World): Promise<void> {
  for (const table of TABLES) {
    const rows = world[table];
    for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
      await insertRows(transaction, table, rows.slice(start, start + ROWS_A_STATEMENT));
    }
  }
}

async function insertRows(transaction: Queryable, table: Table, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
    .map((column) => `"${column}"`)
    .join(", ");
  const overriding = NUMBERED.includes(table) ? "overriding system value" : "";
  await transaction.query(
    `/* demo rows of ${table} */
     insert into ${table} (${columns}) ${overriding}
     select ${columns} from json_populate_recordset(null::${table}, $1::json)
     ${table === "area" ? KEEP_BUT_FILL : ""}`,
    [JSON.stringify(rows)],
  );
  if (NUMBERED.includes(table)) await continueNumbers(transaction, table);
}

// Somebody may have loaded the national list already; a demo county then gets its outline and its day.
const KEEP_BUT_FILL = `on conflict (code) do update set
  profile = coalesce(excluded.profile, area.profile), data_as_of = coalesce(excluded.data_as_of, area.data_as_of),
  is_demo = excluded.is_demo, boundary = coalesce(excluded.boundary, area.boundary),
  boundary_kind = coalesce(excluded.boundary_kind, area.boundary_kind), seat = coalesce(excluded.seat, area.seat)`;

async function continueNumbers(transaction: Queryable, table: Table): Promise<void> {
  await transaction.query(
    `/* numbers go on behind the demo rows */
     select setval(pg_get_serial_sequence('${table}', 'id'), (select max(id) from ${table}))`,
  );
}
