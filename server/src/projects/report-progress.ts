import type { Queryable } from "@cuntong/db/database";
import { z } from "zod";
import { todayInChina } from "../geo/day.ts";
import type { CallerContext } from "../identity/context.ts";
import { type Changed, change } from "../writing/change.ts";
import { moveDataDay } from "../writing/data-day.ts";
import { InvalidInput, invalid, type Refusal } from "../writing/payload-types.ts";
import type { ProjectFound } from "./project-payload.ts";
import { conflictWith, countyOfProject, holdProject, raiseVersion } from "./project-versions.ts";
import type { ProgressInput } from "./report-input.ts";
import { type KnownQuantity, reportProblems } from "./report-rules.ts";
import { refreshProjectStatus } from "./status.ts";

const REPORTING_STAGES = ["UNDER_CONSTRUCTION", "COMPLETED", "ACCEPTED"];

/** Takes a site's report: its amounts, its place in time, what it moves. */
export async function reportProgress(
  context: CallerContext,
  input: ProgressInput,
): Promise<ProjectFound | Refusal> {
  const county = await countyOfProject(context, input.project);
  if (county instanceof InvalidInput) return county;
  const { idempotencyKey } = input;
  return change<ProjectFound>(
    context,
    { operation: "reportProgress", county, role: "ENGINEER", idempotencyKey, input },
    (transaction) => takeReport(transaction, context.caller.account, input, county),
  );
}

async function takeReport(
  transaction: Queryable,
  account: string,
  input: ProgressInput,
  county: string,
): Promise<Changed<ProjectFound> | Refusal> {
  const [row, known] = await Promise.all([
    holdProject(transaction, input.project),
    knownQuantities(transaction, input),
  ]);
  if (row === undefined || row.isDeleted)
    return invalid("project", `There is no project ${input.project}`, `没有项目 ${input.project}`);
  const conflict = await conflictWith(transaction, row, { version: input.expectedVersion, fields: {} });
  if (conflict !== undefined) return conflict;
  if (!REPORTING_STAGES.includes(row.stage as string))
    return invalid(
      "project",
      `Progress is reported of works under construction; this one is ${row.stage}`,
      "仅在建（或已完工）项目可上报进度",
    );
  const problems = reportProblems(input, known, todayInChina());
  if (problems.length > 0) return new InvalidInput(problems);
  const id = await writeReport(transaction, account, input, county);
  moveDataDay(transaction, county, input.asOf);
  await refreshProjectStatus(transaction, county, input.project);
  raiseVersion(transaction, input.project);
  const { expectedVersion: _, idempotencyKey: __, ...stated } = input;
  const done = Object.fromEntries(input.quantities.map(({ kind, done }) => [kind, done]));
  const before = Object.fromEntries(
    known.filter(({ kind }) => kind in done).map(({ kind, before }) => [kind, before]),
  );
  return {
    answer: { code: input.project, report: String(id) },
    audit: [
      {
        kind: "ProgressReport",
        code: String(id),
        before: null,
        after: { ...stated, before },
        reason: reasonOf(input),
      },
      {
        kind: "Project",
        code: input.project,
        before: { version: row.version, done: before },
        after: {
          version: row.version + 1,
          done,
          asOf: input.asOf,
          report: String(id),
        },
        reason: reasonOf(input),
      },
    ],
  };
}

const reasonOf = ({ correctionReason, orderReason }: ProgressInput): string | null =>
  [correctionReason, orderReason].filter(Boolean).join("; ") || null;

const Known = z.object({
  kind: z.string(),
  name: z.string(),
  unit: z.string(),
  phase: z.number().nullable(),
  planned: z.number(),
  existingBefore: z.number(),
  before: z.number().nullable(),
  after: z.number().nullable(),
});

async function knownQuantities(
  transaction: Queryable,
  input: ProgressInput,
): Promise<readonly KnownQuantity[]> {
  const rows = await transaction.query(
    `/* what is planned, and what was reported around a day */
    select own.kind, kind.name, kind.unit, kind.phase, own.planned, own.existing_before as "existingBefore",
      (select done from progress_quantity join progress_report report on report.id = report_id
        where project_code = own.project_code and progress_quantity.kind = own.kind and as_of <= $2
        order by as_of desc, report.id desc limit 1) as before,
      (select min(done) from progress_quantity join progress_report report on report.id = report_id
        where project_code = own.project_code and progress_quantity.kind = own.kind and as_of > $2) as after
    from project_quantity own join quantity_kind kind on kind.kind = own.kind where own.project_code = $1`,
    [input.project, input.asOf],
  );
  return rows.map((row) => Known.parse(row));
}

async function writeReport(
  transaction: Queryable,
  account: string,
  input: ProgressInput,
  county: string,
): Promise<number> {
  const [report] = await transaction.query<{ id: number }>(
    `/* a report */ insert into progress_report
      (project_code, county_code, as_of, note, correction, correction_reason, order_reason, reported_by)
    values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
    [
      input.project,
      county,
      input.asOf,
      input.note ?? null,
      input.correction ?? false,
      input.correctionReason ?? null,
      input.orderReason ?? null,
      account,
    ],
  );
  if (report === undefined) throw new Error("The report was not written");
  const stretches = input.quantities.flatMap(({ kind, stretches }) =>
    (stretches ?? []).map((stretch) => ({ kind, ...stretch })),
  );
  transaction.query(
    `/* its amounts and chainages */
    with stretch as (
      insert into progress_stretch (report_id, county_code, kind, from_m, to_m)
      select $1, $2, kind, "fromMetres", "toMetres"
      from json_to_recordset($4::json) as given (kind text, "fromMetres" numeric, "toMetres" numeric)
    )
    insert into progress_quantity (report_id, kind, done)
    select $1, kind, done from json_to_recordset($3::json) as given (kind text, done numeric)`,
    [report.id, county, JSON.stringify(input.quantities), JSON.stringify(stretches)],
  );
  return report.id;
}
