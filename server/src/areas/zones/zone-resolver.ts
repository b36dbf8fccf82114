import type { GraphQLResolveInfo } from "graphql";
import {
  Arg,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  ID,
  Info,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";
import type { CallerContext } from "../../identity/context.ts";
import { readAs } from "../../reading/read.ts";
import { Conflict, InvalidInput, NotPermitted, type Refusal } from "../../writing/payload-types.ts";
import { ZoneType } from "../zone-type.ts";
import { createZone, deleteZone, editZone, type ZoneFound } from "./change-zone.ts";
import { NewZoneInput, ZoneEditInput, ZoneInput } from "./zone-input.ts";

@ObjectType("ZoneChanged", { description: "The change was made." })
export class ZoneChanged {
  readonly __typename = "ZoneChanged";

  @Field(() => ID, { description: "Code of the zone." })
  readonly code: string;

  @Field(() => ID, { description: "Code of its county." })
  readonly county: string;

  constructor({ code, county }: ZoneFound) {
    this.code = code;
    this.county = county;
  }
}

export const ZonePayload = createUnionType({
  name: "ZonePayload",
  description: "What comes of a change to a zone.",
  types: () => [ZoneChanged, InvalidInput, Conflict, NotPermitted] as const,
  resolveType: ({ __typename }) => __typename,
});

const payload = (outcome: ZoneFound | Refusal): typeof ZonePayload =>
  "__typename" in outcome ? outcome : new ZoneChanged(outcome);

@Resolver(() => ZoneChanged)
export class ZoneMutations {
  @FieldResolver(() => [ZoneType], { description: "All zones of the county as they are now." })
  zones(
    @Root() { county }: ZoneChanged,
    @Ctx() context: CallerContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return readAs(info, context, { root: "zones", args: { within: county } });
  }

  @Mutation(() => ZonePayload, { description: "Makes a zone of townships of a county." })
  async createZone(
    @Arg("input", () => NewZoneInput) input: NewZoneInput,
    @Ctx() context: CallerContext,
  ): Promise<typeof ZonePayload> {
    return payload(await createZone(context, input));
  }

  @Mutation(() => ZonePayload, { description: "Changes a zone's name or townships." })
  async editZone(
    @Arg("input", () => ZoneEditInput) input: ZoneEditInput,
    @Ctx() context: CallerContext,
  ): Promise<typeof ZonePayload> {
    return payload(await editZone(context, input));
  }

  @Mutation(() => ZonePayload, { description: "Deletes a zone; its townships belong to none then." })
  async deleteZone(
    @Arg("input", () => ZoneInput) input: ZoneInput,
    @Ctx() context: CallerContext,
  ): Promise<typeof ZonePayload> {
    return payload(await deleteZone(context, input));
  }
}
