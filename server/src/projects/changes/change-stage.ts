import type { Queryable } from "@cuntong/db/database";
import type { CallerContext } from "../../identity/context.ts";
import { InvalidInput, type Refusal } from "../../writing/payload-types.ts";
import type { ProjectFound } from "../project-payload.ts";
import type { ProjectRow } from "../project-versions.ts";
import { changeProject, type Effect, type HeldProject } from "./change-project.ts";
import { happenedProblems, type NamedDay, textProblems } from "./input-problems.ts";
import { milestoneOrderProblems } from "./milestone-rules.ts";
import { effectOn, writeColumns } from "./project-columns.ts";
import { milestonesOf, reachedDays } from "./reached-days.ts";
import type { StageInput } from "./stage-input.ts";
import { isAside, MILESTONE_OF_STAGE, type Stand, stepProblems, stepped } from "./stage-rules.ts";

const LONGEST_REASON = 2000;

/** A project goes on to its next stage, stands still, goes on again, or is given up. */
export const changeStage = (context: CallerContext, input: StageInput): Promise<ProjectFound | Refusal> =>
  changeProject(
    context,
    {
      operation: "changeStage",
      input,
      problems: [
        ...happenedProblems("on", input.on),
        ...textProblems("reason", input.reason, LONGEST_REASON),
      ],
    },
    (held) => take(held, input),
  );

async function take({ transaction, code, county, row }: HeldProject, input: StageInput) {
  const stand = row as unknown as Stand;
  const problems = stepProblems(stand, input, await latestReached(transaction, code, stand));
  if (problems.length > 0) return new InvalidInput(problems);
  const early = await reachedEarly(transaction, row, input);
  if (early.length > 0) return new InvalidInput(early);
  const values = stepped(stand, input);
  await writeColumns(transaction, code, values);
  const milestone = MILESTONE_OF_STAGE[input.stage];
  // Works that go on again have reached it before.
  if (milestone !== undefined && stand.stage !== "SUSPENDED")
    await reachMilestone(transaction, { code, county, milestone, on: input.on });
  const effect = effectOn(row, values);
  const told: Effect = {
    before: effect.before,
    after: { ...effect.after, on: input.on },
    reason: isAside(input.stage) || input.reason?.trim() ? (input.reason?.trim() ?? null) : null,
  };
  return told;
}

/** A milestone that lies between stages, such as the contract, is not after the stage that follows it. */
async function reachedEarly(transaction: Queryable, row: ProjectRow, { stage, on }: StageInput) {
  const milestone = MILESTONE_OF_STAGE[stage];
  if (milestone === undefined || row.stage === "SUSPENDED") return [];
  const reached = reachedDays(await milestonesOf(transaction, row.code), row);
  return milestoneOrderProblems("on", { kind: milestone, day: on }, reached);
}

/**
 * The latest day of a stage that the project has reached: the next one is not before it. Standing still and going on
 * again are no milestones: their days are in the record of changes.
 */
async function latestReached(transaction: Queryable, code: string, stand: Stand): Promise<NamedDay> {
  const [row] = await transaction.query<{ day: string | null }>(
    `/* the latest stage reached */ select max(day) as day from (
      select done_on as day from milestone where project_code = $1 and kind = any ($2)
      union all
      select (after->>'on')::date from audit where kind = 'Project' and code = $1 and operation = 'changeStage'
        and 'SUSPENDED' in (before->>'stage', after->>'stage')
    ) reached`,
    [code, Object.values(MILESTONE_OF_STAGE)],
  );
  const days = [row?.day, stand.startedOn, stand.finishedOn].filter((day): day is string => Boolean(day));
  return {
    day: days.sort().at(-1) ?? null,
    english: "the day of a stage it has reached,",
    chinese: "已到达阶段的日期",
  };
}

const reachMilestone = (
  transaction: Queryable,
  { code, county, milestone, on }: { code: string; county: string; milestone: string; on: string },
) =>
  transaction.query(
    `/* a milestone is reached */ insert into milestone (project_code, kind, county_code, done_on)
    values ($1, $2, $3, $4) on conflict (project_code, kind) do update set done_on = excluded.done_on`,
    [code, milestone, county, on],
  );
