import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, From } from "../reading/decorators.ts";

@ObjectType("OverviewAgreement", {
  description: "One row's villages by what was reported and what was computed for one service question.",
})
@From("(select null::text as indicator)")
export class OverviewAgreementType {
  @Field(() => ID, { description: "Id of the indicator." })
  @Column()
  readonly indicator!: string;

  @Field(() => Int, { description: "BOTH_MET and BOTH_UNMET." })
  @Column()
  readonly agreed!: number;

  @Field(() => Int, { description: "CLAIMED_NOT_EVIDENCED." })
  @Column("claimed")
  readonly claimedNotEvidenced!: number;

  @Field(() => Int, { description: "EVIDENCED_NOT_CLAIMED." })
  @Column("evidenced")
  readonly evidencedNotClaimed!: number;

  @Field(() => Int, { description: "Cannot be compared: a side is unknown or not applicable." })
  @Column()
  readonly unknown!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      "Residents of the villages claimed but not evidenced; null when there are none, or none of them is counted.",
  })
  @Column("claimed_people")
  readonly claimedPeople!: number | null;
}
