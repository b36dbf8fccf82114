import { Field, Float, ObjectType } from "type-graphql";
import { DateScalar } from "../reading/scalars.ts";
import { ScheduleStatus } from "./project-words.ts";

@ObjectType("ReportPreview", { description: "What a report would make of its project. Nothing is written." })
export class ReportPreviewType {
  @Field(() => Float, { description: "Physical progress, 0 to 1." })
  readonly physicalProgress!: number;

  @Field(() => ScheduleStatus, { description: "How the project would keep to its dates." })
  readonly schedule!: ScheduleStatus;

  @Field(() => DateScalar, {
    nullable: true,
    description: "When it would be finished; null when nothing could be foreseen.",
  })
  readonly forecastFinish!: string | null;

  @Field(() => DateScalar, { description: "The county's data day after it." })
  readonly dataAsOf!: string;
}
