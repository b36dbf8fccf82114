import { Field, ID, Int, ObjectType } from "type-graphql";
import { on } from "../database/sql.ts";
import { Column, From, One } from "../reading/decorators.ts";
import { DateScalar } from "../reading/scalars.ts";
import { HamletType } from "../villages/hamlet-type.ts";
import { VillageType } from "../villages/village-type.ts";
import { IndicatorType, indicatorsOf } from "./indicator-type.ts";
import { ObservationKind } from "./sector.ts";

@ObjectType("Observation", {
  description: "A reported value for a village, one of its hamlets, or every village of the county.",
})
@From("(select * from observation where deleted_at is null)")
export class ObservationType {
  @Field(() => ID, { description: "Number of the observation." })
  @Column("this.id::text")
  readonly id!: string;

  @Field(() => VillageType, {
    nullable: true,
    description: "The village it speaks for; null when for every village of the county.",
  })
  @One(on`that.code = this.village_code`)
  readonly village!: VillageType | null;

  @Field(() => HamletType, {
    nullable: true,
    description: "The hamlet it speaks for; null when for the whole village or the whole county.",
  })
  @One(on`that.id = this.hamlet_id`)
  readonly hamlet!: HamletType | null;

  @Field(() => IndicatorType, { nullable: true, description: "The service question it answers." })
  @One({ from: indicatorsOf(on`this.county_code`), where: on`that.id = this.indicator` })
  readonly indicator!: IndicatorType | null;

  @Field(() => DateScalar, { description: "The day it is about." })
  @Column()
  readonly asOf!: string;

  @Field(() => ObservationKind, {
    description: "What kind of statement it is; ACTUAL and CLAIM become reported answers.",
  })
  @Column()
  readonly kind!: ObservationKind;

  @Field(() => String, {
    description:
      "The value as reported, or MET or UNMET where the report only says yes or no; with the part it speaks for.",
  })
  @Column(`coalesce(this.part || ': ', '') || coalesce(trim_scale(this.value)::text,
    case this.is_met when true then 'MET' when false then 'UNMET' else 'UNKNOWN' end)`)
  readonly value!: string;

  @Field(() => String, { nullable: true, description: "Unit of the value; null for a yes or no." })
  @Column()
  readonly unit!: string | null;

  @Field(() => String, {
    description: "Title of the document it is from; NONE where no document is recorded.",
  })
  @Column("coalesce((select title from source_document where id = this.document_id), 'NONE')")
  readonly source!: string;

  @Field(() => String, { nullable: true, description: "The words of the document." })
  @Column()
  readonly quote!: string | null;

  @Field(() => Int, { description: "Grows with every correction: a correction states the version it saw." })
  @Column()
  readonly version!: number;
}
