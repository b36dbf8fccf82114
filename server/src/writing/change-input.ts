import { Field, InputType, Int } from "type-graphql";

// What the input of every change carries; each kind of change adds its own fields.

@InputType()
export abstract class NewRowInput {
  @Field(() => String, {
    description: "Of the sender's choice, such as a UUID: the same key changes once.",
  })
  readonly idempotencyKey!: string;
}

@InputType()
export abstract class RowChangeInput extends NewRowInput {
  @Field(() => Int, { description: "The version of the row that was seen." })
  readonly expectedVersion!: number;

  @Field(() => String, { nullable: true, description: "Why, for the record." })
  readonly reason!: string | null;
}
