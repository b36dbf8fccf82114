import { Field, ID, InputType, Int } from "type-graphql";

@InputType("ProjectChangeInput", { description: "What every change of a project names." })
export class ProjectChangeInput {
  @Field(() => ID, { description: "Code of the project." })
  readonly project!: string;

  @Field(() => Int, { description: "The version of the project that was seen." })
  readonly expectedVersion!: number;

  @Field(() => String, {
    description: "Of the sender's choice, such as a UUID: the same key changes once.",
  })
  readonly idempotencyKey!: string;
}

@InputType("ProjectReasonInput", { description: "A project, and why something is done with it." })
export class ProjectReasonInput extends ProjectChangeInput {
  @Field(() => String, { description: "Why." })
  readonly reason!: string;
}
