import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { raw } from "../database/sql.ts";
import { Column, From, Many } from "../reading/decorators.ts";
import { QUANTITY_ORDER, QuantityType } from "./quantity-type.ts";

const SUMS = `(select planned.kind, kind.unit, kind.phase, sum(planned.planned) as planned,
    coalesce(sum(done.done), 0) as done, max(done.as_of) as as_of, null::numeric as existing_before
  from project_quantity planned
  join quantity_kind kind on kind.kind = planned.kind
  left join project_done done on done.project_code = planned.project_code and done.kind = planned.kind
  where planned.project_code = any(this.codes)
  group by planned.kind, kind.unit, kind.phase)`;

@ObjectType("ProjectTotals", {
  description:
    "Totals of the projects on one line. By funds a project stands on the line of each of its sources, with that source's money.",
})
@From("(select null::text as key)")
export class ProjectTotalsType {
  @Field(() => ID, { description: "Code or word the line stands for; NONE where projects have none." })
  @Column()
  readonly key!: string;

  @Field(() => String, { description: "Name of the line, in Chinese." })
  @Column()
  readonly name!: string;

  @Field(() => Int, { description: "How many projects." })
  @Column()
  readonly projects!: number;

  @Field(() => [QuantityType], { description: "Amounts of work, summed by kind." })
  @Many({ from: raw(SUMS), orderBy: raw(QUANTITY_ORDER) })
  readonly quantities!: readonly QuantityType[];

  @Field(() => Float, { description: "Sum of the known budgets, CNY." })
  @Column()
  readonly budget!: number;

  @Field(() => Float, { description: "Money allocated, CNY." })
  @Column()
  readonly allocated!: number;

  @Field(() => Float, { description: "Money paid out, CNY." })
  @Column()
  readonly disbursed!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Sum of the completed investment reported, CNY; null when none is.",
  })
  @Column()
  readonly completedInvestment!: number | null;
}
