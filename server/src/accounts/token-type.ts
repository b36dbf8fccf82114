import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { DateScalar } from "../reading/scalars.ts";

export const SCOPES = ["READ", "WRITE"] as const;
export const ScopeEnum = Object.fromEntries(SCOPES.map((scope) => [scope, scope]));
registerEnumType(ScopeEnum, {
  name: "TokenScope",
  description: "What a program may do with a token: read, or change what its owner may change.",
});

@ObjectType("ApiToken", {
  description: "What a program signs in with. Its secret is shown once, and not stored.",
})
export class ApiTokenType {
  @Field(() => ID, { description: "Id, for revoking it." })
  readonly id!: string;

  @Field(() => String, { description: "What it is for." })
  readonly name!: string;

  @Field(() => String, { description: "Name of the person it works for." })
  readonly owner!: string;

  @Field(() => Boolean, { description: "Whether it works for whoever asks." })
  readonly isOwn!: boolean;

  @Field(() => [ScopeEnum], { description: "What it may do." })
  readonly scopes!: readonly string[];

  @Field(() => [ID], { description: "Codes of the counties it may reach, at most those of its owner." })
  readonly counties!: readonly string[];

  @Field(() => DateScalar, { description: "The last day on which it works." })
  readonly expiresOn!: string;

  @Field(() => Boolean, { description: "Whether it works: neither revoked nor expired." })
  readonly isValid!: boolean;

  @Field(() => DateScalar, { nullable: true, description: "The day it was last used; null: never." })
  readonly lastUsedOn!: string | null;
}
