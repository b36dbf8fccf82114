import type { Queryable } from "@cuntong/db/database";
import { z } from "zod";
import type { CallerContext } from "../identity/context.ts";
import { Conflict, type InvalidInput, invalid } from "../writing/payload-types.ts";

/** The county of a project that the caller may see; a hidden one and none at all are told alike. */
export async function countyOfProject(context: CallerContext, code: string): Promise<string | InvalidInput> {
  const [project] = await context.database.query<{ county: string }>(
    `/* whose project */ select county_code as county from project where code = $1 and deleted_at is null`,
    [code],
  );
  return project?.county ?? invalid("project", `There is no project ${code}`, `没有项目 ${code}`);
}

const Row = z.record(z.string(), z.unknown()).and(z.object({ version: z.number() }));
export type ProjectRow = z.infer<typeof Row>;

/** The project's own columns as the input of an edit names them; also what the audit keeps. */
const COLUMNS = `code, county_code as county, township_code as township, name, sector, programme, mode, stage,
  stage_before_suspension as "stageBeforeSuspension", budget::float8 as budget,
  completed_investment::float8 as "completedInvestment", planned_start as "plannedStart",
  planned_finish as "plannedFinish", started_on as "startedOn", finished_on as "finishedOn",
  responsible_unit as "responsibleUnit", contractor, supervisor, deleted_at is not null as "isDeleted",
  deleted_reason as "deletedReason", version`;

/** Holds the project until the transaction ends: whoever changes it next sees this change. */
export async function holdProject(transaction: Queryable, code: string): Promise<ProjectRow | undefined> {
  const [row] = await transaction.query(
    `/* hold a project */ select ${COLUMNS} from project where code = $1 for update`,
    [code],
  );
  return row === undefined ? undefined : Row.parse(row);
}

export interface Seen {
  readonly version: number;
  /** What was to be written, by the input's names. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The conflict, when the project is no longer what the caller had seen. */
export async function conflictWith(
  transaction: Queryable,
  row: ProjectRow,
  { version, fields }: Seen,
): Promise<Conflict | undefined> {
  if (row.version === version) return undefined;
  const [latest] = await transaction.query<{ name: string }>(
    `/* who changed it last */ select actor_name as name from audit where kind = 'Project' and code = $1
    order by position desc limit 1`,
    [row.code],
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

/** One version more; the last thing a change does, because from here on other writers wait for it. */
export async function raiseVersion(transaction: Queryable, code: string): Promise<void> {
  await transaction.query(
    "/* one version more */ update project set version = version + 1, updated_at = now() where code = $1",
    [code],
  );
}
