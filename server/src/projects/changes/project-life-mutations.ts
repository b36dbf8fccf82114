import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { CallerContext } from "../../identity/context.ts";
import { ProjectPayload, projectPayload } from "../project-payload.ts";
import { changeStage } from "./change-stage.ts";
import { createProject } from "./create-project.ts";
import { NewProjectInput } from "./create-project-input.ts";
import { deleteProject, restoreProject } from "./delete-project.ts";
import { editProject } from "./edit-project.ts";
import { ProjectEditInput } from "./edit-project-input.ts";
import { MilestoneInput } from "./milestone-input.ts";
import { ProjectReasonInput } from "./project-change-input.ts";
import { setMilestone } from "./set-milestone.ts";
import { StageInput } from "./stage-input.ts";

/** How a project comes into being, goes its way and ends. */
@Resolver()
export class ProjectLifeMutations {
  @Mutation(() => ProjectPayload, { description: "Proposes a project in a county." })
  async createProject(
    @Arg("input", () => NewProjectInput) input: NewProjectInput,
    @Ctx() context: CallerContext,
  ): Promise<typeof ProjectPayload> {
    return projectPayload(await createProject(context, input));
  }

  @Mutation(() => ProjectPayload, { description: "Changes what is known of a project: the fields given." })
  async editProject(
    @Arg("input", () => ProjectEditInput) input: ProjectEditInput,
    @Ctx() context: CallerContext,
  ): Promise<typeof ProjectPayload> {
    return projectPayload(await editProject(context, input));
  }

  @Mutation(() => ProjectPayload, {
    description:
      "Takes a project to its next stage, suspends, resumes or cancels it. The milestone of the stage is reached on that day.",
  })
  async changeStage(
    @Arg("input", () => StageInput) input: StageInput,
    @Ctx() context: CallerContext,
  ): Promise<typeof ProjectPayload> {
    return projectPayload(await changeStage(context, input));
  }

  @Mutation(() => ProjectPayload, { description: "Sets a deadline of a project, or the day it was reached." })
  async setMilestone(
    @Arg("input", () => MilestoneInput) input: MilestoneInput,
    @Ctx() context: CallerContext,
  ): Promise<typeof ProjectPayload> {
    return projectPayload(await setMilestone(context, input));
  }

  @Mutation(() => ProjectPayload, {
    description: "Takes a project out of sight, with a reason. It can be restored.",
  })
  async deleteProject(
    @Arg("input", () => ProjectReasonInput) input: ProjectReasonInput,
    @Ctx() context: CallerContext,
  ): Promise<typeof ProjectPayload> {
    return projectPayload(await deleteProject(context, input));
  }

  @Mutation(() => ProjectPayload, { description: "Brings a deleted project back as it was, with a reason." })
  async restoreProject(
    @Arg("input", () => ProjectReasonInput) input: ProjectReasonInput,
    @Ctx() context: CallerContext,
  ): Promise<typeof ProjectPayload> {
    return projectPayload(await restoreProject(context, input));
  }
}
