import type { Day, Project, World } from "../world.ts";
import { daysBetween, later, plusDays } from "./days.ts";

export type Schedule = "NOT_STARTED" | "ON_TRACK" | "AT_RISK" | "LATE" | "STALLED" | "FINISHED";

export interface ProjectOutlook {
  readonly progress: number;
  readonly forecast: Day | null;
  readonly schedule: Schedule;
  readonly lastReportOn: Day | null;
}

/** The kinds' own weights, as `quantity_kind` has them. */
export type Weights = Readonly<Record<string, number>>;

export function outlookOf(world: World, project: Project, weights: Weights): ProjectOutlook {
  const about = new Works(project, world.dataAsOf, weights);
  return {
    progress: about.progressOn(world.dataAsOf),
    forecast: about.forecast(),
    schedule: about.schedule(),
    lastReportOn: about.reports.at(-1)?.asOf ?? null,
  };
}

/** One project as seen on the county's data day. */
class Works {
  readonly project: Project;
  readonly today: Day;
  readonly weights: Weights;
  /** Reports that have come by today, oldest first; on one day in the order of their ids. */
  readonly reports: Project["reports"];

  constructor(project: Project, today: Day, weights: Weights) {
    this.project = project;
    this.today = today;
    this.weights = weights;
    this.reports = project.reports
      .filter((report) => report.asOf <= today)
      .toSorted((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0));
  }

  progressOn(day: Day): number {
    return this.progressAfter(this.reports.filter((report) => report.asOf <= day).length);
  }

  /** Physical progress as the first so many reports tell it. */
  progressAfter(count: number): number {
    const planned = this.project.quantities.filter((quantity) => quantity.planned > 0);
    const heard = this.reports.slice(0, count);
    let weighted = 0;
    let weights = 0;
    for (const quantity of planned) {
      const last = heard.filter((report) => quantity.kind in report.done).at(-1);
      const share = Math.min(1, (last?.done[quantity.kind] ?? 0) / quantity.planned);
      const weight = quantity.weight ?? this.weights[quantity.kind] ?? 1;
      weighted += weight * share;
      weights += weight;
    }
    return weights === 0 ? 0 : weighted / weights;
  }

  get isFinished(): boolean {
    return this.project.stage === "COMPLETED" || this.project.stage === "ACCEPTED";
  }

  isStalled(): boolean {
    if (this.project.stage === "SUSPENDED") return true;
    const recent = this.reports
      .map((report, index) => ({ report, gain: this.progressAfter(index + 1) - this.progressAfter(index) }))
      .filter(({ report }) => report.asOf >= plusDays(this.today, -89));
    return recent.length > 0 && recent.every(({ gain }) => gain <= 0) && this.progressOn(this.today) < 1;
  }

  forecast(): Day | null {
    const { stage, finishedOn } = this.project;
    if (this.isFinished) return finishedOn;
    if (stage === "PROPOSED" || stage === "SUSPENDED" || stage === "CANCELLED") return null;
    if (this.isStalled()) return null;
    if (this.progressOn(this.today) === 1) return plusDays(this.today, 1);
    return this.#byPace() ?? this.#byPlan();
  }

  #byPace(): Day | null {
    if (this.reports.length < 3) return null;
    const from = this.#paceSince();
    if (from === null) return null;
    const done = this.progressOn(this.today);
    const gain = done - this.progressOn(from);
    if (gain <= 0) return null;
    const days = Math.ceil(((1 - done) * daysBetween(from, this.today)) / gain - 1e-9);
    return later(plusDays(this.today, 1), plusDays(this.today, days));
  }

  #paceSince(): Day | null {
    const { startedOn } = this.project;
    const halfYearAgo = plusDays(this.today, -180);
    const from = startedOn === null ? halfYearAgo : later(halfYearAgo, startedOn);
    return this.reports.some((report) => report.asOf <= from) ? from : startedOn;
  }

  #byPlan(): Day | null {
    const { plannedStart, plannedFinish, startedOn } = this.project;
    if (plannedFinish === null) return null;
    const delay = plannedStart === null ? 0 : Math.max(0, daysBetween(plannedStart, startedOn ?? this.today));
    const finish = plusDays(plannedFinish, delay);
    return finish > this.today ? finish : null;
  }

  /** The last entry of the design's list that applies. */
  schedule(): Schedule {
    const { stage, startedOn, plannedFinish } = this.project;
    const hasStarted = (startedOn !== null && startedOn <= this.today) || this.reports.length > 0;
    const isIdle = !hasStarted || stage === "PROPOSED" || stage === "CANCELLED";
    const forecast = this.forecast();
    if (this.isFinished) return "FINISHED";
    if (this.isStalled()) return "STALLED";
    if (plannedFinish !== null && this.today > plannedFinish) return "LATE";
    if (plannedFinish !== null && forecast !== null && forecast > plannedFinish) return "AT_RISK";
    return isIdle ? "NOT_STARTED" : "ON_TRACK";
  }
}
