import { Field, Float, ID, InputType, Int } from "type-graphql";

@InputType("CountyInput", { description: "Whose standards are changed." })
export class CountyInput {
  @Field(() => ID, { description: "Code of the county." })
  readonly county!: string;

  @Field(() => Int, { description: "The version of the standards that was seen." })
  readonly expectedVersion!: number;

  @Field(() => String, { description: "Of the sender's choice, such as a UUID: the same key changes once." })
  readonly idempotencyKey!: string;
}

@InputType("ProfileInput", { description: "The profile a county is to be held to." })
export class ProfileInput extends CountyInput {
  @Field(() => String, { description: "One of the known profiles, such as cn-guizhou." })
  readonly profile!: string;
}

@InputType("RespectInput", { description: "One respect in which a county is judged." })
export class RespectInput extends CountyInput {
  @Field(() => ID, { description: "Id of the indicator." })
  readonly indicator!: string;

  @Field(() => String, {
    nullable: true,
    defaultValue: "THRESHOLD",
    description: "THRESHOLD unless another is named.",
  })
  readonly role?: string | null;
}

@InputType("OverrideInput", { description: "A limit of the county's own." })
export class OverrideInput extends RespectInput {
  @Field(() => Float, { description: "The limit, in the unit of the usual one; never negative." })
  readonly threshold!: number;

  @Field(() => String, { nullable: true, description: "The document that sets it; without one it says so." })
  readonly citation?: string | null;
}
