import type { Queryable } from "../database.ts";

/** Whether there is anything to lose in a database: a migrated one without areas holds nothing. */
export async function holdsData(database: Queryable): Promise<boolean> {
  const [table] = await database.query<{ exists: boolean }>(
    "select to_regclass('public.area') is not null as exists",
  );
  if (!table?.exists) return false;
  const [row] = await database.query<{ filled: boolean }>(
    "select exists (select from public.area) as filled",
  );
  return row?.filled ?? false;
}
