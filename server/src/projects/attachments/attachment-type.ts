import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, From } from "../../reading/decorators.ts";
import { DateTimeScalar, instant } from "../../reading/scalars.ts";

@ObjectType("Attachment", { description: "A document of a project, or a photo of a report." })
@From(`(select id, project_code, report_id, name, media_type, size_bytes, uploaded_by, uploaded_at
  from attachment where deleted_at is null)`)
export class AttachmentType {
  @Field(() => ID, { description: "Id of the file." })
  @Column()
  readonly id!: string;

  @Field(() => String, { description: "Its name, as it was uploaded." })
  @Column()
  readonly name!: string;

  @Field(() => String, { description: "What it is, by its first bytes: image/jpeg, application/pdf, ..." })
  @Column()
  readonly mediaType!: string;

  @Field(() => Int, { description: "Its length in bytes." })
  @Column()
  readonly sizeBytes!: number;

  @Field(() => String, { description: "Where it can be fetched, by whoever may see the project." })
  @Column("'/attachments/' || this.id")
  readonly url!: string;

  @Field(() => DateTimeScalar, { description: "When it arrived." })
  @Column(instant("this.uploaded_at"))
  readonly uploadedAt!: string;

  @Field(() => String, {
    nullable: true,
    description: "Name of the person who uploaded it; null for anonymous readers.",
  })
  @Column("(select name from account where id = this.uploaded_by and signed_in())")
  readonly uploadedBy!: string | null;
}
