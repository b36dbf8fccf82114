import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { Column, From } from "../reading/decorators.ts";
import { DateScalar } from "../reading/scalars.ts";
import { CoverageStatus } from "../villages/answer-words.ts";

// Outlook and closing day are those of one village; nothing can be said of several at once.
const gapOfVillage = (column: string): string => `(select gap.${column} from gap
  where this.kind = 'VILLAGE' and gap.village_code = this.place_code and gap.indicator = this.indicator
    and gap.basis = this.basis and gap.since <= this.day and this.day < gap.until)`;

@ObjectType("OverviewCell", {
  description:
    "One row's answer to one service question: counts of villages and people, of a village its answer.",
})
@From("(select null::text as indicator)")
export class OverviewCellType {
  @Field(() => ID, { description: "Id of the indicator." })
  @Column()
  readonly indicator!: string;

  @Field(() => CoverageStatus, { nullable: true, description: "Of a village its answer; null of an area." })
  @Column()
  readonly status!: CoverageStatus | null;

  @Field(() => Float, {
    nullable: true,
    description: "Of a village its value; null of an area, when nothing serves, or when not known.",
  })
  @Column()
  readonly value!: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Of a village's gap what becomes of it: CLOSING, STALLED or ORPHAN; null without a gap.",
  })
  @Column(gapOfVillage("outlook"))
  readonly outlook!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Of a village's gap the day it closes." })
  @Column(gapOfVillage("closes_on"))
  readonly closesOn!: string | null;

  @Field(() => Int, { description: "Villages that have it." })
  @Column()
  readonly met!: number;

  @Field(() => Int, { description: "Villages that have it in some hamlets only." })
  @Column()
  readonly partial!: number;

  @Field(() => Int, { description: "Villages that lack it." })
  @Column()
  readonly unmet!: number;

  @Field(() => Int, { description: "Villages of which it is not known." })
  @Column()
  readonly unknown!: number;

  @Field(() => Int, { description: "Villages that are not asked about; they are part of no total." })
  @Column()
  readonly notApplicable!: number;

  @Field(() => Int, { description: "People who have it." })
  @Column()
  readonly peopleMet!: number;

  @Field(() => Int, { description: "People who lack it." })
  @Column()
  readonly peopleUnmet!: number;

  @Field(() => Int, { description: "People of whom it is not known." })
  @Column()
  readonly peopleUnknown!: number;

  @Field(() => Int, {
    nullable: true,
    description: "People left out, as far as counted; null when nobody is, or when none of them is counted.",
  })
  @Column()
  readonly peopleWithout!: number | null;
}
