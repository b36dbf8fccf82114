import { Arg, Ctx, FieldResolver, Mutation, Resolver } from "type-graphql";
import { on } from "../../database/sql.ts";
import type { CallerContext } from "../../identity/context.ts";
import { declared, Many } from "../../reading/decorators.ts";
import { ProgressReportType } from "../progress-report-type.ts";
import { ProjectPayload, projectPayload } from "../project-payload.ts";
import { ProjectType } from "../project-type.ts";
import { AttachmentType } from "./attachment-type.ts";
import { AttachmentRemovalInput, removeAttachment } from "./remove-attachment.ts";

const IN_ORDER = { orderBy: on`that.uploaded_at, that.id` };

@Resolver(() => ProjectType)
export class ProjectDocuments {
  @FieldResolver(() => [AttachmentType], { description: "Its documents, in the order in which they came." })
  @Many(on`that.project_code = this.code and that.report_id is null`, IN_ORDER)
  documents(): readonly AttachmentType[] {
    return declared();
  }

  @Mutation(() => ProjectPayload, {
    description:
      "Takes a document or a photo away, with a reason. Files are added by POST /attachments?project=&report=&name=.",
  })
  async removeAttachment(
    @Arg("input", () => AttachmentRemovalInput) input: AttachmentRemovalInput,
    @Ctx() context: CallerContext,
  ): Promise<typeof ProjectPayload> {
    return projectPayload(await removeAttachment(context, input));
  }
}

@Resolver(() => ProgressReportType)
export class ReportPhotos {
  @FieldResolver(() => [AttachmentType], { description: "Its photos, in the order in which they came." })
  @Many(on`that.report_id = this.id`, IN_ORDER)
  photos(): readonly AttachmentType[] {
    return declared();
  }
}
