import { Field, InputType } from "type-graphql";
import { DateScalar } from "../../reading/scalars.ts";
import { ProjectChangeInput } from "./project-change-input.ts";

@InputType("MilestoneInput", {
  description: "A deadline, and the day it was reached. A day that is left out stays; null empties it.",
})
export class MilestoneInput extends ProjectChangeInput {
  @Field(() => String, {
    description:
      "SURVEY_DESIGN, LIBRARY_ENTRY, INITIATION, APPROVAL, FUNDS_ALLOCATED, TENDER, CONTRACT, START, FINISH, ACCEPTANCE, SETTLEMENT_AUDIT or HANDOVER.",
  })
  readonly kind!: string;

  @Field(() => DateScalar, { nullable: true, description: "The day it is due." })
  readonly dueOn?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "The day it was reached, not after today. APPROVAL, TENDER, START, FINISH and ACCEPTANCE are reached by a change of stage; here their day is corrected.",
  })
  readonly doneOn?: string | null;
}
