import type { CallerContext } from "../../identity/context.ts";
import type { Refusal } from "../../writing/payload-types.ts";
import type { ProjectFound } from "../project-payload.ts";
import { changeProject, type Effect, type HeldProject } from "./change-project.ts";
import { neededTextProblems } from "./input-problems.ts";
import type { ProjectReasonInput } from "./project-change-input.ts";

/** Takes a project out of sight. Its rows stay, and it can be brought back. */
export const deleteProject = (
  context: CallerContext,
  input: ProjectReasonInput,
): Promise<ProjectFound | Refusal> => {
  const problems = neededTextProblems("reason", input.reason);
  return changeProject(context, { operation: "deleteProject", input, problems }, (held) =>
    hide(held, input.reason.trim()),
  );
};

/** Brings a deleted project back as it was. */
export const restoreProject = (
  context: CallerContext,
  input: ProjectReasonInput,
): Promise<ProjectFound | Refusal> => {
  const problems = neededTextProblems("reason", input.reason);
  const asked = { operation: "restoreProject", input, problems, ofDeleted: true };
  return changeProject(context, asked, (held) => show(held, input.reason.trim()));
};

async function hide({ transaction, code }: HeldProject, reason: string): Promise<Effect> {
  await transaction.query(
    `/* a project is deleted */ update project set deleted_at = now(), deleted_reason = $2 where code = $1`,
    [code, reason],
  );
  await transaction.query("/* what was derived of it */ delete from project_status where project_code = $1", [
    code,
  ]);
  return { before: { isDeleted: false }, after: { isDeleted: true }, reason };
}

async function show({ transaction, code }: HeldProject, reason: string): Promise<Effect> {
  await transaction.query(
    "/* a project is back */ update project set deleted_at = null, deleted_reason = null where code = $1",
    [code],
  );
  return { before: { isDeleted: true }, after: { isDeleted: false }, reason };
}
