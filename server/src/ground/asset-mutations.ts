import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { AssetType } from "../assets/asset-type.ts";
import type { CallerContext } from "../identity/context.ts";
import { payloadOf } from "../writing/changed-payload.ts";
import {
  AddAssetInput,
  AssetServiceInput,
  ClinicStaffingInput,
  CloseAssetInput,
  EditAssetInput,
  OpenAssetInput,
  RemoveAssetInput,
} from "./asset-input.ts";
import { setAssetService } from "./asset-service.ts";
import { setClinicStaffing } from "./clinic-staffing.ts";
import { ASSET } from "./ground-kinds.ts";
import { close, open } from "./life.ts";
import { takeBack } from "./take-back.ts";
import { addAsset, editAsset } from "./write-asset.ts";

const { Payload, Now, answer } = payloadOf({ type: AssetType, name: "Asset", root: "asset", key: "id" });
type Answer = Promise<typeof Payload>;
export const ChangedAsset = Now;

@Resolver()
export class AssetMutations {
  @Mutation(() => Payload, { description: "Records something that serves." })
  async addAsset(
    @Arg("input", () => AddAssetInput) input: AddAssetInput,
    @Ctx() context: CallerContext,
  ): Answer {
    return answer(await addAsset(context, input));
  }

  @Mutation(() => Payload, { description: "Says otherwise what an asset is, or where it stands." })
  async editAsset(
    @Arg("input", () => EditAssetInput) input: EditAssetInput,
    @Ctx() context: CallerContext,
  ): Answer {
    return answer(await editAsset(context, input));
  }

  @Mutation(() => Payload, { description: "Records from which day on an asset serves." })
  async openAsset(
    @Arg("input", () => OpenAssetInput) input: OpenAssetInput,
    @Ctx() context: CallerContext,
  ): Answer {
    const named = { field: "asset", code: input.asset };
    const day = input.openedOn ?? null;
    return answer(await open(context, { operation: "openAsset", of: ASSET, named, input, day }));
  }

  @Mutation(() => Payload, { description: "Records from which day on an asset serves no more." })
  async closeAsset(
    @Arg("input", () => CloseAssetInput) input: CloseAssetInput,
    @Ctx() context: CallerContext,
  ): Answer {
    const named = { field: "asset", code: input.asset };
    const day = input.closedOn ?? null;
    return answer(await close(context, { operation: "closeAsset", of: ASSET, named, input, day }));
  }

  @Mutation(() => Payload, { description: "Records whom an asset serves: villages, and single hamlets." })
  async setAssetService(
    @Arg("input", () => AssetServiceInput) input: AssetServiceInput,
    @Ctx() context: CallerContext,
  ): Answer {
    return answer(await setAssetService(context, input));
  }

  @Mutation(() => Payload, { description: "Records on which days a clinic has a doctor." })
  async setClinicStaffing(
    @Arg("input", () => ClinicStaffingInput) input: ClinicStaffingInput,
    @Ctx() context: CallerContext,
  ): Answer {
    return answer(await setClinicStaffing(context, input));
  }

  @Mutation(() => Payload, {
    description:
      "Takes back an asset that was recorded by mistake: it counts on no day any more, and its history stays. What served once and does so no more is closed instead. A reason must be given.",
  })
  async removeAsset(
    @Arg("input", () => RemoveAssetInput) input: RemoveAssetInput,
    @Ctx() context: CallerContext,
  ): Answer {
    const named = { field: "asset", code: input.asset };
    return answer(await takeBack(context, { operation: "removeAsset", of: ASSET, named, input }));
  }
}
