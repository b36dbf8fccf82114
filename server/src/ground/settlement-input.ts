import { Field, ID, InputType, Int } from "type-graphql";
import { DateScalar } from "../reading/scalars.ts";
import { RowChangeInput } from "../writing/change-input.ts";

@InputType("RecordPopulationInput", {
  description: "Who lives in a hamlet from a day on, until the next day on record.",
})
export class RecordPopulationInput extends RowChangeInput {
  @Field(() => ID, { description: "Id of the hamlet." })
  readonly hamlet!: string;

  @Field(() => DateScalar, { description: "From which day on. A count of the same day is replaced." })
  readonly since!: string;

  @Field(() => Int, { nullable: true, description: "Households; null when not counted." })
  readonly households!: number | null;

  @Field(() => Int, { nullable: true, description: "People; null when not counted." })
  readonly people!: number | null;
}

@InputType("RemovePopulationInput", {
  description: "Takes back a count that was recorded by mistake; the one before it holds on.",
})
export class RemovePopulationInput extends RowChangeInput {
  @Field(() => ID, { description: "Id of the hamlet." })
  readonly hamlet!: string;

  @Field(() => DateScalar, { description: "The day of the count." })
  readonly since!: string;
}

@InputType("UnfitForBusInput", {
  description: "Whether a village is recorded as unfit for a bus service (不具备条件).",
})
export class UnfitForBusInput extends RowChangeInput {
  @Field(() => ID, { description: "Code of the village." })
  readonly village!: string;

  @Field(() => Boolean, { description: "True takes the question of buses away; false puts it back." })
  readonly unfitForBus!: boolean;
}
