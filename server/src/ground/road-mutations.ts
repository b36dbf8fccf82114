import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { CallerContext } from "../identity/context.ts";
import { payloadOf } from "../writing/changed-payload.ts";
import { addRoadEdge } from "./add-road-edge.ts";
import { ROAD_EDGE } from "./ground-kinds.ts";
import { close, open } from "./life.ts";
import { RoadEdgeType } from "./road-edge-type.ts";
import {
  AddRoadEdgeInput,
  CloseRoadEdgeInput,
  OpenRoadEdgeInput,
  RemoveRoadEdgeInput,
  UpgradeRoadEdgeInput,
} from "./road-input.ts";
import { takeBack } from "./take-back.ts";
import { upgradeRoadEdge } from "./upgrade-road-edge.ts";

const { Payload, Now, answer } = payloadOf({
  type: RoadEdgeType,
  name: "RoadEdge",
  root: "roadEdge",
  key: "id",
});
type Answer = Promise<typeof Payload>;
export const ChangedRoadEdge = Now;

@Resolver()
export class RoadMutations {
  @Mutation(() => Payload, { description: "Records a new stretch of road." })
  async addRoadEdge(
    @Arg("input", () => AddRoadEdgeInput) input: AddRoadEdgeInput,
    @Ctx() context: CallerContext,
  ): Answer {
    return answer(await addRoadEdge(context, input));
  }

  @Mutation(() => Payload, {
    description: "Records another surface of a stretch from a day on; what comes back is the new stretch.",
  })
  async upgradeRoadEdge(
    @Arg("input", () => UpgradeRoadEdgeInput) input: UpgradeRoadEdgeInput,
    @Ctx() context: CallerContext,
  ): Answer {
    return answer(await upgradeRoadEdge(context, input));
  }

  @Mutation(() => Payload, { description: "Records from which day on a stretch is in use." })
  async openRoadEdge(
    @Arg("input", () => OpenRoadEdgeInput) input: OpenRoadEdgeInput,
    @Ctx() context: CallerContext,
  ): Answer {
    const named = { field: "edge", code: input.edge };
    const day = input.openedOn ?? null;
    return answer(await open(context, { operation: "openRoadEdge", of: ROAD_EDGE, named, input, day }));
  }

  @Mutation(() => Payload, { description: "Records from which day on a stretch is no longer in use." })
  async closeRoadEdge(
    @Arg("input", () => CloseRoadEdgeInput) input: CloseRoadEdgeInput,
    @Ctx() context: CallerContext,
  ): Answer {
    const named = { field: "edge", code: input.edge };
    const day = input.closedOn ?? null;
    return answer(await close(context, { operation: "closeRoadEdge", of: ROAD_EDGE, named, input, day }));
  }

  @Mutation(() => Payload, {
    description:
      "Takes back a stretch that was recorded by mistake: it counts on no day any more, and its history stays. One that was in use once is closed instead. A reason must be given.",
  })
  async removeRoadEdge(
    @Arg("input", () => RemoveRoadEdgeInput) input: RemoveRoadEdgeInput,
    @Ctx() context: CallerContext,
  ): Answer {
    const named = { field: "edge", code: input.edge };
    return answer(await takeBack(context, { operation: "removeRoadEdge", of: ROAD_EDGE, named, input }));
  }
}
