import type { ProjectStage } from "../api/generated/graphql.ts";

interface Stand {
  readonly stage: ProjectStage;
  readonly stageBeforeSuspension?: ProjectStage | null;
  readonly startedOn?: string | null;
}

const FORWARD: Readonly<Partial<Record<ProjectStage, readonly ProjectStage[]>>> = {
  PROPOSED: ["APPROVED"],
  APPROVED: ["TENDERED", "UNDER_CONSTRUCTION"],
  TENDERED: ["UNDER_CONSTRUCTION"],
  UNDER_CONSTRUCTION: ["COMPLETED"],
  COMPLETED: ["ACCEPTED"],
};
const CAN_STOP: readonly ProjectStage[] = ["APPROVED", "TENDERED", "UNDER_CONSTRUCTION"];

/** The stages that may be offered next; the server decides again. */
export function offeredStages(stand: Stand): readonly ProjectStage[] {
  const { stage, stageBeforeSuspension, startedOn } = stand;
  const isStopped = stage === "SUSPENDED";
  const resumed = stageBeforeSuspension ?? (startedOn == null ? "APPROVED" : "UNDER_CONSTRUCTION");
  return [
    ...(isStopped ? [resumed] : (FORWARD[stage] ?? [])),
    ...(CAN_STOP.includes(stage) ? (["SUSPENDED"] as const) : []),
    ...(isStopped || stage === "PROPOSED" || CAN_STOP.includes(stage) ? (["CANCELLED"] as const) : []),
  ];
}

/** Stopping and giving up take a reason. */
export const needsReason = (stage: string): boolean => stage === "SUSPENDED" || stage === "CANCELLED";
