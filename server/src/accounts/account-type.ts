import { Field, ID, Int, ObjectType } from "type-graphql";
import { GrantType } from "../identity/viewer-type.ts";
import { DateScalar } from "../reading/scalars.ts";

@ObjectType("Account", { description: "A person who can sign in." })
export class AccountType {
  @Field(() => ID, { description: "The name to sign in with." })
  readonly id!: string;

  @Field(() => String, { description: "The person's name." })
  readonly name!: string;

  @Field(() => Boolean, { description: "Whether the person manages the whole system." })
  readonly isSystemAdministrator!: boolean;

  @Field(() => Boolean, { description: "Whether the account is closed: it signs in no more." })
  readonly isDisabled!: boolean;

  @Field(() => Boolean, {
    description: "Whether a password was chosen; until then only a one-time link opens it.",
  })
  readonly hasPassword!: boolean;

  @Field(() => [GrantType], { description: "Its roles, in the counties that whoever asks manages." })
  readonly grants!: readonly GrantType[];

  @Field(() => Boolean, {
    description: "Whether whoever asks may close or open it: it does not work in counties of others.",
  })
  readonly isManaged!: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day it was last in use; null when not known.",
  })
  readonly lastSeenOn!: string | null;

  @Field(() => Int, { description: "Grows with every change." })
  readonly version!: number;
}
