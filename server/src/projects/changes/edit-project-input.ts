import { Field, Float, ID, InputType } from "type-graphql";
import { DateScalar } from "../../reading/scalars.ts";
import { ProjectChangeInput } from "./project-change-input.ts";

@InputType("ProjectEditInput", {
  description: "Fields that are left out stay as they are; null empties those that can be empty.",
})
export class ProjectEditInput extends ProjectChangeInput {
  @Field(() => String, { nullable: true, description: "Name in Chinese; never empty." })
  readonly name?: string | null;

  @Field(() => String, { nullable: true, description: "The programme it belongs to, such as 组组通." })
  readonly programme?: string | null;

  @Field(() => String, { nullable: true, description: "How the work is done: 修复, 更换, 改扩, 新建." })
  readonly mode?: string | null;

  @Field(() => ID, { nullable: true, description: "The township in which totals count it." })
  readonly township?: string | null;

  @Field(() => String, { nullable: true, description: "The office that answers for it." })
  readonly responsibleUnit?: string | null;

  @Field(() => String, { nullable: true, description: "Who builds it." })
  readonly contractor?: string | null;

  @Field(() => String, { nullable: true, description: "Who supervises the works." })
  readonly supervisor?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Planned first day of work." })
  readonly plannedStart?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Planned last day of work." })
  readonly plannedFinish?: string | null;

  @Field(() => Float, { nullable: true, description: "Planned total investment (计划总投资), CNY." })
  readonly budget?: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "Completed investment (完成投资), CNY, of a day that is not known; setCompletedInvestment names the day.",
  })
  readonly completedInvestment?: number | null;
}
