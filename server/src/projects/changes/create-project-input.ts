import { Field, Float, ID, InputType } from "type-graphql";
import { Sector } from "../../indicators/sector.ts";
import { DateScalar } from "../../reading/scalars.ts";
import { PlannedQuantityInput } from "./quantities-input.ts";

@InputType("NewProjectInput", { description: "A project as it is proposed." })
export class NewProjectInput {
  @Field(() => ID, { description: "Code of the county it belongs to." })
  readonly county!: string;

  @Field(() => String, { description: "Of the sender's choice, such as a UUID: the same key creates once." })
  readonly idempotencyKey!: string;

  @Field(() => ID, {
    nullable: true,
    description: "Its code, if it has one; else one is made of county, year and number.",
  })
  readonly code!: string | null;

  @Field(() => String, { description: "Name in Chinese." })
  readonly name!: string;

  @Field(() => Sector, { description: "The sector it works in." })
  readonly sector!: Sector;

  @Field(() => String, { nullable: true, description: "The programme it belongs to, such as 组组通." })
  readonly programme!: string | null;

  @Field(() => String, { nullable: true, description: "How the work is done: 修复, 更换, 改扩, 新建." })
  readonly mode!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The township in which totals count it; none for works of the whole county.",
  })
  readonly township!: string | null;

  @Field(() => String, { nullable: true, description: "The office that answers for it." })
  readonly responsibleUnit!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Planned first day of work." })
  readonly plannedStart!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Planned last day of work." })
  readonly plannedFinish!: string | null;

  @Field(() => Float, { nullable: true, description: "Planned total investment (计划总投资), CNY." })
  readonly budget!: number | null;

  @Field(() => [ID], { nullable: true, description: "Codes of the villages it is for." })
  readonly villages!: readonly string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: "Ids of the hamlets it is for, of those villages; none where it is for whole villages.",
  })
  readonly hamlets!: readonly string[] | null;

  @Field(() => [PlannedQuantityInput], { nullable: true, description: "What is to be built." })
  readonly quantities!: readonly PlannedQuantityInput[] | null;
}
