import { Field, ID, InputType } from "type-graphql";
import { DateScalar } from "../reading/scalars.ts";
import { ScopeEnum } from "./token-type.ts";

@InputType("NewTokenInput", { description: "What a program is to sign in with." })
export class NewTokenInput {
  @Field(() => String, { description: "What it is for." })
  readonly name!: string;

  @Field(() => [ScopeEnum], { description: "What it may do; WRITE reads, too." })
  readonly scopes!: readonly string[];

  @Field(() => [ID], { description: "Codes of the counties it may reach, of those you may." })
  readonly counties!: readonly string[];

  @Field(() => DateScalar, { description: "The last day on which it works, at most a year from today." })
  readonly expiresOn!: string;

  @Field(() => String, { description: "Of the sender's choice, such as a UUID: the same key changes once." })
  readonly idempotencyKey!: string;
}

@InputType("TokenInput", { description: "Which token." })
export class TokenInput {
  @Field(() => ID, { description: "Id of the token." })
  readonly token!: string;

  @Field(() => String, { description: "Of the sender's choice, such as a UUID: the same key changes once." })
  readonly idempotencyKey!: string;
}
