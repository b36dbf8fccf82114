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

interface Known {
  readonly dataDay: Day;
  readonly projects: readonly ProjectWithReports[];
}

/** A county's projects, or only one of them, with all that their status is made of. */
export async function loadProjects(
  database: Queryable,
  county: string,
  only: string | null = null,
): Promise<Known> {
  return knownFrom(county, await findingsOf(database, { county, only, movedTo: null }));
}

interface Moved {
  readonly county: string;
  readonly only: string;
  readonly movedTo: string;
}

/** One project as it would be known if the county's data day were moved forward to a day. */
export async function loadMoved(database: Queryable, moved: Moved): Promise<Known> {
  return knownFrom(moved.county, await findingsOf(database, moved));
}

function knownFrom(county: string, found: Findings): Known {
  if (found.day === null) throw new Error(`There is no county ${county}`);
  const quantities = grouped(found.quantities);
  const reports = grouped(found.reports);
  const money = grouped(found.money);
  const projects = (found.projects ?? []).map((row) => {
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
  return { dataDay: dayOf(found.day), projects };
}

interface Findings {
  readonly day: string | null;
  readonly projects: readonly Cells[] | null;
  readonly quantities: readonly Cells[] | null;
  readonly reports: readonly Cells[] | null;
  readonly money: readonly Cells[] | null;
}

// A condition that may be absent would ruin the plan of the one that is there: it is written only when it is.
async function findingsOf(
  database: Queryable,
  { county, only, movedTo }: Moved | { county: string; only: string | null; movedTo: null },
): Promise<Findings> {
  const ofCode = (column: string) => (only === null ? "" : `and ${column} = $2`);
  const dataDay = movedTo === null ? "coalesce(data_as_of, current_date)" : "greatest(data_as_of, $3::date)";
  const [found] = await database.query<Findings>(
    `/* what the status of projects is made of */
    select (${dataDayQuestion(dataDay)}) as day, (${projectsQuestion(ofCode)}) as projects,
      (${quantitiesQuestion(ofCode)}) as quantities, (${reportsQuestion(ofCode, dataDay)}) as reports,
      (${moneyQuestion(ofCode)}) as money`,
    [county, only, movedTo].filter((value) => value !== null),
  );
  return found as Findings;
}

/** SQL whose condition on the project's code is filled in. */
type CodeQuestion = (ofCode: (column: string) => string) => string;

/** Rows by their first cell. */
function grouped(rows: readonly Cells[] | null): ReadonlyMap<string, readonly Cells[]> {
  const groups = new Map<string, Cells[]>();
  for (const row of rows ?? []) {
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

const dataDayQuestion = (dataDay: string): string => `
  select (${dataDay})::text from area where code = $1 and level = 'COUNTY'`;

const projectsQuestion: CodeQuestion = (ofCode) => `
  select json_agg(json_build_array(code, stage, ${day("planned_start")}, ${day("planned_finish")},
    ${day("started_on")}, ${day("finished_on")}) order by code)
  from project where county_code = $1 and deleted_at is null ${ofCode("code")}`;

const quantitiesQuestion: CodeQuestion = (ofCode) => `
  select json_agg(json_build_array(project_code, kind, planned, coalesce(own.weight, quantity_kind.weight))
    order by project_code, kind)
  from project_quantity own join quantity_kind using (kind) where county_code = $1 ${ofCode("project_code")}`;

const reportsQuestion = (ofCode: Parameters<CodeQuestion>[0], dataDay: string): string => `
  select json_agg(json_build_array(project_code, report.id, ${day("as_of")}, kind, done) order by as_of, report.id, kind)
  from progress_report report left join progress_quantity on report_id = report.id
  where county_code = $1 ${ofCode("project_code")}
    and as_of <= (select ${dataDay} from area where code = $1)`;

const moneyQuestion: CodeQuestion = (ofCode) => `
  with asked as (
    select id, project_code, amount from allocation where county_code = $1 ${ofCode("project_code")}
  ), paid as (
    select allocation_id, sum(disbursement.amount) as amount from disbursement join asked on allocation_id = asked.id
    where county_code = $1 group by allocation_id
  ), given as (
    select project_code, sum(asked.amount) as allocated, coalesce(sum(paid.amount), 0) as disbursed
    from asked left join paid on allocation_id = id group by project_code
  )
  select json_agg(json_build_array(project_code, allocated, disbursed)) from given`;
