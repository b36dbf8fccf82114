import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { on } from "../database/sql.ts";
import { Column, From, Many } from "../reading/decorators.ts";
import { DateScalar } from "../reading/scalars.ts";

@ObjectType("Disbursement", { description: "Money paid out of a funding line." })
@From("disbursement")
export class DisbursementType {
  @Field(() => ID, { description: "Id of the payment." })
  @Column("this.id::text")
  readonly id!: string;

  @Field(() => Float, { description: "Amount, CNY." })
  @Column()
  readonly amount!: number;

  @Field(() => DateScalar, { description: "The day it was paid." })
  @Column()
  readonly paidOn!: string;
}

@ObjectType("FundingLine", { description: "Money given to a project from one source, in CNY." })
@From("allocation")
export class FundingLineType {
  @Field(() => ID, { description: "Id of the funding line, by which it is changed." })
  @Column("this.id::text")
  readonly id!: string;

  @Field(() => String, {
    description:
      "SPECIAL, INTEGRATED, SECTOR, LOAN, BOND, FUND, PPP, STATE_COMPANY, SOCIAL, SELF_RAISED or OTHER.",
  })
  @Column()
  readonly source!: string;

  @Field(() => String, {
    nullable: true,
    description: "CENTRAL, PROVINCE, PREFECTURE or COUNTY; null when not known.",
  })
  @Column()
  readonly level!: string | null;

  @Field(() => Int, { nullable: true, description: "Budget year; null when not known." })
  @Column()
  readonly year!: number | null;

  @Field(() => String, { nullable: true, description: "Number of the document that gave it." })
  @Column()
  readonly documentNo!: string | null;

  @Field(() => Float, { nullable: true, description: "Amount applied for." })
  @Column()
  readonly applied!: number | null;

  @Field(() => Float, { nullable: true, description: "Amount approved." })
  @Column()
  readonly approved!: number | null;

  @Field(() => Float, { description: "Amount allocated (已下达)." })
  @Column("amount")
  readonly allocated!: number;

  @Field(() => Float, { description: "Amount paid out (已拨付)." })
  @Column("(select coalesce(sum(amount), 0) from disbursement where allocation_id = this.id)")
  readonly disbursed!: number;

  @Field(() => [DisbursementType], { description: "What was paid out of it, the earliest first." })
  @Many(on`that.allocation_id = this.id`, { orderBy: on`that.paid_on, that.id` })
  readonly disbursements!: readonly DisbursementType[];
}
