import { Field, Float, ID, ObjectType } from "type-graphql";
import { type Sql, sql } from "../database/sql.ts";
import { Column, From } from "../reading/decorators.ts";
import { Sector } from "./sector.ts";

/** Indicators with the thresholds that hold in a county; those of the basic profile where the county is null. */
export const indicatorsOf = (
  county: Sql,
): Sql => sql`(select indicator.*, held.profile, held.threshold, held.comparison,
    held.citation, held.verification
  from indicator left join lateral threshold_held(${county}, indicator.id) held on true)`;

@ObjectType("Indicator", { description: "One service question with a unit, a rule and a threshold." })
@From(
  "(select indicator.*, held.* from indicator left join lateral threshold_held(null, indicator.id) held on true)",
)
export class IndicatorType {
  @Field(() => ID, { description: "Id, such as water_quantity." })
  @Column()
  readonly id!: string;

  @Field(() => Sector, { description: "The sector it belongs to." })
  @Column()
  readonly sector!: Sector;

  @Field(() => String, { description: "Name in Chinese." })
  @Column()
  readonly name!: string;

  @Field(() => String, { description: "Name in English." })
  @Column()
  readonly nameEn!: string;

  @Field(() => String, { description: "Unit of its values and of its threshold." })
  @Column()
  readonly unit!: string;

  @Field(() => String, {
    description: "What is judged: VILLAGE (the village or its seat) or HAMLET (each of its hamlets).",
  })
  @Column()
  readonly judgedFor!: string;

  @Field(() => Float, {
    nullable: true,
    description: "The limit, in the indicator's unit; null where reports alone decide.",
  })
  @Column()
  readonly threshold!: number | null;

  @Field(() => String, {
    description:
      "How a value is held against the threshold, such as <=; `report` where reports alone decide.",
  })
  @Column("coalesce(this.comparison, 'report')")
  readonly comparison!: string;

  @Field(() => String, {
    nullable: true,
    description: "The document the threshold is from; null: a system default.",
  })
  @Column()
  readonly citation!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "V read in a public source, V2 in a secondary one, U unverified, S stated in a county's report.",
  })
  @Column()
  readonly verification!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The profile the threshold is from; `system` for a default, `county` for the county's own.",
  })
  @Column()
  readonly profile!: string | null;
}
