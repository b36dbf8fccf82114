import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { CallerContext } from "../identity/context.ts";
import { DateScalar } from "../reading/scalars.ts";
import { DoneInput } from "./report-input.ts";
import { previewOf } from "./report-preview.ts";
import { ReportPreviewType } from "./report-preview-type.ts";

@Resolver()
export class ReportPreviewResolver {
  @Query(() => ReportPreviewType, {
    nullable: true,
    description:
      "What reportProgress would make of a project, were these amounts taken; whether they are is for it to say. Null when the code is unknown.",
  })
  reportPreview(
    @Ctx() context: CallerContext,
    @Arg("project", () => ID, { description: "Code of the project." }) project: string,
    @Arg("asOf", () => DateScalar, { description: "The day that the report is about." }) asOf: string,
    @Arg("quantities", () => [DoneInput], { description: "Kinds left out keep their last amount." })
    quantities: readonly DoneInput[],
  ): Promise<ReportPreviewType | null> {
    return previewOf(context, { project, asOf, quantities });
  }
}
