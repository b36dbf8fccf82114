import type { Queryable } from "@cuntong/db/database";
import { type Day, textOf } from "../geo/day.ts";
import { loadProjects, type ProjectWithReports } from "./load-projects.ts";
import { progressOn, standingsOf } from "./progress.ts";
import { forecastFinish, scheduleOf } from "./schedule.ts";

/** The same of one project, at once: whoever changed it sees what has come of it. */
export async function refreshOneStatus(database: Queryable, county: string, code: string): Promise<void> {
  const { dataDay, projects } = await loadProjects(database, county, code);
  await addStatus(
    database,
    county,
    projects.map((project) => statusOf(project, dataDay)),
  );
  await database.query("/* amounts of one project */ delete from project_done where project_code = $1", [
    code,
  ]);
  await addDone(database, county, projects.flatMap(latestAmounts));
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
  const { dataDay, projects } = await loadProjects(database, county);
  await writeStatus(
    database,
    county,
    projects.map((project) => statusOf(project, dataDay)),
  );
  await writeDone(database, county, projects.flatMap(latestAmounts));
}

function statusOf(project: ProjectWithReports, dataDay: Day): Status {
  const standings = standingsOf(project.quantities, project.reports);
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

/** The latest cumulative amount of every kind that was reported. */
function latestAmounts(project: ProjectWithReports) {
  const latest = new Map<string, { done: number; asOf: Day }>();
  for (const { asOf, done } of project.reports)
    for (const [kind, amount] of done) latest.set(kind, { done: amount, asOf });
  return [...latest].map(([kind, { done, asOf }]) => ({
    project_code: project.code,
    kind,
    done,
    as_of: textOf(asOf),
  }));
}

async function writeStatus(database: Queryable, county: string, statuses: readonly Status[]): Promise<void> {
  const known = [county, JSON.stringify(statuses)];
  await database.query(
    `/* statuses of projects that are gone */
    delete from project_status where county_code = $1
      and project_code not in (select project_code from json_to_recordset($2::json) as given (project_code text))`,
    known,
  );
  await addStatus(database, county, statuses);
}

// Rows that are as they should be are left out, not met as conflicts: those would be held until the county is answered,
// and whoever reports on such a project would wait that long.
async function addStatus(database: Queryable, county: string, statuses: readonly Status[]): Promise<void> {
  await database.query(
    `/* renew the status of projects */
    insert into project_status (project_code, county_code, physical_progress, forecast_finish, schedule,
      last_report_on, report_overdue_days, allocated, disbursed)
    select given.project_code, $1, given.physical_progress, given.forecast_finish, given.schedule, given.last_report_on,
      given.report_overdue_days, given.allocated, given.disbursed
    from json_populate_recordset(null::project_status, $2::json) given left join project_status known using (project_code)
    where (known.*) is distinct from (given.project_code, $1, given.physical_progress, given.forecast_finish, given.schedule,
      given.last_report_on, given.report_overdue_days, given.allocated, given.disbursed)::project_status
    on conflict (project_code) do update set county_code = excluded.county_code,
      physical_progress = excluded.physical_progress, forecast_finish = excluded.forecast_finish,
      schedule = excluded.schedule, last_report_on = excluded.last_report_on,
      report_overdue_days = excluded.report_overdue_days, allocated = excluded.allocated, disbursed = excluded.disbursed`,
    [county, JSON.stringify(statuses)],
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
  await addDone(database, county, amounts);
}

async function addDone(database: Queryable, county: string, amounts: readonly object[]): Promise<void> {
  await database.query(
    `/* renew the latest amounts */
    insert into project_done (project_code, kind, county_code, done, as_of)
    select given.project_code, given.kind, $1, given.done, given.as_of
    from json_populate_recordset(null::project_done, $2::json) given left join project_done known using (project_code, kind)
    where (known.*) is distinct from (given.project_code, given.kind, $1, given.done, given.as_of)::project_done
    on conflict (project_code, kind) do update set county_code = excluded.county_code, done = excluded.done, as_of = excluded.as_of`,
    [county, JSON.stringify(amounts)],
  );
}
