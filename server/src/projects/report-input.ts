import { Field, Float, ID, InputType, Int } from "type-graphql";
import { DateScalar } from "../reading/scalars.ts";

@InputType("StretchInput", {
  description: "Between which chainages (桩号) a phase was done, in metres from the start.",
})
export class StretchInput {
  @Field(() => Float, { description: "From, in metres." })
  readonly fromMetres!: number;

  @Field(() => Float, { description: "To, in metres." })
  readonly toMetres!: number;
}

@InputType("DoneInput", { description: "The cumulative amount done of one kind." })
export class DoneInput {
  @Field(() => String, { description: "Kind of quantity, such as roadbed_m." })
  readonly kind!: string;

  @Field(() => Float, { description: "Done in all up to the day, in the kind's unit; never negative." })
  readonly done!: number;

  @Field(() => [StretchInput], { nullable: true, description: "Where along the road, if known." })
  readonly stretches!: readonly StretchInput[] | null;
}

@InputType("ProgressInput", {
  description: "What a site states on a day. Kinds left out keep their last amount.",
})
export class ProgressInput {
  @Field(() => ID, { description: "Code of the project." })
  readonly project!: string;

  @Field(() => Int, { description: "The version of the project that was seen." })
  readonly expectedVersion!: number;

  @Field(() => String, { description: "Of the sender's choice, such as a UUID: the same key reports once." })
  readonly idempotencyKey!: string;

  @Field(() => DateScalar, {
    description: "The day it is about. Later than the county's data day, it moves that day forward.",
  })
  readonly asOf!: string;

  @Field(() => [DoneInput], { description: "At least one." })
  readonly quantities!: readonly DoneInput[];

  @Field(() => String, { nullable: true, description: "What the site adds." })
  readonly note!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "Whether it corrects an earlier report downwards; a reason must be given then.",
  })
  readonly correction!: boolean | null;

  @Field(() => String, { nullable: true, description: "Why an earlier amount was wrong." })
  readonly correctionReason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Why a later phase is longer than an earlier one: the report is taken, and flagged.",
  })
  readonly orderReason!: string | null;
}
