import { Field, ObjectType } from "type-graphql";
import { Column, From } from "../reading/decorators.ts";
import { DateScalar } from "../reading/scalars.ts";

@ObjectType("Milestone", { description: "A deadline on a project's way." })
@From("milestone")
export class MilestoneType {
  @Field(() => String, {
    description:
      "SURVEY_DESIGN, LIBRARY_ENTRY, INITIATION, APPROVAL, FUNDS_ALLOCATED, TENDER, CONTRACT, START, FINISH, ACCEPTANCE, SETTLEMENT_AUDIT or HANDOVER.",
  })
  @Column()
  readonly kind!: string;

  @Field(() => DateScalar, { nullable: true, description: "The day it is due; null when none is set." })
  @Column()
  readonly dueOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "The day it was reached; null when it was not." })
  @Column()
  readonly doneOn!: string | null;
}

export const MILESTONE_ORDER = `array_position(array['SURVEY_DESIGN', 'LIBRARY_ENTRY', 'INITIATION', 'APPROVAL', 'FUNDS_ALLOCATED', 'TENDER',
  'CONTRACT', 'START', 'FINISH', 'ACCEPTANCE', 'SETTLEMENT_AUDIT', 'HANDOVER'], that.kind)`;
