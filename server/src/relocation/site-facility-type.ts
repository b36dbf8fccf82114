import { Field, ObjectType } from "type-graphql";
import { Column, From } from "../reading/decorators.ts";
import { DateScalar } from "../reading/scalars.ts";

@ObjectType("SiteFacility", { description: "A facility that belongs to a relocation site." })
@From("site_facility")
export class SiteFacilityType {
  @Field(() => String, { description: "What it is, in Chinese, such as 卫生室." })
  @Column()
  readonly kind!: string;

  @Field(() => DateScalar, { nullable: true, description: "The day it was ready; null when it is not." })
  @Column()
  readonly doneOn!: string | null;
}
