import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { CallerContext } from "../identity/context.ts";
import { ProjectPayload, projectPayload } from "./project-payload.ts";
import { ProgressInput } from "./report-input.ts";
import { reportProgress } from "./report-progress.ts";

@Resolver()
export class ProjectMutations {
  @Mutation(() => ProjectPayload, {
    description:
      "Reports progress of works: cumulative amounts on a day. Refused where a later phase would be longer than an earlier one, or an amount less than before, unless a reason is given.",
  })
  async reportProgress(
    @Arg("input", () => ProgressInput) input: ProgressInput,
    @Ctx() context: CallerContext,
  ): Promise<typeof ProjectPayload> {
    return projectPayload(await reportProgress(context, input));
  }
}
