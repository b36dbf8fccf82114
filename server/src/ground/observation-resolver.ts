import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { on } from "../database/sql.ts";
import type { CallerContext } from "../identity/context.ts";
import { ObservationType } from "../indicators/observation-type.ts";
import { declared, One } from "../reading/decorators.ts";
import { payloadOf } from "../writing/changed-payload.ts";
import { OBSERVATION } from "./ground-kinds.ts";
import {
  CorrectObservationInput,
  RecordObservationInput,
  RemoveObservationInput,
} from "./observation-input.ts";
import { correctObservation, recordObservation, removeObservation } from "./write-observation.ts";

const { Payload, Now, answer } = payloadOf({
  type: ObservationType,
  name: OBSERVATION.kind,
  root: "observation",
  key: "id",
});
export const ChangedObservation = Now;

@Resolver()
export class ObservationResolver {
  @Query(() => ObservationType, {
    nullable: true,
    description: "One observation; null when the id is unknown.",
  })
  @One(({ id }: { id: string }) => ({
    where: on`that.id = case when ${id} ~ '^[0-9]{1,18}$' then ${id}::bigint end`,
  }))
  observation(
    @Arg("id", () => ID, { description: "Id of the observation." }) _id: string,
  ): ObservationType | null {
    return declared();
  }

  @Mutation(() => Payload, {
    description: "Records what was found or said of a place: it becomes the reported answer from its day on.",
  })
  async recordObservation(
    @Arg("input", () => RecordObservationInput) input: RecordObservationInput,
    @Ctx() context: CallerContext,
  ): Promise<typeof Payload> {
    return answer(await recordObservation(context, input));
  }

  @Mutation(() => Payload, { description: "Corrects what an observation states; a reason must be given." })
  async correctObservation(
    @Arg("input", () => CorrectObservationInput) input: CorrectObservationInput,
    @Ctx() context: CallerContext,
  ): Promise<typeof Payload> {
    return answer(await correctObservation(context, input));
  }

  @Mutation(() => Payload, {
    description:
      "Takes back an observation that was recorded by mistake: it speaks for no day any more, and its history stays. The county's data day stays where it is. A reason must be given.",
  })
  async removeObservation(
    @Arg("input", () => RemoveObservationInput) input: RemoveObservationInput,
    @Ctx() context: CallerContext,
  ): Promise<typeof Payload> {
    return answer(await removeObservation(context, input));
  }
}
