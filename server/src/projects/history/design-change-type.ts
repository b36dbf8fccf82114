import { Field, Float, ID, ObjectType } from "type-graphql";
import { on } from "../../database/sql.ts";
import { Column, From, Many } from "../../reading/decorators.ts";
import { DateScalar } from "../../reading/scalars.ts";

@ObjectType("RevisedQuantity", { description: "A planned amount that was revised." })
@From("design_change_quantity")
export class RevisedQuantityType {
  @Field(() => String, { description: "Kind of work, such as roadbed_m." })
  @Column()
  readonly kind!: string;

  @Field(() => Float, { nullable: true, description: "Planned before; null where it was not planned." })
  @Column()
  readonly plannedBefore!: number | null;

  @Field(() => Float, { nullable: true, description: "Planned since; null where it is not any more." })
  @Column()
  readonly plannedAfter!: number | null;
}

@ObjectType("DesignChange", { description: "A revision of planned amounts after approval (设计变更)." })
@From("design_change")
export class DesignChangeType {
  @Field(() => ID, { description: "Id of the design change." })
  @Column("this.id::text")
  readonly id!: string;

  @Field(() => DateScalar, { description: "The day of the change." })
  @Column()
  readonly changedOn!: string;

  @Field(() => String, { description: "Why." })
  @Column()
  readonly reason!: string;

  @Field(() => String, { nullable: true, description: "Number of the document that permits it." })
  @Column()
  readonly documentNo!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Name of the person who noted it; null for anonymous readers.",
  })
  @Column("(select name from account where id = this.changed_by and signed_in())")
  readonly changedBy!: string | null;

  @Field(() => [RevisedQuantityType], { description: "What was revised, by kind." })
  @Many(on`that.design_change_id = this.id`, { orderBy: on`that.kind` })
  readonly quantities!: readonly RevisedQuantityType[];
}
