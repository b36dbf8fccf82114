import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { on, raw, type Sql, sql } from "../database/sql.ts";
import { IndicatorType, indicatorsOf } from "../indicators/indicator-type.ts";
import { ProjectType } from "../projects/project-type.ts";
import { Column, From, One } from "../reading/decorators.ts";
import { DateScalar } from "../reading/scalars.ts";
import type { Basis } from "../villages/answer-words.ts";
import { isOfStandingVillage } from "../villages/standing.ts";
import { VillageType } from "../villages/village-type.ts";
import { GapOutlook } from "./gap-words.ts";

/** Gaps on a day, or each on its county's data day. */
export function gapsOn(basis: Basis, asOf: string | undefined): Sql {
  const day = asOf === undefined ? sql`county.data_as_of` : sql`${asOf}::date`;
  const counties = asOf === undefined ? sql`join area county on county.code = gap.county_code` : sql``;
  return sql`(select gap.*, ${day} as day from gap ${counties}
    where gap.basis = ${basis} and gap.since <= ${day} and ${day} < gap.until
      and ${isOfStandingVillage("gap.village_code")})`;
}

// Who of the registered poor is met is not recorded: they are all without when nobody is met, and not known otherwise.
const REGISTERED_WITHOUT = `case when this.status = 'UNMET' then (select village.registered_persons from village
  where village.code = this.village_code and village.registered_households >= 10) end`;

@ObjectType("Gap", {
  description:
    "A service that a village lacks: one for each village and indicator whose answer is PARTIAL or UNMET on the day. UNKNOWN is no gap.",
})
@From("gap")
export class GapType {
  @Field(() => ID, { description: "Names village, indicator, basis and day." })
  @Column("this.village_code || '/' || this.indicator || '/' || this.basis || '/' || this.day")
  readonly id!: string;

  @Field(() => VillageType, { description: "The village that lacks it." })
  @One(on`that.code = this.village_code`)
  readonly village!: VillageType;

  @Field(() => IndicatorType, { description: "The service question, with the county's threshold." })
  @One({ from: indicatorsOf(raw("this.county_code")), where: raw("that.id = this.indicator") })
  readonly indicator!: IndicatorType;

  @Field(() => DateScalar, { description: "The day asked for, or the county's data day." })
  @Column("this.day")
  readonly asOf!: string;

  @Field(() => Int, {
    nullable: true,
    description: "People of the unmet hamlets whose census is known; null when none is known.",
  })
  @Column()
  readonly peopleWithout!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Households of the unmet hamlets whose census is known; null when none is known.",
  })
  @Column()
  readonly householdsWithout!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "Distance of the worst hamlet from the threshold, in the indicator's unit; null when nothing serves.",
  })
  @Column()
  readonly shortfall!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "The village's registered poor persons, where none of its people are met; otherwise not known, and null. Null below 10 households.",
  })
  @Column(REGISTERED_WITHOUT)
  readonly registeredPeopleWithout!: number | null;

  @Field(() => GapOutlook, { description: "What becomes of it." })
  @Column()
  readonly outlook!: GapOutlook;

  @Field(() => ProjectType, {
    nullable: true,
    description:
      "The project without which it would not close; null for a gap that a move or a doctor closes.",
  })
  @One(on`that.code = this.closing_project`)
  readonly closingProject!: ProjectType | null;

  @Field(() => ProjectType, {
    nullable: true,
    description: "The project that would close it, and stands still; null unless STALLED.",
  })
  @One(on`that.code = this.stalled_project`)
  readonly stalledProject!: ProjectType | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "First later day on which the answer is MET; null unless CLOSING.",
  })
  @Column()
  readonly closesOn!: string | null;
}
