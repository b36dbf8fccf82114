import type { Queryable } from "@cuntong/db/database";
import type { ProjectRow } from "../project-versions.ts";
import type { Reached } from "./milestone-rules.ts";

interface Milestone {
  readonly kind: string;
  readonly dueOn: string | null;
  readonly doneOn: string | null;
}

export const milestonesOf = (transaction: Queryable, project: string): Promise<Milestone[]> =>
  transaction.query<Milestone>(
    `/* milestones of a project */ select kind, due_on as "dueOn", done_on as "doneOn" from milestone
    where project_code = $1`,
    [project],
  );

/** The project itself knows when it began and ended, also where no milestone says so. */
export function reachedDays(
  milestones: readonly Milestone[],
  { startedOn, finishedOn }: ProjectRow,
): Reached {
  const days = [
    ["START", startedOn],
    ["FINISH", finishedOn],
    ...milestones.map(({ kind, doneOn }) => [kind, doneOn]),
  ] as [string, string | null][];
  return new Map(days.filter((day): day is [string, string] => day[1] !== null));
}
