import { Arg, Ctx, createUnionType, Field, ID, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import type { CallerContext } from "../../identity/context.ts";
import {
  Conflict,
  InvalidInput,
  isRefusal,
  NotPermitted,
  type Refusal,
} from "../../writing/payload-types.ts";
import {
  overrideStandard,
  removeOverride,
  type StandardsFound,
  setCountyProfile,
} from "./change-standards.ts";
import { countyStandards } from "./county-standards.ts";
import { CountyStandardsType } from "./county-standards-type.ts";
import { OverrideInput, ProfileInput, RespectInput } from "./standards-input.ts";

@ObjectType("StandardsChanged", {
  description: "The change was made; the county's answers are being made anew by it.",
})
export class StandardsChanged {
  readonly __typename = "StandardsChanged";

  @Field(() => CountyStandardsType, { description: "What the county is held to now." })
  readonly standards: CountyStandardsType;

  constructor(standards: CountyStandardsType) {
    this.standards = standards;
  }
}

export const StandardsPayload = createUnionType({
  name: "StandardsPayload",
  description: "What comes of a change to a county's standards.",
  types: () => [StandardsChanged, InvalidInput, Conflict, NotPermitted] as const,
  resolveType: ({ __typename }) => __typename,
});

@Resolver()
export class StandardsResolver {
  @Query(() => CountyStandardsType, {
    nullable: true,
    description: "What a county is held to in every respect; null for an unknown county.",
  })
  countyStandards(
    @Arg("county", () => ID, { description: "Code of the county." }) county: string,
    @Ctx() { database }: CallerContext,
  ): Promise<CountyStandardsType | null> {
    return countyStandards(database, county);
  }

  @Mutation(() => StandardsPayload, { description: "Holds a county to another profile of standards." })
  async setCountyProfile(
    @Arg("input", () => ProfileInput) input: ProfileInput,
    @Ctx() context: CallerContext,
  ): Promise<typeof StandardsPayload> {
    return payload(context, await setCountyProfile(context, input));
  }

  @Mutation(() => StandardsPayload, { description: "Sets a limit of the county's own." })
  async overrideStandard(
    @Arg("input", () => OverrideInput) input: OverrideInput,
    @Ctx() context: CallerContext,
  ): Promise<typeof StandardsPayload> {
    return payload(context, await overrideStandard(context, input));
  }

  @Mutation(() => StandardsPayload, { description: "Takes a limit of the county's own away." })
  async removeOverride(
    @Arg("input", () => RespectInput) input: RespectInput,
    @Ctx() context: CallerContext,
  ): Promise<typeof StandardsPayload> {
    return payload(context, await removeOverride(context, input));
  }
}

async function payload(
  { database }: CallerContext,
  outcome: StandardsFound | Refusal,
): Promise<typeof StandardsPayload> {
  if (isRefusal(outcome)) return outcome;
  const standards = await countyStandards(database, outcome.county);
  if (standards === null) throw new Error(`County ${outcome.county} is gone`);
  return new StandardsChanged(standards);
}
