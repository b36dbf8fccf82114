import { type ClassType, Field, ID, InputType } from "type-graphql";
import { DateScalar } from "../reading/scalars.ts";
import { NewRowInput, RowChangeInput } from "../writing/change-input.ts";
import { BusMode } from "./bus-service-type.ts";

const withBusFields = <Base extends ClassType>(base: Base) => {
  @InputType()
  class BusFields extends base {
    @Field(() => [ID], { nullable: true, description: "Ids of all bus stops at which it calls." })
    readonly stops!: readonly string[] | null;

    @Field(() => [ID], { nullable: true, description: "Codes of all villages it serves." })
    readonly villages!: readonly string[] | null;

    @Field(() => String, {
      nullable: true,
      description: "The days on which it runs; a service on fixed days states them.",
    })
    readonly serviceDays!: string | null;

    @Field(() => String, {
      nullable: true,
      description: "Where to ring for a bus; a service on demand states it.",
    })
    readonly phone!: string | null;

    @Field(() => String, { nullable: true, description: "Who runs it." })
    readonly operator!: string | null;

    @Field(() => ID, { nullable: true, description: "Code of the project it comes from." })
    readonly project!: string | null;
  }
  return BusFields;
};

@InputType("AddBusServiceInput", { description: "A new passenger bus service." })
export class AddBusServiceInput extends withBusFields(NewRowInput as ClassType<NewRowInput>) {
  @Field(() => ID, { description: "Code of the county." })
  readonly county!: string;

  @Field(() => String, { description: "Name in Chinese." })
  readonly name!: string;

  @Field(() => BusMode, { description: "How it serves." })
  readonly mode!: BusMode;

  @Field(() => DateScalar, {
    nullable: true,
    description: "First day in service. Null without a project: always; null with one: when it finishes.",
  })
  readonly openedOn!: string | null;
}

@InputType("EditBusServiceInput", {
  description:
    "What is to be said otherwise of a bus service. Fields left out stay; null empties one; lists are whole.",
})
export class EditBusServiceInput extends withBusFields(RowChangeInput as ClassType<RowChangeInput>) {
  @Field(() => ID, { description: "Id of the service." })
  readonly busService!: string;

  @Field(() => String, { nullable: true, description: "Name in Chinese." })
  readonly name!: string | null;

  @Field(() => BusMode, { nullable: true, description: "How it serves." })
  readonly mode!: BusMode | null;
}

@InputType("OpenBusServiceInput", { description: "The first day on which a bus service runs." })
export class OpenBusServiceInput extends RowChangeInput {
  @Field(() => ID, { description: "Id of the service." })
  readonly busService!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day; null takes a recorded day back: its project's forecast counts again.",
  })
  readonly openedOn!: string | null;
}

@InputType("CloseBusServiceInput", { description: "The first day on which a bus service runs no more." })
export class CloseBusServiceInput extends RowChangeInput {
  @Field(() => ID, { description: "Id of the service." })
  readonly busService!: string;

  @Field(() => DateScalar, { nullable: true, description: "The day; null takes a recorded day back." })
  readonly closedOn!: string | null;
}

@InputType("RemoveBusServiceInput", {
  description: "A bus service that was recorded by mistake, and why it is taken back.",
})
export class RemoveBusServiceInput extends RowChangeInput {
  @Field(() => ID, { description: "Id of the service." })
  readonly busService!: string;
}
