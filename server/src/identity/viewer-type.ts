import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { ROLES } from "./caller.ts";

export const RoleEnum = Object.fromEntries(ROLES.map((role) => [role, role]));
registerEnumType(RoleEnum, {
  name: "Role",
  description:
    "What somebody may do in a county, each role more than the one before it: see; keep projects and the ground; manage people, zones and standards.",
});

@ObjectType("Grant", { description: "A role in a county." })
export class GrantType {
  @Field(() => ID, { description: "Code of the county." })
  readonly county!: string;

  @Field(() => String, { nullable: true, description: "Name of the county, in Chinese." })
  readonly countyName!: string | null;

  @Field(() => String, { nullable: true, description: "Name of the county in English, where it has one." })
  readonly countyNameEn!: string | null;

  @Field(() => RoleEnum, { description: "What may be done there." })
  readonly role!: string;
}

@ObjectType("Viewer", { description: "Whoever asks: a person who signed in, or a program with a token." })
export class ViewerType {
  @Field(() => ID, { description: "The name to sign in with." })
  readonly account!: string;

  @Field(() => String, { description: "The person's name." })
  readonly name!: string;

  @Field(() => Boolean, { description: "Whether a program asks, with a token." })
  readonly isProgram!: boolean;

  @Field(() => Boolean, {
    description: "Whether the person manages the whole system: every county, every account.",
  })
  readonly isSystemAdministrator!: boolean;

  @Field(() => Boolean, {
    description: "Whether anything may be changed at all: false for a token that only reads.",
  })
  readonly mayWrite!: boolean;

  @Field(() => [GrantType], { description: "Roles by county." })
  readonly grants!: readonly GrantType[];
}
