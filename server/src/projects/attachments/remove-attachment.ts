import { Field, ID, InputType } from "type-graphql";
import type { CallerContext } from "../../identity/context.ts";
import { invalid, type Refusal } from "../../writing/payload-types.ts";
import { changeProject, type Effect, type HeldProject } from "../changes/change-project.ts";
import { neededTextProblems } from "../changes/input-problems.ts";
import { ProjectReasonInput } from "../changes/project-change-input.ts";
import type { ProjectFound } from "../project-payload.ts";

@InputType("AttachmentRemovalInput", { description: "A file of a project, and why it goes." })
export class AttachmentRemovalInput extends ProjectReasonInput {
  @Field(() => ID, { description: "Id of the file." })
  readonly attachment!: string;
}

/** Takes a file out of sight. */
export const removeAttachment = (
  context: CallerContext,
  input: AttachmentRemovalInput,
): Promise<ProjectFound | Refusal> => {
  const problems = neededTextProblems("reason", input.reason);
  return changeProject(context, { operation: "removeAttachment", input, problems }, (held) =>
    hide(held, input),
  );
};

async function hide(
  { transaction, code }: HeldProject,
  { attachment, reason }: AttachmentRemovalInput,
): Promise<Effect | Refusal> {
  const [file] = await transaction.query<{ id: string; name: string }>(
    `/* a file goes */ update attachment set deleted_at = now(), deleted_reason = $3
    where id = $1 and project_code = $2 and deleted_at is null returning id, name`,
    [attachment, code, reason.trim()],
  );
  if (file === undefined)
    return invalid("attachment", `The project has no file ${attachment}`, `该项目没有文件 ${attachment}`);
  return { before: { file }, after: { file: null }, reason: reason.trim() };
}
