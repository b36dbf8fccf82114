import { Field, Float, ObjectType } from "type-graphql";
import { AreaType } from "../areas/area-type.ts";
import { raw } from "../database/sql.ts";
import { IndicatorType, indicatorsOf } from "../indicators/indicator-type.ts";
import { Column, From, One } from "../reading/decorators.ts";
import { DateScalar } from "../reading/scalars.ts";
import { Basis } from "../villages/answer-words.ts";
import { StandardType } from "./standard-type.ts";
import { countsOf, StatusCountType } from "./status-count-type.ts";

const COUNTY = "(select county_code from area where code = this.area_code)";
const COUNTIES = "(select code from counties_within(this.area_code))";

// Counties may be held to different thresholds: then there is no one standard above them.
const COMMON_STANDARD = `(select min(held.profile) as profile, min(held.threshold) as threshold, min(held.comparison) as comparison,
    min(held.citation) as citation, min(held.verification) as verification
  from area county join county_standard held on held.county_code = county.code
  where county.data_as_of is not null and county.code in ${COUNTIES}
    and held.indicator = this.indicator and held.role = 'THRESHOLD'
  having count(distinct (held.profile, held.threshold, held.comparison, held.citation)) = 1)`;

const OLDEST_REPORT = `(select min(latest) from (select max(seen.as_of) as latest from observation seen
  where seen.indicator = this.indicator and seen.kind in ('ACTUAL', 'CLAIM') and seen.as_of <= this.day and seen.county_code in ${COUNTIES}
    and seen.deleted_at is null
  group by seen.county_code, seen.village_code, seen.hamlet_id, seen.part) newest)`;

const OLDEST_SITE_REPORT = `(select min(status.last_report_on) from project
  join project_status status on status.project_code = project.code
  where project.deleted_at is null and project.stage = 'UNDER_CONSTRUCTION' and project.county_code in ${COUNTIES}
    and project.sector = (select sector from indicator where id = this.indicator))`;

@ObjectType("CoverageSummary", {
  description: "One area, one service question, one basis, one day: how many have it.",
})
@From("(select null::text as area_code)")
export class CoverageSummaryType {
  @Field(() => StandardType, {
    nullable: true,
    description: "The threshold of all counties in the area; null when they differ.",
  })
  @One({ from: raw(COMMON_STANDARD) })
  readonly standard!: StandardType | null;

  @Field(() => AreaType, { description: "The area." })
  @One(raw("that.code = this.area_code"))
  readonly area!: AreaType;

  @Field(() => IndicatorType, {
    description: "The service question; above a county with the basic profile's threshold.",
  })
  @One({ from: indicatorsOf(raw(COUNTY)), where: raw("that.id = this.indicator") })
  readonly indicator!: IndicatorType;

  @Field(() => Basis, { description: "What the answers rest on." })
  @Column()
  readonly basis!: Basis;

  @Field(() => DateScalar, {
    description:
      "The day asked for. Without one each county answers for its own data day, and this is the latest of them.",
  })
  @Column("this.day")
  readonly asOf!: string;

  @Field(() => StatusCountType, { description: "Villages and communities by their answer." })
  @One({ from: countsOf("villages") })
  readonly villages!: StatusCountType;

  @Field(() => StatusCountType, {
    description: "Households by the answer of their hamlet, or of their village where it is judged as one.",
  })
  @One({ from: countsOf("households") })
  readonly households!: StatusCountType;

  @Field(() => StatusCountType, {
    description: "People by the answer of their hamlet, or of their village where it is judged as one.",
  })
  @One({ from: countsOf("people") })
  readonly people!: StatusCountType;

  @Field(() => Float, {
    nullable: true,
    description: "People met of people met or unmet, 0 to 1, never rounded; null when nobody is judged.",
  })
  @Column("this.people_met::float8 / nullif(this.people_met + this.people_unmet, 0)")
  readonly coveredShare!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "People met or unmet of all asked about, 0 to 1: how far the covered share can be trusted. Null when nobody was asked about.",
  })
  @Column(
    "(this.people_met + this.people_unmet)::float8 / nullif(this.people_met + this.people_unmet + this.people_unknown, 0)",
  )
  readonly judgedShare!: number | null;

  @Field(() => Boolean, {
    description: "Whether the day asked for is after the data day of any of the counties.",
  })
  @Column()
  readonly isForecast!: boolean;

  @Field(() => Boolean, {
    description: "Whether any of the counties is part of the made-up demo world: not to be used in reports.",
  })
  @Column("is_demo")
  readonly synthetic!: boolean;

  @Field(() => String, {
    description: "Grows with every change of the data: two answers with one version agree.",
  })
  @Column("(select version::text from data_version)")
  readonly dataVersion!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The earliest data day of the counties; null when none has data.",
  })
  @Column("data_min")
  readonly dataAsOfMin!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The latest data day of the counties; null when none has data.",
  })
  @Column("data_max")
  readonly dataAsOfMax!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "How old the oldest evidence is, over the counties concerned. REPORTED: the earliest of the reports in force. COMPUTED: the longest silent site of the sector under construction, by its last report. Null when there is none.",
  })
  @Column(`case this.basis when 'REPORTED' then ${OLDEST_REPORT} else ${OLDEST_SITE_REPORT} end`)
  readonly oldestEvidence!: string | null;
}
