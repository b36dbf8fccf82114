import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { on } from "../database/sql.ts";
import { GeoJsonScalar, geoJson } from "../geo/geojson-scalar.ts";
import { Column, From, Many, One } from "../reading/decorators.ts";
import { DateScalar } from "../reading/scalars.ts";
import { AreaLevel } from "./area-words.ts";
import { SuccessionType } from "./succession-type.ts";
import { successionsOfPlace } from "./successions-of.ts";

// Townships have one parent level; sums go through them, so that every level counts the same villages.
const sumOfVillages = (figure: string): string =>
  `(select ${figure} from village where deleted_at is null and township_code in (select code from townships_within(this.code)))`;

const outlineOrCounties = `coalesce(this.boundary::box2d, (select st_extent(county.boundary) from area county
  where county.code in (select code from counties_within(this.code)))::box2d)`;

const bbox = `(select case when box is not null then json_build_array(round(st_xmin(box)::numeric, 7), round(st_ymin(box)::numeric, 7),
  round(st_xmax(box)::numeric, 7), round(st_ymax(box)::numeric, 7)) end from (select ${outlineOrCounties} as box) extent)`;

@ObjectType("Area", {
  description: "Administrative division: province, prefecture, county or township. Codes are division codes.",
})
@From("area")
export class AreaType {
  @Field(() => ID, { description: "Division code of 2, 4, 6 or 9 digits." })
  @Column()
  readonly code!: string;

  @Field(() => AreaLevel, { description: "Level of the division." })
  @Column()
  readonly level!: AreaLevel;

  @Field(() => String, { description: "Name in Chinese." })
  @Column()
  readonly name!: string;

  @Field(() => String, { nullable: true, description: "Name in English; null when there is none." })
  @Column()
  readonly nameEn!: string | null;

  @Field(() => [ID], {
    description: "Codes this division had before; they resolve wherever a code is taken.",
  })
  @Column("former_codes(this.code)")
  readonly formerCodes!: readonly string[];

  @Field(() => [String], { description: "Names this division had before." })
  @Column("former_names(this.code)")
  readonly formerNames!: readonly string[];

  @Field(() => [SuccessionType], {
    description: "The changes that led to today's code and name, the latest first.",
  })
  @Many(successionsOfPlace)
  readonly successions!: readonly SuccessionType[];

  @Field(() => AreaType, { nullable: true, description: "The division above; null for a province." })
  @One(on`that.code = this.parent_code`)
  readonly parent!: AreaType | null;

  @Field(() => [AreaType], {
    description: "The divisions right below, by code; those of a county are its townships.",
  })
  @Many(on`that.parent_code = this.code`, { orderBy: on`that.code` })
  readonly children!: readonly AreaType[];

  @Field(() => Int, {
    nullable: true,
    description: "People of the counted villages on the county's data day; null when none is counted.",
  })
  @Column(sumOfVillages("sum(population)"))
  readonly population!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Households of the counted villages on the county's data day; null when none is counted.",
  })
  @Column(sumOfVillages("sum(households)"))
  readonly households!: number | null;

  @Field(() => Int, {
    description: "Villages and communities by today's divisions; reports may count others.",
  })
  @Column(sumOfVillages("count(*)"))
  readonly villageCount!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "The county's data day, later days being forecasts; a township's is its county's, and null above.",
  })
  @Column("(select county.data_as_of from area county where county.code = this.county_code)")
  readonly dataAsOf!: string | null;

  @Field(() => [Float], {
    nullable: true,
    description: "West, south, east, north in degrees; null when the outline is not known.",
  })
  @Column(bbox)
  readonly bbox!: readonly number[] | null;

  @Field(() => GeoJsonScalar, {
    nullable: true,
    description:
      "Outline, for orientation only; a township's may be an approximate cell. Null when not known.",
  })
  @Column(geoJson("this.boundary"))
  readonly boundary!: unknown;
}
