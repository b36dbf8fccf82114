import { Field, ID, InputType, Int } from "type-graphql";

const KEY = "Of the sender's choice, such as a UUID: the same key changes once.";

@InputType("NewZoneInput", { description: "A group of townships (战区) as it is to be." })
export class NewZoneInput {
  @Field(() => ID, { description: "Code of the county." })
  readonly county!: string;

  @Field(() => String, { description: "Name in Chinese." })
  readonly name!: string;

  @Field(() => [ID], { description: "Codes of its townships: of this county, and of no other zone." })
  readonly townships!: readonly string[];

  @Field(() => String, { description: KEY })
  readonly idempotencyKey!: string;
}

@InputType("ZoneInput", { description: "Which zone." })
export class ZoneInput {
  @Field(() => ID, { description: "Code of the zone." })
  readonly zone!: string;

  @Field(() => Int, { description: "The version of the zone that was seen." })
  readonly expectedVersion!: number;

  @Field(() => String, { description: KEY })
  readonly idempotencyKey!: string;
}

@InputType("ZoneEditInput", { description: "What a zone is to be." })
export class ZoneEditInput extends ZoneInput {
  @Field(() => String, { nullable: true, description: "Name in Chinese; left out, it stays." })
  readonly name?: string | null;

  @Field(() => [ID], { nullable: true, description: "All of its townships; left out, they stay." })
  readonly townships?: readonly string[] | null;
}
