import type { Queryable } from "@cuntong/db/database";
import { type Day, textOf } from "../geo/day.ts";
import { loadProjects, type ProjectWithReports } from "./load-projects.ts";
import { progressOn, standingsOf } from "./progress.ts";
import { forecastFinish, scheduleOf } from "./schedule.ts";

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
 * Renews what is derived of a county's projects, or of only one of them: progress, forecast, schedule, money, latest
 * amounts. Only rows that differ are written.
 */
export async function refreshProjectStatus(
  transaction: Queryable,
  county: string,
  only: string | null = null,
): Promise<void> {
  const { dataDay, projects } = await loadProjects(transaction, county, only);
  const statuses = projects.map((project) => statusOf(project, dataDay));
  const amounts = projects.flatMap(latestAmounts);
  const values = [county, JSON.stringify(statuses), JSON.stringify(amounts)];
  if (only === null)
    await transaction.query(
      renewal(() => ""),
      values,
    );
  // Whoever changed one project has more to write: it goes along with that.
  else
    transaction.query(
      renewal((column) => `and ${column} = $4`),
      [...values, only],
    );
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

// Rows that are as they should be are left out, not met as conflicts: those would be held until the county is answered,
// and whoever reports on such a project would wait that long.
const renewal = (of: (column: string) => string): string => `/* renew the status of projects */
  with status as (
    select * from json_populate_recordset(null::project_status, $2::json)
  ), amount as (
    select * from json_populate_recordset(null::project_done, $3::json)
  ), gone as (
    delete from project_status where county_code = $1 ${of("project_code")}
      and project_code not in (select project_code from status)
  ), gone_amounts as (
    delete from project_done where county_code = $1 ${of("project_code")}
      and (project_code, kind) not in (select project_code, kind from amount)
  ), renewed as (
    insert into project_status (project_code, county_code, physical_progress, forecast_finish, schedule,
      last_report_on, report_overdue_days, allocated, disbursed)
    select given.project_code, $1, given.physical_progress, given.forecast_finish, given.schedule, given.last_report_on,
      given.report_overdue_days, given.allocated, given.disbursed
    from status given left join project_status known on known.project_code = given.project_code ${of("known.project_code")}
    where (known.*) is distinct from (given.project_code, $1, given.physical_progress, given.forecast_finish, given.schedule,
      given.last_report_on, given.report_overdue_days, given.allocated, given.disbursed)::project_status
    on conflict (project_code) do update set county_code = excluded.county_code,
      physical_progress = excluded.physical_progress, forecast_finish = excluded.forecast_finish,
      schedule = excluded.schedule, last_report_on = excluded.last_report_on,
      report_overdue_days = excluded.report_overdue_days, allocated = excluded.allocated, disbursed = excluded.disbursed
  )
  insert into project_done (project_code, kind, county_code, done, as_of)
  select given.project_code, given.kind, $1, given.done, given.as_of
  from amount given left join project_done known
    on known.project_code = given.project_code and known.kind = given.kind ${of("known.project_code")}
  where (known.*) is distinct from (given.project_code, given.kind, $1, given.done, given.as_of)::project_done
  on conflict (project_code, kind) do update set county_code = excluded.county_code, done = excluded.done, as_of = excluded.as_of`;
