import { Field, Float, ObjectType } from "type-graphql";
import { Column, From } from "../reading/decorators.ts";
import { DateScalar } from "../reading/scalars.ts";

@ObjectType("Quantity", { description: "An amount of work of one kind, planned and done." })
@From("(select null::text as kind)")
export class QuantityType {
  @Field(() => String, { description: "Kind of work, such as roadbed_m." })
  @Column()
  readonly kind!: string;

  @Field(() => String, { description: "Unit of the amounts." })
  @Column()
  readonly unit!: string;

  @Field(() => Float, { description: "Planned amount." })
  @Column()
  readonly planned!: number;

  @Field(() => Float, { description: "Amount done, cumulative; 0 when nothing has been reported." })
  @Column()
  readonly done!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Day of the report; null when nothing has been reported.",
  })
  @Column()
  readonly asOf!: string | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "Amount that stood before the works began: phases of a road are compared with it. Null in sums, and where nothing is planned.",
  })
  @Column()
  readonly existingBefore!: number | null;
}

/** Phases of a road in their order, then the other kinds. */
export const QUANTITY_ORDER = "that.phase nulls last, that.kind";
