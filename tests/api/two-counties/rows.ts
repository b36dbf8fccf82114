import type { Queryable } from "@cuntong/db/database";

export type Row = Readonly<Record<string, unknown>>;
export type Tables = readonly (readonly [table: string, rows: readonly Row[]])[];

export const insert = (database: Queryable, table: string, rows: readonly Row[]): Promise<unknown> => {
  const columns = Object.keys(Object.assign({}, ...rows)).join(", ");
  return database.query(
    `insert into ${table} (${columns}) overriding system value
      select ${columns} from jsonb_populate_recordset(null::${table}, ($1::text)::jsonb)`,
    [JSON.stringify(rows)],
  );
};
