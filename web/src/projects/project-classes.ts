import type { ProjectStage, ScheduleStatus } from "../api/generated/graphql.ts";
import type { ViewState } from "../map/view-state.ts";

/** In the order of the legend; what needs attention is drawn last, so that it lies on top. */
export const SCHEDULES = [
  "STALLED",
  "LATE",
  "AT_RISK",
  "ON_TRACK",
  "NOT_STARTED",
  "FINISHED",
] as const satisfies readonly ScheduleStatus[];

export const STAGES = [
  "PROPOSED",
  "APPROVED",
  "TENDERED",
  "UNDER_CONSTRUCTION",
  "SUSPENDED",
  "COMPLETED",
  "ACCEPTED",
  "CANCELLED",
] as const satisfies readonly ProjectStage[];

export const SCHEDULE_COLOUR: Readonly<Record<ScheduleStatus, string>> = {
  STALLED: "#9e2a2b",
  LATE: "#c2571a",
  AT_RISK: "#e8a33d",
  ON_TRACK: "#4f9d8b",
  NOT_STARTED: "#9aa0a8",
  FINISHED: "#6b7280",
};

/** From paper to ground: darker as a project moves on; standing still is red, given up is grey. */
export const STAGE_COLOUR: Readonly<Record<ProjectStage, string>> = {
  PROPOSED: "#c3cbd9",
  APPROVED: "#93a9cf",
  TENDERED: "#5f7fb8",
  UNDER_CONSTRUCTION: "#e8a33d",
  SUSPENDED: "#9e2a2b",
  COMPLETED: "#4f9d8b",
  ACCEPTED: "#2d6157",
  CANCELLED: "#8d959e",
};

export type ColouredBy = "schedule" | "stage";
export const colouredBy = ({ by }: Pick<ViewState, "by">): ColouredBy => by ?? "schedule";

export const CLASSES: Readonly<Record<ColouredBy, readonly string[]>> = {
  schedule: SCHEDULES,
  stage: STAGES,
};

export const COLOURS: Readonly<Record<ColouredBy, Readonly<Record<string, string>>>> = {
  schedule: SCHEDULE_COLOUR,
  stage: STAGE_COLOUR,
};
