import type { InputProblem } from "../../writing/payload-types.ts";
import { type NamedDay, neededTextProblems, orderProblems, problem } from "./input-problems.ts";

export interface Stand {
  readonly stage: string;
  readonly stageBeforeSuspension: string | null;
  readonly startedOn: string | null;
  readonly finishedOn: string | null;
}

export interface Step {
  readonly stage: string;
  readonly on: string;
  readonly reason?: string | null | undefined;
}

const FORWARD: Readonly<Record<string, readonly string[]>> = {
  PROPOSED: ["APPROVED"],
  APPROVED: ["TENDERED", "UNDER_CONSTRUCTION"],
  TENDERED: ["UNDER_CONSTRUCTION"],
  UNDER_CONSTRUCTION: ["COMPLETED"],
  COMPLETED: ["ACCEPTED"],
};
const CAN_BE_SUSPENDED = ["APPROVED", "TENDERED", "UNDER_CONSTRUCTION"];
const UNFINISHED = ["PROPOSED", ...CAN_BE_SUSPENDED, "SUSPENDED"];

/** The stage to which suspended works come back. */
const resumed = ({ stageBeforeSuspension, startedOn }: Stand): string =>
  stageBeforeSuspension ?? (startedOn === null ? "APPROVED" : "UNDER_CONSTRUCTION");

/** The stages that may come next. */
export const nextStages = (stand: Stand): readonly string[] => [
  ...(stand.stage === "SUSPENDED" ? [resumed(stand)] : (FORWARD[stand.stage] ?? [])),
  ...(CAN_BE_SUSPENDED.includes(stand.stage) ? ["SUSPENDED"] : []),
  ...(UNFINISHED.includes(stand.stage) ? ["CANCELLED"] : []),
];

/** The milestone that is reached with a stage. */
export const MILESTONE_OF_STAGE: Readonly<Record<string, string>> = {
  APPROVED: "APPROVAL",
  TENDERED: "TENDER",
  UNDER_CONSTRUCTION: "START",
  COMPLETED: "FINISH",
  ACCEPTED: "ACCEPTANCE",
};

export const isAside = (stage: string): boolean => stage === "SUSPENDED" || stage === "CANCELLED";

/** Why a project cannot take a step; `reached` is the latest day of what it has reached. */
export function stepProblems(stand: Stand, step: Step, reached: NamedDay): readonly InputProblem[] {
  const allowed = nextStages(stand);
  if (!allowed.includes(step.stage))
    return [
      problem(
        "stage",
        `From ${stand.stage} a project goes to ${allowed.join(" or ") || "no other stage"}`,
        `${STAGE_NAMES[stand.stage]}项目${allowed.length === 0 ? "阶段不再变更" : `只能转为${allowed.map((stage) => STAGE_NAMES[stage]).join("、")}`}`,
      ),
    ];
  return [
    ...(isAside(step.stage) ? neededTextProblems("reason", step.reason) : []),
    ...orderProblems("on", reached, { day: step.on, english: "The day", chinese: "该日期" }),
  ];
}

const STAGE_NAMES: Readonly<Record<string, string>> = {
  PROPOSED: "已申报",
  APPROVED: "已批复",
  TENDERED: "已招标",
  UNDER_CONSTRUCTION: "在建",
  COMPLETED: "已完工",
  ACCEPTED: "已验收",
  SUSPENDED: "停工",
  CANCELLED: "已取消",
};

/** What becomes of the project's own columns. */
export function stepped(stand: Stand, { stage, on }: Step) {
  const isResuming = stand.stage === "SUSPENDED" && stage !== "CANCELLED";
  return {
    stage,
    stageBeforeSuspension: stage === "SUSPENDED" ? stand.stage : null,
    ...(stage === "UNDER_CONSTRUCTION" && !isResuming ? { startedOn: on } : {}),
    ...(stage === "COMPLETED" ? { finishedOn: on } : {}),
  };
}
