import { Field, ID, ObjectType } from "type-graphql";
import { DateScalar } from "../reading/scalars.ts";

@ObjectType("CountyChanged", { description: "A county's answers were made anew." })
export class CountyChangedType {
  @Field(() => ID, {
    nullable: true,
    description: "Code of the county; null where any may have changed, because news were missed.",
  })
  readonly county!: string | null;

  @Field(() => String, {
    description: "The version of the data by now: tiles of an older one are out of date.",
  })
  readonly dataVersion!: string;

  @Field(() => DateScalar, { nullable: true, description: "The county's data day by now." })
  readonly dataAsOf!: string | null;
}
