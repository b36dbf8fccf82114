import type { Queryable } from "@cuntong/db/database";
import type { CallerContext } from "../../identity/context.ts";
import { InvalidInput, type Refusal } from "../../writing/payload-types.ts";
import type { ProjectFound } from "../project-payload.ts";
import { changeProject, type Effect, type HeldProject } from "./change-project.ts";
import { happenedProblems, problem } from "./input-problems.ts";
import type { MilestoneInput } from "./milestone-input.ts";
import { MILESTONE_NAMES, reachedProblems } from "./milestone-rules.ts";
import { writeColumns } from "./project-columns.ts";
import { milestonesOf, reachedDays } from "./reached-days.ts";

/** Sets a deadline, or the day it was reached. */
export const setMilestone = (
  context: CallerContext,
  input: MilestoneInput,
): Promise<ProjectFound | Refusal> => {
  const isKnown = Object.keys(MILESTONE_NAMES).includes(input.kind);
  const unknown = problem("kind", `There is no milestone ${input.kind}`, `没有关键节点 ${input.kind}`);
  const problems = [...(isKnown ? [] : [unknown]), ...happenedProblems("doneOn", input.doneOn)];
  return changeProject(context, { operation: "setMilestone", input, problems }, (held) => set(held, input));
};

async function set(held: HeldProject, input: MilestoneInput): Promise<Effect | Refusal> {
  const { transaction, code, county, row } = held;
  const { kind } = input;
  const known = await milestonesOf(transaction, code);
  const before = known.find((one) => one.kind === kind);
  const after = {
    dueOn: input.dueOn === undefined ? (before?.dueOn ?? null) : input.dueOn,
    doneOn: input.doneOn === undefined ? (before?.doneOn ?? null) : input.doneOn,
  };
  if (after.doneOn !== (before?.doneOn ?? null)) {
    const problems = reachedProblems(kind, after.doneOn, reachedDays(known, row));
    if (problems.length > 0) return new InvalidInput(problems);
    await correctDays(transaction, code, { kind, day: after.doneOn });
  }
  await transaction.query(
    `/* a milestone */ insert into milestone (project_code, kind, county_code, due_on, done_on)
    values ($1, $2, $3, $4, $5)
    on conflict (project_code, kind) do update set due_on = excluded.due_on, done_on = excluded.done_on`,
    [code, kind, county, after.dueOn, after.doneOn],
  );
  const told = before === undefined ? null : { dueOn: before.dueOn, doneOn: before.doneOn };
  return { before: { milestones: { [kind]: told } }, after: { milestones: { [kind]: after } } };
}

/** First and last day of work are told twice, and alike. */
const correctDays = async (
  transaction: Queryable,
  project: string,
  { kind, day }: { kind: string; day: string | null },
): Promise<void> => {
  if (kind === "START") await writeColumns(transaction, project, { startedOn: day });
  if (kind === "FINISH") await writeColumns(transaction, project, { finishedOn: day });
};
