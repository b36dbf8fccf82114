import { Field, Float, Int, ObjectType } from "type-graphql";
import { on, raw } from "../database/sql.ts";
import { IndicatorType, indicatorsOf } from "../indicators/indicator-type.ts";
import { Column, From, Many, One } from "../reading/decorators.ts";
import { DateScalar } from "../reading/scalars.ts";
import { VillageType } from "../villages/village-type.ts";
import { CHANGE_LINES } from "./project-changes-sql.ts";

@ObjectType("ProjectChange", {
  description: "Villages whose answer to one service question a project brings to MET on one day.",
})
@From("(select null::text as indicator)")
export class ProjectChangeType {
  @Field(() => IndicatorType, { description: "The service question, with the county's threshold." })
  @One({ from: indicatorsOf(raw("this.county_code")), where: raw("that.id = this.indicator") })
  readonly indicator!: IndicatorType;

  @Field(() => DateScalar, {
    nullable: true,
    description: "First day on which the answer is MET; null while the project stands still.",
  })
  @Column("this.met_on")
  readonly on!: string | null;

  @Field(() => Boolean, { description: "Whether that day is after the county's data day, or not foreseen." })
  @Column()
  readonly isForecast!: boolean;

  @Field(() => [VillageType], { description: "The villages, by code." })
  @Many(on`that.code = any(this.village_codes)`, { orderBy: on`that.code` })
  readonly villages!: readonly VillageType[];

  @Field(() => Int, {
    nullable: true,
    description: "People who are without on the day before; null when none of them is counted.",
  })
  @Column()
  readonly people!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Households that are without on the day before; null when none is counted.",
  })
  @Column()
  readonly households!: number | null;

  @Field(() => Int, { description: "People of the same villages who are met on the day before already." })
  @Column()
  readonly peopleMet!: number;

  @Field(() => Int, { description: "How many of the villages have nobody counted, and add nothing." })
  @Column()
  readonly uncountedVillages!: number;
}

@ObjectType("ProjectChanges", {
  description:
    "What a project changes, by computed answers: the gaps that would stay open without it, those already closed included.",
})
@From("(select null::text as code)")
export class ProjectChangesType {
  @Field(() => Int, {
    nullable: true,
    description:
      "People who become covered by at least one indicator, each counted once; null when none is counted.",
  })
  @Column()
  readonly people!: number | null;

  @Field(() => Int, { nullable: true, description: "Their households; null when none is counted." })
  @Column()
  readonly households!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Budget by people, CNY; null when either is not known, or nobody is covered.",
  })
  @Column("round(this.budget / nullif(this.people, 0), 2)")
  readonly budgetPerPerson!: number | null;

  @Field(() => [ProjectChangeType], {
    description: "By indicator and day, the earliest first; those without a day last.",
  })
  @Many({
    from: CHANGE_LINES,
    orderBy: raw("that.met_on nulls last, (select ordinal from indicator where id = that.indicator)"),
  })
  readonly byIndicator!: readonly ProjectChangeType[];
}
