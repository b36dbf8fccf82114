import type { Day } from "../geo/day.ts";
import { progressOn, type Standing } from "./progress.ts";

export interface Project {
  readonly code: string;
  readonly stage: string;
  readonly plannedStart: Day | null;
  readonly plannedFinish: Day | null;
  readonly startedOn: Day | null;
  readonly finishedOn: Day | null;
}

export type ScheduleStatus = "NOT_STARTED" | "ON_TRACK" | "AT_RISK" | "LATE" | "STALLED" | "FINISHED";

const FORECAST_DAYS = 180;
const STALLED_DAYS = 90;
const HARDLY = 1e-9;
/** 9999-12-31: a pace that would take longer foresees nothing, and no date can be written for it. */
const LAST_DAY = 2_932_896;

export const isFinished = (project: Project): boolean =>
  project.finishedOn !== null || project.stage === "COMPLETED" || project.stage === "ACCEPTED";

/** Reports came in the last ninety days and none of them raised the progress. Silence is not stalling. */
export function isStalled(project: Project, standings: readonly Standing[], dataDay: Day): boolean {
  if (project.stage === "SUSPENDED") return true;
  const recent = standings
    .map((standing, index) => ({
      ...standing,
      gain: standing.progress - (standings[index - 1]?.progress ?? 0),
    }))
    .filter(({ asOf }) => asOf > dataDay - STALLED_DAYS);
  const isDone = progressOn(standings, dataDay) >= 1;
  return !isDone && recent.length > 0 && recent.every(({ gain }) => gain <= 0);
}

/** When the project will be finished, seen from the data day; null when nobody can say. */
export function forecastFinish(project: Project, standings: readonly Standing[], dataDay: Day): Day | null {
  if (isFinished(project)) return project.finishedOn;
  if (["PROPOSED", "SUSPENDED", "CANCELLED"].includes(project.stage)) return null;
  if (isStalled(project, standings, dataDay)) return null;
  if (progressOn(standings, dataDay) === 1) return dataDay + 1;
  const forecast = forecastByPace(project, standings, dataDay) ?? forecastByPlan(project, dataDay);
  return forecast !== null && forecast > LAST_DAY ? null : forecast;
}

/** The pace of the last half year, kept up. */
function forecastByPace(project: Project, standings: readonly Standing[], dataDay: Day): Day | null {
  if (standings.length < 3) return null;
  const from = paceFrom(project, standings, dataDay);
  if (from === null || from >= dataDay) return null;
  const progress = progressOn(standings, dataDay);
  const gain = progress - progressOn(standings, from);
  if (gain <= 0) return null;
  const days = Math.ceil(((1 - progress) * (dataDay - from)) / gain - HARDLY);
  return Math.max(dataDay + 1, dataDay + days);
}

function paceFrom(project: Project, standings: readonly Standing[], dataDay: Day): Day | null {
  const from = Math.max(dataDay - FORECAST_DAYS, project.startedOn ?? Number.NEGATIVE_INFINITY);
  return standings.some(({ asOf }) => asOf <= from) ? from : project.startedOn;
}

/** The plan, as late as it began. */
function forecastByPlan({ plannedStart, plannedFinish, startedOn }: Project, dataDay: Day): Day | null {
  if (plannedFinish === null) return null;
  const delay = plannedStart === null ? 0 : Math.max(0, (startedOn ?? dataDay) - plannedStart);
  return plannedFinish + delay > dataDay ? plannedFinish + delay : null;
}

/** The last of the list that applies. */
export function scheduleOf(project: Project, standings: readonly Standing[], dataDay: Day): ScheduleStatus {
  const { plannedFinish } = project;
  const forecast = forecastFinish(project, standings, dataDay);
  if (isFinished(project)) return "FINISHED";
  if (isStalled(project, standings, dataDay)) return "STALLED";
  if (plannedFinish !== null && plannedFinish < dataDay) return "LATE";
  if (forecast !== null && plannedFinish !== null && forecast > plannedFinish) return "AT_RISK";
  const hasStarted = project.startedOn !== null && project.startedOn <= dataDay;
  const isPlanOnly = project.stage === "PROPOSED" || project.stage === "CANCELLED";
  return isPlanOnly || !(hasStarted || standings.length > 0) ? "NOT_STARTED" : "ON_TRACK";
}
