import { Field, ID, Int, ObjectType } from "type-graphql";
import { Sector } from "../indicators/sector.ts";
import { Column, From } from "../reading/decorators.ts";

@ObjectType("QuantityKind", { description: "A kind of work that projects of one sector plan and report." })
@From("quantity_kind")
export class QuantityKindType {
  @Field(() => ID, { description: "Code of the kind, such as roadbed_m." })
  @Column()
  readonly kind!: string;

  @Field(() => Sector, { description: "The sector that plans it." })
  @Column()
  readonly sector!: Sector;

  @Field(() => String, { description: "Name in Chinese." })
  @Column()
  readonly name!: string;

  @Field(() => String, { description: "Name in English." })
  @Column()
  readonly nameEn!: string;

  @Field(() => String, { description: "Unit of its amounts." })
  @Column()
  readonly unit!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "Its place among the phases of a road: a later phase is never longer than an earlier one. Null for other kinds.",
  })
  @Column()
  readonly phase!: number | null;
}
