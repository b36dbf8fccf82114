import type { InputProblem } from "../../writing/payload-types.ts";
import { orderProblems, problem } from "./input-problems.ts";
import { MILESTONE_OF_STAGE } from "./stage-rules.ts";

export const MILESTONE_NAMES: Readonly<Record<string, readonly [english: string, chinese: string]>> = {
  SURVEY_DESIGN: ["survey and design", "勘察设计"],
  LIBRARY_ENTRY: ["entry to the project library", "入库"],
  INITIATION: ["initiation", "立项"],
  APPROVAL: ["approval", "批复"],
  FUNDS_ALLOCATED: ["allocation of funds", "资金下达"],
  TENDER: ["tender", "招标"],
  CONTRACT: ["contract", "合同"],
  START: ["start", "开工"],
  FINISH: ["finish", "完工"],
  ACCEPTANCE: ["acceptance", "验收"],
  SETTLEMENT_AUDIT: ["settlement audit", "结算审计"],
  HANDOVER: ["handover", "移交管护"],
};

// Money and surveys come when they come; these are reached one after the other, the last two side by side.
const ORDER = [
  ["INITIATION"],
  ["APPROVAL"],
  ["TENDER"],
  ["CONTRACT"],
  ["START"],
  ["FINISH"],
  ["ACCEPTANCE"],
  ["SETTLEMENT_AUDIT", "HANDOVER"],
];

const placeOf = (kind: string): number => ORDER.findIndex((kinds) => kinds.includes(kind));

export const isOfStage = (kind: string): boolean => Object.values(MILESTONE_OF_STAGE).includes(kind);

/** Days on which milestones were reached, by kind. */
export type Reached = ReadonlyMap<string, string>;

export function reachedProblems(kind: string, day: string | null, reached: Reached): readonly InputProblem[] {
  const known = reached.get(kind);
  if (isOfStage(kind) && (known === undefined) !== (day === null)) return [byStage(kind)];
  return milestoneOrderProblems("doneOn", { kind, day }, reached);
}

/** A milestone is reached after those before it, and before those after it. */
export const milestoneOrderProblems = (
  field: string,
  mine: Day,
  reached: Reached,
): readonly InputProblem[] =>
  placeOf(mine.kind) < 0
    ? []
    : ORDER.flat().flatMap((kind) => outOfOrder(field, mine, { kind, day: reached.get(kind) }));

const byStage = (kind: string): InputProblem =>
  problem(
    "doneOn",
    `${kind} is reached by a change of stage; here its day can only be corrected`,
    `${MILESTONE_NAMES[kind]?.[1]}随项目阶段变更而完成，此处只能更正日期`,
  );

interface Day {
  readonly kind: string;
  readonly day: string | null | undefined;
}

function outOfOrder(field: string, mine: Day, other: Day): readonly InputProblem[] {
  const place = placeOf(mine.kind) - placeOf(other.kind);
  if (place === 0) return [];
  const [earlier, later] = place > 0 ? [other, mine] : [mine, other];
  return orderProblems(field, named(earlier), named(later));
}

const named = ({ kind, day }: Day) => ({
  day,
  english: `${MILESTONE_NAMES[kind]?.[0]},`,
  chinese: `${MILESTONE_NAMES[kind]?.[1]}日期`,
});
