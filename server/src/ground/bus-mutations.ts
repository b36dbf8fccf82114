import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { CallerContext } from "../identity/context.ts";
import { payloadOf } from "../writing/changed-payload.ts";
import {
  AddBusServiceInput,
  CloseBusServiceInput,
  EditBusServiceInput,
  OpenBusServiceInput,
  RemoveBusServiceInput,
} from "./bus-input.ts";
import { BusServiceType } from "./bus-service-type.ts";
import { BUS_SERVICE } from "./ground-kinds.ts";
import { close, open } from "./life.ts";
import { takeBack } from "./take-back.ts";
import { addBusService, editBusService } from "./write-bus.ts";

const { Payload, Now, answer } = payloadOf({
  type: BusServiceType,
  name: "BusService",
  root: "busService",
  key: "id",
});
type Answer = Promise<typeof Payload>;
export const ChangedBusService = Now;

@Resolver()
export class BusMutations {
  @Mutation(() => Payload, { description: "Records a new passenger bus service." })
  async addBusService(
    @Arg("input", () => AddBusServiceInput) input: AddBusServiceInput,
    @Ctx() context: CallerContext,
  ): Answer {
    return answer(await addBusService(context, input));
  }

  @Mutation(() => Payload, { description: "Says otherwise how a bus service runs, where, and for whom." })
  async editBusService(
    @Arg("input", () => EditBusServiceInput) input: EditBusServiceInput,
    @Ctx() context: CallerContext,
  ): Answer {
    return answer(await editBusService(context, input));
  }

  @Mutation(() => Payload, { description: "Records from which day on a bus service runs." })
  async openBusService(
    @Arg("input", () => OpenBusServiceInput) input: OpenBusServiceInput,
    @Ctx() context: CallerContext,
  ): Answer {
    const named = { field: "busService", code: input.busService };
    const day = input.openedOn ?? null;
    return answer(await open(context, { operation: "openBusService", of: BUS_SERVICE, named, input, day }));
  }

  @Mutation(() => Payload, { description: "Records from which day on a bus service runs no more." })
  async closeBusService(
    @Arg("input", () => CloseBusServiceInput) input: CloseBusServiceInput,
    @Ctx() context: CallerContext,
  ): Answer {
    const named = { field: "busService", code: input.busService };
    const day = input.closedOn ?? null;
    return answer(await close(context, { operation: "closeBusService", of: BUS_SERVICE, named, input, day }));
  }

  @Mutation(() => Payload, {
    description:
      "Takes back a bus service that was recorded by mistake: it counts on no day any more, and its history stays. One that ran once is closed instead. A reason must be given.",
  })
  async removeBusService(
    @Arg("input", () => RemoveBusServiceInput) input: RemoveBusServiceInput,
    @Ctx() context: CallerContext,
  ): Answer {
    const named = { field: "busService", code: input.busService };
    return answer(await takeBack(context, { operation: "removeBusService", of: BUS_SERVICE, named, input }));
  }
}
