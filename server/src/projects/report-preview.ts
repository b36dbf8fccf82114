import { dayOf, textOf } from "../geo/day.ts";
import type { CallerContext } from "../identity/context.ts";
import { InvalidInput } from "../writing/payload-types.ts";
import { loadMoved } from "./load-projects.ts";
import { progressOn, type Report, standingsOf } from "./progress.ts";
import { countyOfProject } from "./project-versions.ts";
import { ScheduleStatus } from "./project-words.ts";
import type { DoneInput } from "./report-input.ts";
import type { ReportPreviewType } from "./report-preview-type.ts";
import { forecastFinish, scheduleOf } from "./schedule.ts";

export interface Stated {
  readonly project: string;
  readonly asOf: string;
  readonly quantities: readonly DoneInput[];
}

/** What a report would make of its project, by the rules that the status of every project is made by. */
export async function previewOf(context: CallerContext, stated: Stated): Promise<ReportPreviewType | null> {
  const county = await countyOfProject(context, stated.project);
  if (county instanceof InvalidInput) return null;
  const moved = { county, only: stated.project, movedTo: stated.asOf };
  const { dataDay, projects } = await loadMoved(context.database, moved);
  const [project] = projects;
  if (project === undefined) return null;
  const standings = standingsOf(project.quantities, withReport(project.reports, stated));
  const forecast = forecastFinish(project, standings, dataDay);
  return {
    physicalProgress: progressOn(standings, dataDay),
    schedule: ScheduleStatus[scheduleOf(project, standings, dataDay)],
    forecastFinish: forecast === null ? null : textOf(forecast),
    dataAsOf: textOf(dataDay),
  };
}

/** Behind all others of its day, as the one that was written last. */
function withReport(reports: readonly Report[], { asOf, quantities }: Stated): readonly Report[] {
  const day = dayOf(asOf);
  const report = { asOf: day, done: new Map(quantities.map(({ kind, done }) => [kind, done])) };
  const isBefore = (other: Report) => other.asOf <= day;
  return [...reports.filter(isBefore), report, ...reports.filter((other) => !isBefore(other))];
}
