import { Field, Float, ObjectType } from "type-graphql";
import { Column, From } from "../reading/decorators.ts";

@ObjectType("Standard", { description: "A threshold with its source." })
@From("standard")
export class StandardType {
  @Field(() => String, {
    description:
      "The profile it is from; `system` for a default without a document, `county` for the county's own.",
  })
  @Column()
  readonly profile!: string;

  @Field(() => Float, {
    nullable: true,
    description: "The limit, in the indicator's unit; null where reports alone decide.",
  })
  @Column()
  readonly threshold!: number | null;

  @Field(() => String, {
    description: "How a value is held against it, such as <=; `report` where reports alone decide.",
  })
  @Column()
  readonly comparison!: string;

  @Field(() => String, { nullable: true, description: "The document it is from; null: a system default." })
  @Column()
  readonly citation!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "V read in a public source, V2 in a secondary one, U unverified, S stated in a county's report.",
  })
  @Column()
  readonly verification!: string | null;
}
