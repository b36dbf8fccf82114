import { Field, ID, InputType, Int } from "type-graphql";
import type { Role } from "../identity/caller.ts";
import { RoleEnum } from "../identity/viewer-type.ts";

const KEY = "Of the sender's choice, such as a UUID: the same key changes once.";

@InputType("NewAccountInput", { description: "A person who is to sign in." })
export class NewAccountInput {
  @Field(() => ID, { description: "The name to sign in with: 2 to 64 small letters, digits, dots, - or _." })
  readonly id!: string;

  @Field(() => String, { description: "The person's name." })
  readonly name!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The county it works in; only a system administrator may leave it out.",
  })
  readonly county?: string | null;

  @Field(() => RoleEnum, {
    nullable: true,
    description: "What it may do there; given together with the county.",
  })
  readonly role?: Role | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it manages the whole system; only system administrators appoint others.",
  })
  readonly isSystemAdministrator?: boolean | null;

  @Field(() => String, { description: KEY })
  readonly idempotencyKey!: string;
}

@InputType("AccountInput", { description: "Whose account is changed." })
export class AccountInput {
  @Field(() => ID, { description: "The name to sign in with." })
  readonly account!: string;

  @Field(() => Int, { description: "The version of the account that was seen." })
  readonly expectedVersion!: number;

  @Field(() => String, { description: KEY })
  readonly idempotencyKey!: string;
}

@InputType("CountyRoleInput", { description: "A person's work in a county." })
export class CountyRoleInput extends AccountInput {
  @Field(() => ID, { description: "Code of the county." })
  readonly county!: string;
}

@InputType("RoleInput", { description: "What a person may do in a county." })
export class RoleInput extends CountyRoleInput {
  @Field(() => RoleEnum, { description: "The role there, instead of the one before." })
  readonly role!: Role;
}

@InputType("SystemAdministratorInput", { description: "Whether a person manages the whole system." })
export class SystemAdministratorInput extends AccountInput {
  @Field(() => Boolean, { description: "True appoints the person, false ends it." })
  readonly isSystemAdministrator!: boolean;
}
