import { Field, Float, ID, InputType, Int } from "type-graphql";
import { DateScalar } from "../../reading/scalars.ts";
import { ProjectChangeInput, ProjectReasonInput } from "./project-change-input.ts";

@InputType("AllocationInput", { description: "Money given to a project from one source." })
export class AllocationInput extends ProjectChangeInput {
  @Field(() => String, {
    description:
      "SPECIAL, INTEGRATED, SECTOR, LOAN, BOND, FUND, PPP, STATE_COMPANY, SOCIAL, SELF_RAISED or OTHER.",
  })
  readonly source!: string;

  @Field(() => String, { nullable: true, description: "CENTRAL, PROVINCE, PREFECTURE or COUNTY." })
  readonly level?: string | null;

  @Field(() => Int, { nullable: true, description: "Budget year." })
  readonly year?: number | null;

  @Field(() => String, { nullable: true, description: "Number of the document that gave it." })
  readonly documentNo?: string | null;

  @Field(() => Float, { nullable: true, description: "Amount applied for, CNY." })
  readonly applied?: number | null;

  @Field(() => Float, { nullable: true, description: "Amount approved, CNY." })
  readonly approved?: number | null;

  @Field(() => Float, { description: "Amount allocated (已下达), CNY." })
  readonly allocated!: number;
}

@InputType("AllocationEditInput", {
  description: "Fields that are left out stay as they are; null empties those that can be empty.",
})
export class AllocationEditInput extends ProjectChangeInput {
  @Field(() => ID, { description: "Id of the funding line." })
  readonly allocation!: string;

  @Field(() => String, { nullable: true, description: "Its source; never empty." })
  readonly source?: string | null;

  @Field(() => String, { nullable: true, description: "CENTRAL, PROVINCE, PREFECTURE or COUNTY." })
  readonly level?: string | null;

  @Field(() => Int, { nullable: true, description: "Budget year." })
  readonly year?: number | null;

  @Field(() => String, { nullable: true, description: "Number of the document that gave it." })
  readonly documentNo?: string | null;

  @Field(() => Float, { nullable: true, description: "Amount applied for, CNY." })
  readonly applied?: number | null;

  @Field(() => Float, { nullable: true, description: "Amount approved, CNY." })
  readonly approved?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Amount allocated (已下达), CNY; never empty, never below what was paid out.",
  })
  readonly allocated?: number | null;
}

@InputType("DisbursementInput", { description: "Money paid out of one funding line." })
export class DisbursementInput extends ProjectChangeInput {
  @Field(() => ID, { description: "Id of the funding line." })
  readonly allocation!: string;

  @Field(() => Float, { description: "Amount paid out (已拨付), CNY, above 0." })
  readonly amount!: number;

  @Field(() => DateScalar, {
    description: "The day it was paid: not after today, not before the line's budget year.",
  })
  readonly paidOn!: string;
}

@InputType("DisbursementRemovalInput", {
  description: "A payment that was recorded by mistake, and why it goes.",
})
export class DisbursementRemovalInput extends ProjectReasonInput {
  @Field(() => ID, { description: "Id of the payment." })
  readonly disbursement!: string;
}

@InputType("CompletedInvestmentInput", { description: "The completed investment (完成投资) on a day." })
export class CompletedInvestmentInput extends ProjectChangeInput {
  @Field(() => Float, { description: "Completed in all up to the day, CNY; never negative." })
  readonly amount!: number;

  @Field(() => DateScalar, {
    description: "The day it is stated for: not after today, not before the day of the last statement.",
  })
  readonly asOf!: string;
}
