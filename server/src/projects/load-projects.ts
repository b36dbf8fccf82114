import type { Queryable } from "@cuntong/db/database";
import { type Day, dayOf } from "../geo/day.ts";
import type { PlannedQuantity, Report } from "./progress.ts";
import type { Project } from "./schedule.ts";

export interface ProjectWithReports extends Project {
  readonly quantities: readonly PlannedQuantity[];
  /** In order, those up to the data day: what is reported for later is not known yet. */
  readonly reports: readonly Report[];
  readonly allocated: number;
  readonly disbursed: number;
}

type Cells = readonly (string | number | null)[];

/** A county's projects, or only one of them, with all that their status is made of. */
export async function loadProjects(
  database: Queryable,
  county: string,
  only: string | null = null,
): Promise<{ dataDay: Day; projects: readonly ProjectWithReports[] }> {
  const asked = { county, only };
  const cells = async (question: CodeQuestion) => grouped(await cellsOf(database, question, asked));
  const [data] = await database.query<{ day: string }>(dataDayQuestion, [county]);
  if (data === undefined) throw new Error(`There is no county ${county}`);
  const quantities = await cells(quantitiesQuestion);
  const reports = await cells(reportsQuestion);
  const money = await cells(moneyQuestion);
  const projects = (await cellsOf(database, projectsQuestion, asked)).map((row) => {
    const code = row[0] as string;
    const [paid] = money.get(code) ?? [];
    return {
      ...projectFrom(row),
      quantities: (quantities.get(code) ?? []).map(quantityFrom),
      reports: reportsFrom(reports.get(code) ?? []),
      allocated: Number(paid?.[1] ?? 0),
      disbursed: Number(paid?.[2] ?? 0),
    };
  });
  return { dataDay: dayOf(data.day), projects };
}

/** SQL whose condition on the project's code is filled in. */
type CodeQuestion = (ofCode: (column: string) => string) => string;

interface Asked {
  readonly county: string;
  readonly only: string | null;
}

// A condition that may be absent would ruin the plan of the one that is there: it is written only when it is.
async function cellsOf(
  database: Queryable,
  question: CodeQuestion,
  { county, only }: Asked,
): Promise<readonly Cells[]> {
  const text = question((column) => (only === null ? "" : `and ${column} = $2`));
  const values = only === null ? [county] : [county, only];
  const [row] = await database.query<{ cells: readonly Cells[] | null }>(text, values);
  return row?.cells ?? [];
}

/** Rows by their first cell. */
function grouped(rows: readonly Cells[]): ReadonlyMap<string, readonly Cells[]> {
  const groups = new Map<string, Cells[]>();
  for (const row of rows) {
    const group = groups.get(row[0] as string);
    if (group === undefined) groups.set(row[0] as string, [row]);
    else group.push(row);
  }
  return groups;
}

const projectFrom = ([code, stage, plannedStart, plannedFinish, startedOn, finishedOn]: Cells): Project => ({
  code: code as string,
  stage: stage as string,
  plannedStart: plannedStart as Day | null,
  plannedFinish: plannedFinish as Day | null,
  startedOn: startedOn as Day | null,
  finishedOn: finishedOn as Day | null,
});

const quantityFrom = ([, kind, planned, weight]: Cells): PlannedQuantity => ({
  kind: kind as string,
  planned: Number(planned),
  weight: Number(weight),
});

function reportsFrom(rows: readonly Cells[]): readonly Report[] {
  const reports = new Map<number, { asOf: Day; done: Map<string, number> }>();
  for (const [, id, asOf, kind, done] of rows) {
    const report = reports.get(id as number) ?? { asOf: asOf as Day, done: new Map<string, number>() };
    reports.set(id as number, report);
    if (kind !== null) report.done.set(kind as string, Number(done));
  }
  return [...reports.values()];
}

const day = (column: string): string => `${column} - date '1970-01-01'`;

const dataDayQuestion = `/* a county's data day */
  select coalesce(data_as_of, current_date)::text as day from area where code = $1 and level = 'COUNTY'`;

const projectsQuestion: CodeQuestion = (ofCode) => `/* the projects of a county */
  select json_agg(json_build_array(code, stage, ${day("planned_start")}, ${day("planned_finish")},
    ${day("started_on")}, ${day("finished_on")}) order by code) as cells
  from project where county_code = $1 and deleted_at is null ${ofCode("code")}`;

const quantitiesQuestion: CodeQuestion = (ofCode) => `/* planned quantities of a county */
  select json_agg(json_build_array(project_code, kind, planned, coalesce(own.weight, quantity_kind.weight))
    order by project_code, kind) as cells
  from project_quantity own join quantity_kind using (kind) where county_code = $1 ${ofCode("project_code")}`;

const reportsQuestion: CodeQuestion = (ofCode) => `/* progress reports of a county, in order */
  select json_agg(json_build_array(project_code, report.id, ${day("as_of")}, kind, done) order by as_of, report.id, kind) as cells
  from progress_report report left join progress_quantity on report_id = report.id
  where county_code = $1 ${ofCode("project_code")}
    and as_of <= (select coalesce(data_as_of, current_date) from area where code = $1)`;

const moneyQuestion: CodeQuestion = (ofCode) => `/* what was allocated and paid in a county */
  with asked as (
    select id, project_code, amount from allocation where county_code = $1 ${ofCode("project_code")}
  ), paid as (
    select allocation_id, sum(disbursement.amount) as amount from disbursement join asked on allocation_id = asked.id
    where county_code = $1 group by allocation_id
  ), given as (
    select project_code, sum(asked.amount) as allocated, coalesce(sum(paid.amount), 0) as disbursed
    from asked left join paid on allocation_id = id group by project_code
  )
  select json_agg(json_build_array(project_code, allocated, disbursed)) as cells from given`;
