import { type ClassType, Field, Float, ID, InputType, registerEnumType } from "type-graphql";
import { DateScalar } from "../reading/scalars.ts";
import { NewRowInput, RowChangeInput } from "../writing/change-input.ts";

/** Of the kinds of statements those that somebody observes; the others come with documents. */
export enum ReportedKind {
  ACTUAL = "ACTUAL",
  CLAIM = "CLAIM",
}
registerEnumType(ReportedKind, {
  name: "ReportedKind",
  description: "What becomes a reported answer: counted on the spot, or asserted (全覆盖).",
});

const withStatement = <Base extends ClassType>(base: Base) => {
  @InputType()
  class Statement extends base {
    @Field(() => Float, { nullable: true, description: "The value, in the question's unit." })
    readonly value!: number | null;

    @Field(() => Boolean, {
      nullable: true,
      description: "Whether it is met, where only yes or no is said; with a value, null.",
    })
    readonly isMet!: boolean | null;

    @Field(() => String, { nullable: true, description: "Title of the document, or who said so." })
    readonly source!: string | null;

    @Field(() => String, { nullable: true, description: "The words of the source." })
    readonly quote!: string | null;
  }
  return Statement;
};

@InputType("RecordObservationInput", {
  description: "What was found or said of a hamlet, a village, or every village of a county.",
})
export class RecordObservationInput extends withStatement(NewRowInput as ClassType<NewRowInput>) {
  @Field(() => ID, { description: "Code of the county." })
  readonly county!: string;

  @Field(() => ID, { nullable: true, description: "Code of the village; null speaks for every village." })
  readonly village!: string | null;

  @Field(() => ID, { nullable: true, description: "Id of one hamlet of the village." })
  readonly hamlet!: string | null;

  @Field(() => ID, { description: "The service question." })
  readonly indicator!: string;

  @Field(() => String, {
    nullable: true,
    description: "The part it speaks for, such as quality of water_safe; null speaks for all.",
  })
  readonly part!: string | null;

  @Field(() => ReportedKind, { description: "What kind of statement it is." })
  readonly kind!: ReportedKind;

  @Field(() => DateScalar, {
    description: "The day it is about. Later than the county's data day, it moves that day forward.",
  })
  readonly asOf!: string;
}

@InputType("CorrectObservationInput", {
  description: "What an observation should have said: the whole statement, and why.",
})
export class CorrectObservationInput extends withStatement(RowChangeInput as ClassType<RowChangeInput>) {
  @Field(() => ID, { description: "Id of the observation." })
  readonly observation!: string;
}

@InputType("RemoveObservationInput", {
  description: "An observation that was recorded by mistake, and why it is taken back.",
})
export class RemoveObservationInput extends RowChangeInput {
  @Field(() => ID, { description: "Id of the observation." })
  readonly observation!: string;
}
