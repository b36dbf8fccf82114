import type { Queryable } from "@cuntong/db/database";
import { join, raw, Sql, sql, statementOf } from "../database/sql.ts";
import type { CallerContext } from "../identity/context.ts";
import { type Changed, change } from "./change.ts";
import { type InputProblem, InvalidInput, isRefusal, type Refusal } from "./payload-types.ts";
import {
  type Columns,
  conflictWith,
  countyOfRow,
  type HeldRow,
  holdRow,
  type Named,
  raiseVersion,
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
  readonly input: {
    readonly idempotencyKey: string;
    readonly expectedVersion: number;
    readonly reason?: string | null;
  };
  /** What is to be written, by the input's names. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** What is wrong with the input, whatever the row is like. */
  readonly problems?: readonly InputProblem[];
  /** True where only a row that was deleted can be meant. */
  readonly ofDeleted?: boolean;
}

/** What a change does to its row: columns of its own, and what the audit shows. */
export interface RowChanged {
  readonly columns?: Columns;
  readonly before?: object;
  readonly after?: object;
  /** In place of the input's own. */
  readonly reason?: string | null;
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
  request: RowChange,
  work: RowWork,
): Promise<Changed<RowFound> | Refusal> {
  const { of, named, input, fields, problems = [], ofDeleted = false } = request;
  const row = await holdRow(transaction, of, named.code);
  if (row === undefined || row.isDeleted !== ofDeleted) return unknownRow(of, named);
  const seen = { version: input.expectedVersion, fields };
  const conflict = await conflictWith(transaction, of, row, seen);
  if (conflict !== undefined) return conflict;
  if (problems.length > 0) return new InvalidInput(problems);
  const done = await work(transaction, row);
  if (isRefusal(done)) return done;
  raiseVersion(transaction, of, row.code, done.columns);
  const answer = { code: done.found ?? row.code };
  return { answer, audit: [auditOf(request, row, done), ...(done.audit ?? [])] };
}

const auditOf = ({ of, input, fields }: RowChange, row: HeldRow, done: RowChanged) => ({
  kind: of.kind,
  code: row.code,
  before: { ...(done.before ?? picked(row, fields)), version: row.version },
  after: { ...(done.after ?? fields), version: row.version + 1 },
  reason: (done.reason === undefined ? input.reason : done.reason) ?? null,
});

const picked = (row: HeldRow, fields: object) =>
  Object.fromEntries(Object.keys(fields).map((name) => [name, row[name] ?? null]));

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
