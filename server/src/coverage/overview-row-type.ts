import { Field, ID, Int, ObjectType } from "type-graphql";
import { AreaType } from "../areas/area-type.ts";
import { raw } from "../database/sql.ts";
import { Column, From, Many, One } from "../reading/decorators.ts";
import { DateScalar } from "../reading/scalars.ts";
import { OverviewAgreementType } from "./overview-agreement-type.ts";
import { OverviewCellType } from "./overview-cell-type.ts";
import { agreementsOfRow, cellsOfRow } from "./overview-cells.ts";
import { OverviewBy } from "./overview-words.ts";

@ObjectType("OverviewRow", { description: "A county, township or village with all of its answers of a day." })
@From("(select null::text as code)")
export class OverviewRowType {
  @Field(() => ID, { description: "Its division code." })
  @Column()
  readonly code!: string;

  @Field(() => OverviewBy, { description: "What it is." })
  @Column()
  readonly kind!: OverviewBy;

  @Field(() => String, { description: "Name in Chinese." })
  @Column()
  readonly name!: string;

  @Field(() => String, { nullable: true, description: "Name in English; null when there is none." })
  @Column()
  readonly nameEn!: string | null;

  @Field(() => AreaType, { nullable: true, description: "The division right above." })
  @One(raw("that.code = this.parent_code"))
  readonly parent!: AreaType | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Of a village whether it is on the list of poor villages; null when not known, and of an area.",
  })
  @Column()
  readonly isPoorVillage!: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: "Residents of its counted villages; null when none is counted.",
  })
  @Column()
  readonly population!: number | null;

  @Field(() => Int, { description: "How many villages it has; of a village 1." })
  @Column()
  readonly villages!: number;

  @Field(() => DateScalar, { description: "The day of its answers." })
  @Column("this.day")
  readonly asOf!: string;

  @Field(() => Boolean, { description: "Whether the day is after the county's data day." })
  @Column()
  readonly isForecast!: boolean;

  @Field(() => Boolean, {
    description: "Whether the county is part of the made-up demo world: not to be used in reports.",
  })
  @Column("is_demo")
  readonly synthetic!: boolean;

  @Field(() => [OverviewCellType], {
    description:
      "Its answers in the order of the indicators; none for an indicator without an answer. An area's equal its CoverageSummary.",
  })
  @Many(cellsOfRow)
  readonly cells!: readonly OverviewCellType[];

  @Field(() => [OverviewAgreementType], {
    description: "Reported against computed, in the order of the indicators, whatever the basis.",
  })
  @Many(agreementsOfRow)
  readonly agreements!: readonly OverviewAgreementType[];
}
