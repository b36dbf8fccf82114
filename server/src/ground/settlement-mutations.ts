import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { CallerContext } from "../identity/context.ts";
import { HamletType } from "../villages/hamlet-type.ts";
import { VillageType } from "../villages/village-type.ts";
import { changeRow } from "../writing/change-row.ts";
import { payloadOf } from "../writing/changed-payload.ts";
import { HAMLET, VILLAGE } from "./ground-kinds.ts";
import { recordPopulation, removePopulation } from "./population.ts";
import { RecordPopulationInput, RemovePopulationInput, UnfitForBusInput } from "./settlement-input.ts";

const hamlet = payloadOf({ type: HamletType, name: HAMLET.kind, root: "hamlet", key: "id" });
const village = payloadOf({ type: VillageType, name: VILLAGE.kind, root: "village", key: "code" });
export const ChangedHamlet = hamlet.Now;
export const ChangedVillage = village.Now;

@Resolver()
export class SettlementMutations {
  @Mutation(() => hamlet.Payload, { description: "Records who lives in a hamlet from a day on." })
  async recordPopulation(
    @Arg("input", () => RecordPopulationInput) input: RecordPopulationInput,
    @Ctx() context: CallerContext,
  ): Promise<typeof hamlet.Payload> {
    return hamlet.answer(await recordPopulation(context, input));
  }

  @Mutation(() => hamlet.Payload, { description: "Takes back a count of a hamlet's people." })
  async removePopulation(
    @Arg("input", () => RemovePopulationInput) input: RemovePopulationInput,
    @Ctx() context: CallerContext,
  ): Promise<typeof hamlet.Payload> {
    return hamlet.answer(await removePopulation(context, input));
  }

  @Mutation(() => village.Payload, {
    description: "Records whether a village is unfit for a bus service: it is not judged for one then.",
  })
  async setUnfitForBus(
    @Arg("input", () => UnfitForBusInput) input: UnfitForBusInput,
    @Ctx() context: CallerContext,
  ): Promise<typeof village.Payload> {
    const { unfitForBus } = input;
    const named = { field: "village", code: input.village };
    const request = { operation: "setUnfitForBus", of: VILLAGE, named, input, fields: { unfitForBus } };
    return village.answer(
      await changeRow(context, request, () => ({ columns: { unfit_for_bus: unfitForBus } })),
    );
  }
}
