import { dayNumber } from "./layer.ts";

/** A day that no time slider reaches, for works of a project that nobody expects to finish. */
export const NEVER = 99999;

/** What a road or an asset needs joined to know its opening: its project with its status. */
export const openingJoin = (works: string): string =>
  `left join project on project.code = ${works}.project_code
   left join project_status on project_status.project_code = ${works}.project_code`;

// As the coverage engine has it: a recorded opening beats any forecast, the status of a finished project holds
// its finish, and what has no project has always been there.
const opened = (works: string): string => `case
  when ${works}.opened_on is not null then ${dayNumber(`${works}.opened_on`)}
  when ${works}.project_code is not null
    then project_status.forecast_finish - date '1970-01-01'
end`;

export const openingProperties = (works: string): Readonly<Record<string, string>> => ({
  d0: `case when ${works}.opened_on is null and ${works}.project_code is not null
    then coalesce(${opened(works)}, ${NEVER}) else ${opened(works)} end`,
  d1: dayNumber(`${works}.closed_on`),
  forecast: `case when ${works}.opened_on is null and ${works}.project_code is not null and project.finished_on is null then 1 end`,
});

export const openingFields = {
  d0: `first day of service, as days since 1970-01-01; absent: has always been there; ${NEVER}: no day is foreseen`,
  d1: "first day out of service; absent: still in service",
  forecast: "1: d0 is the forecast of the project",
};
