import type { Queryable } from "@cuntong/db/database";
import { type Day, dayOf, textOf } from "../geo/day.ts";
import { type PlannedQuantity, progressOn, type Report, standingsOf } from "./progress.ts";
import { forecastFinish, type Project, scheduleOf } from "./schedule.ts";

interface ProjectRow extends Project {
  readonly quantities: readonly [kind: string, planned: number, weight: number][] | null;
  readonly reports: readonly [asOf: Day, done: Readonly<Record<string, number>> | null][] | null;
  readonly allocated: number;
  readonly disbursed: number;
}

interface Status {
  readonly project_code: string;
  readonly physical_progress: number;
  readonly forecast_finish: string | null;
  readonly schedule: string;
  readonly last_report_on: string | null;
  readonly report_overdue_days: number | null;
  readonly allocated: number;
  readonly disbursed: number;
}

/**
 * Renews what is derived of a county's projects: progress, forecast, schedule, money, latest amounts.
 * Only rows that differ are written.
 */
export async function refreshProjectStatus(database: Queryable, county: string): Promise<void> {
  const [asked] = await database.query<{ day: string; projects: readonly ProjectRow[] | null }>(
    projectsQuestion,
    [county],
  );
  if (asked === undefined) throw new Error(`There is no county ${county}`);
  const dataDay = dayOf(asked.day);
  const projects = asked.projects ?? [];
  await writeStatus(
    database,
    county,
    projects.map((project) => statusOf(project, dataDay)),
  );
  await writeDone(database, county, projects.flatMap(latestAmounts));
}

function statusOf(project: ProjectRow, dataDay: Day): Status {
  const standings = standingsOf(quantitiesOf(project), reportsOf(project));
  const lastReport = standings.at(-1)?.asOf ?? null;
  const lastHeardOf = lastReport ?? project.startedOn;
  const isBeingBuilt = project.stage === "UNDER_CONSTRUCTION";
  return {
    project_code: project.code,
    physical_progress: progressOn(standings, dataDay),
    forecast_finish: dateOf(forecastFinish(project, standings, dataDay)),
    schedule: scheduleOf(project, standings, dataDay),
    last_report_on: dateOf(lastReport),
    report_overdue_days: isBeingBuilt && lastHeardOf !== null ? Math.max(0, dataDay - lastHeardOf) : null,
    allocated: project.allocated,
    disbursed: project.disbursed,
  };
}

const dateOf = (day: Day | null): string | null => (day === null ? null : textOf(day));

const quantitiesOf = ({ quantities }: ProjectRow): readonly PlannedQuantity[] =>
  (quantities ?? []).map(([kind, planned, weight]) => ({ kind, planned, weight }));

const reportsOf = ({ reports }: ProjectRow): readonly Report[] =>
  (reports ?? []).map(([asOf, done]) => ({ asOf, done: new Map(Object.entries(done ?? {})) }));

/** The latest cumulative amount of every kind that was reported. */
function latestAmounts(project: ProjectRow) {
  const latest = new Map<string, { done: number; asOf: Day }>();
  for (const { asOf, done } of reportsOf(project))
    for (const [kind, amount] of done) latest.set(kind, { done: amount, asOf });
  return [...latest].map(([kind, { done, asOf }]) => ({
    project_code: project.code,
    kind,
    done,
    as_of: textOf(asOf),
  }));
}

// Reports after the data day are not known yet: the data day moves forward with accepted reports.
const projectsQuestion = `/* projects with quantities, reports in order and money */
  with data as (
    select code as county_code, coalesce(data_as_of, current_date) as day from area where code = $1 and level = 'COUNTY'
  ), report as (
    select report.project_code,
      json_agg(json_build_array(report.as_of - date '1970-01-01', quantity.done) order by report.as_of, report.id) as reports
    from data
    join progress_report report on report.county_code = data.county_code and report.as_of <= data.day
    left join (
      select report_id, json_object_agg(kind, done) as done from progress_quantity
      where report_id in (select id from progress_report where county_code = $1) group by report_id
    ) quantity on quantity.report_id = report.id
    group by report.project_code
  ), quantity as (
    select project_code, json_agg(json_build_array(kind, planned, coalesce(own.weight, quantity_kind.weight)) order by kind) as quantities
    from project_quantity own join quantity_kind using (kind) where county_code = $1 group by project_code
  ), paid as (
    select allocation_id, sum(amount) as amount from disbursement where county_code = $1 group by allocation_id
  ), money as (
    select project_code, sum(allocation.amount) as allocated, sum(coalesce(paid.amount, 0)) as disbursed
    from allocation left join paid on paid.allocation_id = allocation.id where county_code = $1 group by project_code
  )
  select (select day::text from data) as day, json_agg(json_build_object(
    'code', project.code, 'stage', stage,
    'plannedStart', planned_start - date '1970-01-01', 'plannedFinish', planned_finish - date '1970-01-01',
    'startedOn', started_on - date '1970-01-01', 'finishedOn', finished_on - date '1970-01-01',
    'quantities', quantities, 'reports', reports,
    'allocated', coalesce(allocated, 0), 'disbursed', coalesce(disbursed, 0)) order by project.code) as projects
  from project
  left join report on report.project_code = project.code
  left join quantity on quantity.project_code = project.code
  left join money on money.project_code = project.code
  where project.county_code = $1 and project.deleted_at is null`;

async function writeStatus(database: Queryable, county: string, statuses: readonly Status[]): Promise<void> {
  const known = [county, JSON.stringify(statuses)];
  await database.query(
    `/* statuses of projects that are gone */
    delete from project_status where county_code = $1
      and project_code not in (select project_code from json_to_recordset($2::json) as given (project_code text))`,
    known,
  );
  await database.query(
    `/* renew the status of projects */
    insert into project_status (project_code, county_code, physical_progress, forecast_finish, schedule,
      last_report_on, report_overdue_days, allocated, disbursed)
    select project_code, $1, physical_progress, forecast_finish, schedule, last_report_on, report_overdue_days, allocated, disbursed
    from json_populate_recordset(null::project_status, $2::json)
    on conflict (project_code) do update set county_code = excluded.county_code,
      physical_progress = excluded.physical_progress, forecast_finish = excluded.forecast_finish,
      schedule = excluded.schedule, last_report_on = excluded.last_report_on,
      report_overdue_days = excluded.report_overdue_days, allocated = excluded.allocated, disbursed = excluded.disbursed
    where project_status is distinct from excluded`,
    known,
  );
}

async function writeDone(database: Queryable, county: string, amounts: readonly object[]): Promise<void> {
  const known = [county, JSON.stringify(amounts)];
  await database.query(
    `/* amounts that are no longer reported */
    delete from project_done where county_code = $1 and (project_code, kind) not in
      (select project_code, kind from json_to_recordset($2::json) as given (project_code text, kind text))`,
    known,
  );
  await database.query(
    `/* renew the latest amounts */
    insert into project_done (project_code, kind, county_code, done, as_of)
    select project_code, kind, $1, done, as_of from json_populate_recordset(null::project_done, $2::json)
    on conflict (project_code, kind) do update set county_code = excluded.county_code, done = excluded.done, as_of = excluded.as_of
    where project_done is distinct from excluded`,
    known,
  );
}
