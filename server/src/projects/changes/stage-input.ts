import { Field, InputType } from "type-graphql";
import { DateScalar } from "../../reading/scalars.ts";
import { ProjectStage } from "../project-words.ts";
import { ProjectChangeInput } from "./project-change-input.ts";

@InputType("StageInput", { description: "The stage that a project has come to." })
export class StageInput extends ProjectChangeInput {
  @Field(() => ProjectStage, {
    description:
      "PROPOSED, APPROVED, TENDERED (may be left out), UNDER_CONSTRUCTION, COMPLETED, ACCEPTED, one after the other; SUSPENDED, and back to the stage before; CANCELLED from any that is not finished.",
  })
  readonly stage!: ProjectStage;

  @Field(() => DateScalar, {
    description: "The day it was reached: not after today, not before the stage before it.",
  })
  readonly on!: string;

  @Field(() => String, { nullable: true, description: "Why; needed to suspend or cancel." })
  readonly reason!: string | null;
}
