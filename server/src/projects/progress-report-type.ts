import { Field, ID, ObjectType } from "type-graphql";
import { on, raw } from "../database/sql.ts";
import { Column, From, Many, One } from "../reading/decorators.ts";
import { DateScalar, DateTimeScalar, instant } from "../reading/scalars.ts";
import { ProjectType } from "./project-type.ts";
import { QUANTITY_ORDER, QuantityType } from "./quantity-type.ts";
import { StretchType } from "./stretch-type.ts";

const REPORTED = `(select reported.kind, kind.unit, kind.phase, coalesce(planned.planned, 0) as planned, reported.done, this.as_of,
    planned.existing_before
  from progress_quantity reported
  join quantity_kind kind on kind.kind = reported.kind
  left join project_quantity planned on planned.project_code = this.project_code and planned.kind = reported.kind
  where reported.report_id = this.id)`;

@ObjectType("ProgressReport", { description: "What a site reported on a day: cumulative amounts done." })
@From(`(select report.* from progress_report report
  join project on project.code = report.project_code and project.deleted_at is null)`)
export class ProgressReportType {
  @Field(() => ID, { description: "Id of the report." })
  @Column("this.id::text")
  readonly id!: string;

  @Field(() => ProjectType, { description: "The project it is about." })
  @One(on`that.code = this.project_code`)
  readonly project!: ProjectType;

  @Field(() => DateScalar, { description: "The day it is about." })
  @Column()
  readonly asOf!: string;

  @Field(() => [QuantityType], {
    description: "The amounts this report states; kinds left out keep their last amount.",
  })
  @Many({ from: raw(REPORTED), orderBy: raw(QUANTITY_ORDER) })
  readonly quantities!: readonly QuantityType[];

  @Field(() => String, { nullable: true, description: "What the site adds." })
  @Column()
  readonly note!: string | null;

  @Field(() => DateTimeScalar, { description: "When it arrived." })
  @Column(instant("this.reported_at"))
  readonly reportedAt!: string;

  @Field(() => Boolean, { description: "Whether it corrects an earlier report downwards, with a reason." })
  @Column()
  readonly correction!: boolean;

  @Field(() => String, { nullable: true, description: "Why it corrects; null unless it does." })
  @Column()
  readonly correctionReason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Why a later phase is longer than an earlier one; null unless it is: the report is flagged.",
  })
  @Column()
  readonly orderReason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Name of the person who reported; null where nobody noted it, and for anonymous readers.",
  })
  @Column("(select name from account where id = this.reported_by and signed_in())")
  readonly reportedBy!: string | null;

  @Field(() => [StretchType], { description: "Where along the road, as far as the report says." })
  @Many(on`that.report_id = this.id`, { orderBy: on`that.kind, that.from_m` })
  readonly stretches!: readonly StretchType[];
}
