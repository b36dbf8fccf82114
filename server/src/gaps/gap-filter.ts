import { Field, ID, InputType } from "type-graphql";
import { insideShape } from "../areas/inside-shape.ts";
import { inArea } from "../areas/within.ts";
import { every, type Sql, sql } from "../database/sql.ts";
import { GeoJsonScalar } from "../geo/geojson-scalar.ts";
import { Sector } from "../indicators/sector.ts";
import { DateScalar } from "../reading/scalars.ts";
import { Basis } from "../villages/answer-words.ts";
import { GapOutlook } from "./gap-words.ts";

@InputType("GapFilter", { description: "Which gaps to list; every condition must hold." })
export class GapFilter {
  @Field(() => ID, {
    nullable: true,
    description:
      "Only those in this area or zone; without it everything the caller may see. Nothing lies in an unknown one.",
  })
  readonly within?: string;

  @Field(() => [ID], {
    nullable: true,
    description: "Only of these indicators; an unknown one is BAD_USER_INPUT.",
  })
  readonly indicators?: readonly string[];

  @Field(() => [Sector], { nullable: true, description: "Only of these sectors." })
  readonly sectors?: readonly Sector[];

  @Field(() => Basis, {
    nullable: true,
    defaultValue: Basis.COMPUTED,
    description: "What the answers rest on.",
  })
  readonly basis!: Basis;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day in the world, seen with today's knowledge; by default each county's own data day.",
  })
  readonly asOf?: string;

  @Field(() => [GapOutlook], { nullable: true, description: "Only with these outlooks." })
  readonly outlooks?: readonly GapOutlook[];

  @Field(() => Boolean, { nullable: true, description: "true: only of poor villages." })
  readonly poorVillagesOnly?: boolean;

  @Field(() => GeoJsonScalar, {
    nullable: true,
    description: "Only of villages whose seat is inside this polygon, as in VillageFilter.",
  })
  readonly inside?: unknown;
}

export const gapConditions = ({
  within,
  indicators,
  sectors,
  outlooks,
  poorVillagesOnly,
  inside,
}: GapFilter): Sql =>
  every([
    within === undefined ? undefined : inArea(within),
    indicators && sql`this.indicator = any(known_indicators(${indicators}::text[], 'indicators'))`,
    sectors && sql`this.indicator in (select id from indicator where sector = any(${sectors}::text[]))`,
    outlooks && sql`this.outlook = any(${outlooks}::text[])`,
    poorVillagesOnly
      ? sql`exists (select from village where code = this.village_code and is_poor_village)`
      : undefined,
    inside === undefined
      ? undefined
      : sql`this.village_code in (select seated.code from village seated where ${insideShape("seated.seat_3857", inside)})`,
  ]);
