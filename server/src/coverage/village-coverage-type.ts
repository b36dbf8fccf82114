import { Arg, Field, FieldResolver, Float, Int, ObjectType, Resolver } from "type-graphql";
import { Language } from "../areas/area-words.ts";
import { raw, sql } from "../database/sql.ts";
import { IndicatorType, indicatorsOf } from "../indicators/indicator-type.ts";
import { Column, declared, From, One } from "../reading/decorators.ts";
import { DateScalar, dayOrOpen } from "../reading/scalars.ts";
import { Agreement, Basis, CoverageStatus } from "../villages/answer-words.ts";
import { standardOf, statusOn } from "./place-answers.ts";
import { StandardType } from "./standard-type.ts";

@ObjectType("VillageCoverage", {
  description: "The answer for one village or hamlet, one service question, one basis, one day.",
})
@From("coverage")
export class VillageCoverageType {
  @Field(() => IndicatorType, { description: "The service question, with the county's threshold." })
  @One({ from: indicatorsOf(raw("this.county_code")), where: raw("that.id = this.indicator") })
  readonly indicator!: IndicatorType;

  @Field(() => Basis, { description: "What the answer rests on." })
  @Column()
  readonly basis!: Basis;

  @Field(() => DateScalar, { description: "The day in the world, seen with today's knowledge." })
  @Column("this.day")
  readonly asOf!: string;

  @Field(() => CoverageStatus, { description: "The answer." })
  @Column()
  readonly status!: CoverageStatus;

  @Field(() => Float, {
    nullable: true,
    description:
      "The value on this day, in the indicator's unit: of a village the worst judged hamlet's. Null when nothing serves, or when not known.",
  })
  @Column()
  readonly value!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Households of judged hamlets that are met; of the whole village where it is judged as one.",
  })
  @Column()
  readonly householdsMet!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Households that are met or unmet; the unknown are not judged.",
  })
  @Column()
  readonly householdsJudged!: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "First day of the unchanged status; null when it has held since the beginning of the record.",
  })
  @Column(dayOrOpen("this.status_since"))
  readonly since!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "First day on which the status is another; null when no change is known of.",
  })
  @Column(dayOrOpen("this.status_until"))
  readonly until!: string | null;

  @Field(() => Agreement, { description: "Reported against computed, on this day." })
  @Column(`agreement(${statusOn(Basis.REPORTED)}, ${statusOn(Basis.COMPUTED)})`)
  readonly agreement!: Agreement;

  @Field(() => StandardType, { description: "The threshold the county is held to." })
  @One({ from: standardOf(raw("this.county_code")) })
  readonly standard!: StandardType;

  @Field(() => Boolean, { description: "Whether the day is after the county's data day." })
  @Column("coalesce(this.day > this.data_as_of, false)")
  readonly isForecast!: boolean;

  @Field(() => Boolean, {
    description: "Whether the county is part of the made-up demo world: not to be used in reports.",
  })
  @Column("is_demo")
  readonly synthetic!: boolean;
}

@Resolver(() => VillageCoverageType)
export class VillageCoverageReason {
  @FieldResolver(() => String, {
    description: "One sentence a planner can read: why the answer is what it is.",
  })
  @Column(
    ({
      language,
    }: {
      language: Language;
    }) => sql`coverage_reason(this.village_code, this.hamlet_id, this.indicator,
    this.basis, this.day, ${language.toLowerCase()}::text)`,
  )
  reason(
    @Arg("language", () => Language, {
      nullable: true,
      defaultValue: Language.ZH,
      description: "Language of the sentence.",
    })
    _language: Language,
  ): string {
    return declared();
  }
}
