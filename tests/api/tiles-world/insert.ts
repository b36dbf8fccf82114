import type { Queryable } from "@cuntong/db/database";
import type { Row } from "./shapes.ts";

export async function insert(database: Queryable, table: string, rows: readonly Row[]): Promise<void> {
  if (!rows[0]) return;
  const columns = Object.keys(rows[0]).join(", ");
  await database.query(
    `insert into ${table} (${columns}) select ${columns}
    from jsonb_populate_recordset(null::${table}, ($1::text)::jsonb)`,
    [JSON.stringify(rows)],
  );
}
