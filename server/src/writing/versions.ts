import type { Queryable } from "@cuntong/db/database";
import { z } from "zod";
import { join, raw, sql, statementOf } from "../database/sql.ts";
import { mayChange } from "../identity/caller.ts";
import type { CallerContext } from "../identity/context.ts";
import { Conflict, type InvalidInput, invalid } from "./payload-types.ts";

/** A table whose rows carry a version, and how a change names and shows them. */
export interface VersionedKind {
  /** As the audit and the log of changes name it. */
  readonly kind: string;
  readonly table: string;
  /** The column by which people know a row. */
  readonly key: string;
  /** What a change may touch, by the names of inputs; among them code, county, version and isDeleted. */
  readonly columns: string;
  readonly noun: { readonly english: string; readonly chinese: string };
}

const Row = z
  .record(z.string(), z.unknown())
  .and(z.object({ code: z.string(), county: z.string(), version: z.number(), isDeleted: z.boolean() }));
/** A row that is held until the transaction ends. */
export type HeldRow = z.infer<typeof Row>;

/** Where the input names the row. */
export interface Named {
  readonly field: string;
  readonly code: string;
}

export const unknownRow = ({ noun }: Pick<VersionedKind, "noun">, { field, code }: Named): InvalidInput =>
  invalid(field, `There is no ${noun.english} ${code}`, `没有${noun.chinese} ${code}`);

/**
 * The county of a row that the caller may see; a hidden one and none at all are told alike, and to whoever may not
 * change it one that was deleted, too. Who may is told only once their key is known: it may be the key of the deletion.
 */
export async function countyOfRow(
  { database, caller }: CallerContext,
  of: VersionedKind,
  named: Named,
): Promise<string | InvalidInput> {
  const [row] = await database.query<{ county: string; isDeleted: boolean }>(
    `/* whose ${of.noun.english} */ select county, "isDeleted" from (select ${of.columns} from ${of.table}
      where ${of.key} = $1) found`,
    [named.code],
    { name: `whose ${of.noun.english}` },
  );
  if (row === undefined) return unknownRow(of, named);
  return row.isDeleted && !mayChange(caller, "ENGINEER", row.county) ? unknownRow(of, named) : row.county;
}

/** Holds the row until the transaction ends: whoever changes it next sees this change. */
export async function holdRow(
  transaction: Queryable,
  { noun, table, key, columns }: VersionedKind,
  code: string,
): Promise<HeldRow | undefined> {
  const [row] = await transaction.query(
    `/* hold a ${noun.english} */ select ${columns} from ${table} where ${key} = $1 for update`,
    [code],
  );
  return row === undefined ? undefined : Row.parse(row);
}

export interface Seen {
  readonly version: number;
  /** What was to be written, by the input's names. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The conflict, when the row is no longer what the caller had seen. */
export async function conflictWith(
  transaction: Queryable,
  { kind }: VersionedKind,
  row: HeldRow,
  { version, fields }: Seen,
): Promise<Conflict | undefined> {
  if (row.version === version) return undefined;
  const [latest] = await transaction.query<{ name: string }>(
    `/* who changed it last */ select actor_name as name from audit where kind = $1 and code = $2
    order by position desc limit 1`,
    [kind, row.code],
  );
  const differing = Object.keys(fields).filter((name) => name in row && !isSame(row[name], fields[name]));
  return new Conflict({
    currentVersion: row.version,
    changedBy: latest?.name ?? null,
    current: JSON.stringify(row),
    differences: differing.map((field) => ({
      field,
      yours: JSON.stringify(fields[field] ?? null),
      current: JSON.stringify(row[field] ?? null),
    })),
  });
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Values of columns, or SQL that makes them. */
export type Columns = Readonly<Record<string, unknown>>;

/**
 * One version more, with these columns; the last thing a change does, because from here on other writers wait for it.
 * It need not be waited for: the transaction is.
 */
export function raiseVersion(
  transaction: Queryable,
  { noun, table, key }: Pick<VersionedKind, "noun" | "table" | "key">,
  code: string,
  columns: Columns = {},
): Promise<unknown> {
  const own = Object.entries(columns).map(([column, value]) => sql`${raw(column)} = ${value}`);
  const all = [...own, raw("version = version + 1"), raw("updated_at = now()")];
  const { text, values } = statementOf(
    sql`/* change a ${raw(noun.english)} */ update ${raw(table)} set ${join(all, ", ")} where ${raw(key)} = ${code}`,
  );
  return transaction.query(text, values);
}
