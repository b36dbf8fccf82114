// The county's deadlines of a plan year, and how each project stands to them on the data day.

import { dayNumber } from "../map/view-state.ts";

export const DEADLINES = [
  { name: "papers", monthDay: "04-30", milestones: ["APPROVAL", "TENDER"] },
  { name: "start", monthDay: "06-30", milestones: ["START"] },
] as const;
export type DeadlineName = (typeof DEADLINES)[number]["name"];
export type Deadline = (typeof DEADLINES)[number];

interface Milestone {
  readonly kind: string;
  readonly doneOn?: string | null;
}

export interface DatedProject {
  readonly stage: string;
  readonly startedOn?: string | null;
  readonly milestones: readonly Milestone[];
}

export interface Standing {
  readonly state: "overdue" | "due" | "done";
  /** Days: beyond the deadline where overdue, left where due, late where done (0 in time). */
  readonly days: number;
  /** The last day of what was asked for; null where not all of it is done. */
  readonly doneOn: string | null;
  /** Steps that are still to be taken. */
  readonly open: readonly string[];
}

const BEYOND_PAPERS = ["UNDER_CONSTRUCTION", "COMPLETED", "ACCEPTED"];

/** A project without a tender milestone needs none once it is built: papers may go straight to the works. */
function stepsOf(project: DatedProject, { milestones }: Deadline): readonly string[] {
  const has = (kind: string) => project.milestones.some((each) => each.kind === kind);
  return milestones.filter(
    (kind) => kind !== "TENDER" || has(kind) || !BEYOND_PAPERS.includes(project.stage),
  );
}

function doneDay(project: DatedProject, kind: string): string | null {
  const found = project.milestones.find((each) => each.kind === kind)?.doneOn;
  return found ?? (kind === "START" ? (project.startedOn ?? null) : null);
}

export const dueOn = ({ monthDay }: Deadline, year: string): string => `${year}-${monthDay}`;

export function standingOf(
  project: DatedProject,
  deadline: Deadline,
  { year, dataDay }: { readonly year: string; readonly dataDay: string },
): Standing {
  const days = stepsOf(project, deadline).map((kind) => ({ kind, day: doneDay(project, kind) }));
  const open = days.filter(({ day }) => day === null || day > dataDay).map(({ kind }) => kind);
  const due = dueOn(deadline, year);
  if (open.length > 0) {
    const past = dayNumber(dataDay) - dayNumber(due);
    return { state: past > 0 ? "overdue" : "due", days: Math.abs(past), doneOn: null, open };
  }
  const doneOn =
    days
      .map(({ day }) => day ?? "")
      .toSorted()
      .at(-1) ?? null;
  const late = doneOn === null || doneOn === "" ? 0 : Math.max(0, dayNumber(doneOn) - dayNumber(due));
  return { state: "done", days: late, doneOn: doneOn === "" ? null : doneOn, open: [] };
}
