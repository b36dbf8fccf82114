import type { ProjectStage } from "../api/generated/graphql.ts";
import type { ProjectOnPage } from "./project-question.ts";

export interface StageStep {
  readonly stage: ProjectStage;
  /** Skipped: works may begin without a tender; where none is on record, nothing says that there was one. */
  readonly state: "done" | "skipped" | "current" | "ahead";
  /** The day it was reached, by milestone or by the works themselves; null where nobody has recorded it. */
  readonly on: string | null;
}

const WAY = ["PROPOSED", "APPROVED", "TENDERED", "UNDER_CONSTRUCTION", "COMPLETED", "ACCEPTED"] as const;

const MILESTONES: Readonly<Record<(typeof WAY)[number], readonly string[]>> = {
  PROPOSED: ["INITIATION", "LIBRARY_ENTRY"],
  APPROVED: ["APPROVAL"],
  TENDERED: ["TENDER"],
  UNDER_CONSTRUCTION: ["START"],
  COMPLETED: ["FINISH"],
  ACCEPTED: ["ACCEPTANCE"],
};

type Staged = Pick<ProjectOnPage, "stage" | "startedOn" | "finishedOn" | "milestones">;

/** The way of a project with the days of its stages. A suspended or cancelled one stands where its days end. */
export function stagesOf(project: Staged): readonly StageStep[] {
  const days = WAY.map((stage) => dayOf(project, stage));
  const current = (WAY as readonly string[]).indexOf(project.stage);
  const reached = current < 0 ? days.findLastIndex((day) => day !== null) : current;
  const isUnderWay = current >= 0 && current < WAY.length - 1;
  const stateOf = (place: number): StageStep["state"] => {
    if (place > reached) return "ahead";
    if (isUnderWay && place === current) return "current";
    return WAY[place] === "TENDERED" && days[place] === null && place < reached ? "skipped" : "done";
  };
  return WAY.map((stage, place) => ({ stage, on: days[place] ?? null, state: stateOf(place) }));
}

function dayOf({ startedOn, finishedOn, milestones }: Staged, stage: (typeof WAY)[number]): string | null {
  const worked = stage === "UNDER_CONSTRUCTION" ? startedOn : stage === "COMPLETED" ? finishedOn : undefined;
  const [marked] = milestones.filter(
    ({ kind, doneOn }) => MILESTONES[stage].includes(kind) && doneOn != null,
  );
  return worked ?? marked?.doneOn ?? null;
}
