import type { Queryable } from "@cuntong/db/database";
import { join, raw, Sql, sql, statementOf } from "../database/sql.ts";
import type { CallerContext } from "../identity/context.ts";
import { type Changed, change } from "./change.ts";
import type { RowChangeInput } from "./change-input.ts";
import { InvalidInput, isRefusal, type Refusal } from "./payload-types.ts";
import {
  conflictWith,
  countyOfRow,
  type HeldRow,
  holdRow,
  type Named,
  unknownRow,
  type VersionedKind,
} from "./versions.ts";

/** What is kept of a change: where to find the row. */
export interface RowFound {
  readonly code: string;
}

export interface RowChange {
  readonly operation: string;
  readonly of: VersionedKind;
  readonly named: Named;
  readonly input: RowChangeInput;
  /** What is to be written, by the input's names. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Values of columns, or SQL that makes them. */
export type Columns = Readonly<Record<string, unknown>>;

/** What a change does to its row: columns of its own, and what the audit shows. */
export interface RowChanged {
  readonly columns?: Columns;
  readonly before?: object;
  readonly after?: object;
  /** Where to look for the outcome, when that is another row. */
  readonly found?: string;
  readonly audit?: Changed<RowFound>["audit"];
}

export type RowWork = (
  transaction: Queryable,
  row: HeldRow,
) => Promise<RowChanged | Refusal> | RowChanged | Refusal;

/** Changes one row that was seen, as an engineer of its county: held, compared, changed, raised by one version. */
export async function changeRow(
  context: CallerContext,
  request: RowChange,
  work: RowWork,
): Promise<RowFound | Refusal> {
  const { operation, of, named, input } = request;
  const county = await countyOfRow(context, of, named);
  if (county instanceof InvalidInput) return county;
  const { idempotencyKey } = input;
  return change<RowFound>(
    context,
    { operation, county, role: "ENGINEER", idempotencyKey, input },
    (transaction) => changeHeld(transaction, request, work),
  );
}

async function changeHeld(
  transaction: Queryable,
  { of, named, input, fields }: RowChange,
  work: RowWork,
): Promise<Changed<RowFound> | Refusal> {
  const row = await holdRow(transaction, of, named.code);
  if (row === undefined || row.isDeleted) return unknownRow(of, named);
  const seen = { version: input.expectedVersion, fields };
  const conflict = await conflictWith(transaction, of, row, seen);
  if (conflict !== undefined) return conflict;
  const done = await work(transaction, row);
  if (isRefusal(done)) return done;
  await updateRow(transaction, of, row.code, done.columns ?? {});
  const before = { ...(done.before ?? picked(row, fields)), version: row.version };
  const after = { ...(done.after ?? fields), version: row.version + 1 };
  const entry = { kind: of.kind, code: row.code, before, after, reason: input.reason ?? null };
  return { answer: { code: done.found ?? row.code }, audit: [entry, ...(done.audit ?? [])] };
}

const picked = (row: HeldRow, fields: object) =>
  Object.fromEntries(Object.keys(fields).map((name) => [name, row[name] ?? null]));

// The last thing a change does: from here on other writers wait for it.
async function updateRow(
  transaction: Queryable,
  { noun, table, key }: VersionedKind,
  code: string,
  columns: Columns,
): Promise<void> {
  const own = Object.entries(columns).map(([column, value]) => sql`${raw(column)} = ${value}`);
  const all = [...own, raw("version = version + 1"), raw("updated_at = now()")];
  const { text, values } = statementOf(
    sql`/* change a ${raw(noun.english)} */ update ${raw(table)} set ${join(all, ", ")} where ${raw(key)} = ${code}`,
  );
  await transaction.query(text, values);
}

/** Adds a row. */
export async function insertRow(
  transaction: Queryable,
  { noun, table }: Pick<VersionedKind, "noun" | "table">,
  columns: Columns,
): Promise<void> {
  const values = Object.values(columns).map((value) => (value instanceof Sql ? value : sql`${value}`));
  const statement = statementOf(sql`/* a new ${raw(noun.english)} */ insert into ${raw(table)}
    (${raw(Object.keys(columns).join(", "))}) values (${join(values, ", ")})`);
  await transaction.query(statement.text, statement.values);
}

export interface RowAddition {
  readonly operation: string;
  readonly county: string;
  readonly input: { readonly idempotencyKey: string };
}

/** Adds a row to a county, as one of its engineers. */
export async function addRow(
  context: CallerContext,
  { operation, county, input }: RowAddition,
  work: (transaction: Queryable) => Promise<Changed<RowFound> | Refusal>,
): Promise<RowFound | Refusal> {
  const unknown = await unknownCounty(context, county);
  if (unknown !== undefined) return unknown;
  const { idempotencyKey } = input;
  return change<RowFound>(context, { operation, county, role: "ENGINEER", idempotencyKey, input }, work);
}

async function unknownCounty({ database }: CallerContext, county: string): Promise<InvalidInput | undefined> {
  const [row] = await database.query(
    "/* whether there is such a county */ select 1 from area where code = $1 and level = 'COUNTY'",
    [county],
  );
  if (row !== undefined) return undefined;
  const named = { field: "county", code: county };
  return unknownRow({ noun: { english: "county", chinese: "县" } }, named);
}
