import { Field, Int, ObjectType } from "type-graphql";
import { Column, From } from "../reading/decorators.ts";
import { DateScalar } from "../reading/scalars.ts";

@ObjectType("RelocationMove", { description: "A day on which people moved from a village to a site." })
@From("(select null::date as moved_on)")
export class RelocationMoveType {
  @Field(() => DateScalar, {
    description: "The day; after the county's data day the move is planned for it.",
  })
  @Column()
  readonly movedOn!: string;

  @Field(() => Int, { description: "Households that moved on it." })
  @Column()
  readonly households!: number;

  @Field(() => Int, { description: "Persons who moved on it." })
  @Column()
  readonly persons!: number;
}
