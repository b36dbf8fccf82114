import { Field, Float, ID, InputType } from "type-graphql";
import { inBoundingBox } from "../areas/bounding-box.ts";
import { insideShape } from "../areas/inside-shape.ts";
import { type SearchText, searchText } from "../areas/search-text.ts";
import { inArea } from "../areas/within.ts";
import { every, type Sql, sql } from "../database/sql.ts";
import { GeoJsonScalar } from "../geo/geojson-scalar.ts";
import { badInput } from "../reading/bad-input.ts";
import { DateScalar } from "../reading/scalars.ts";
import { Agreement, Basis, CoverageStatus } from "./answer-words.ts";
import { answered } from "./answered.ts";

@InputType("NearInput", { description: "Around a point." })
export class NearInput {
  @Field(() => Float, { description: "Longitude in degrees, WGS-84." })
  readonly lon!: number;

  @Field(() => Float, { description: "Latitude in degrees, WGS-84." })
  readonly lat!: number;

  @Field(() => Float, { description: "Distance in metres, up to 200,000." })
  readonly metres!: number;
}

@InputType("CoverageFilter", { description: "Villages by their answer to one service question." })
export class CoverageFilter {
  @Field(() => ID, { description: "Id of the indicator; an unknown one is BAD_USER_INPUT." })
  readonly indicator!: string;

  @Field(() => Basis, {
    nullable: true,
    defaultValue: Basis.COMPUTED,
    description: "What the answer rests on.",
  })
  readonly basis!: Basis;

  @Field(() => [CoverageStatus], { nullable: true, description: "The answer is one of these." })
  readonly status?: readonly CoverageStatus[];

  @Field(() => [Agreement], {
    nullable: true,
    description: "Reported and computed answers relate in one of these ways.",
  })
  readonly agreement?: readonly Agreement[];

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day in the world; by default the county's data day.",
  })
  readonly asOf?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Only those whose answer on this day is another than on the day asked for.",
  })
  readonly differsFrom?: string;
}

@InputType("VillageFilter", { description: "Which villages to list; every condition must hold." })
export class VillageFilter {
  @Field(() => ID, {
    nullable: true,
    description: "Only those in this area or zone; former codes resolve, and nothing lies in an unknown one.",
  })
  readonly within?: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Part of a name, former name, pinyin (tones and spaces do not matter) or initials, or the first digits of a code.",
  })
  readonly search?: string;

  @Field(() => Boolean, { nullable: true, description: "Only poor villages, or only those known not to be." })
  readonly isPoorVillage?: boolean;

  @Field(() => [Float], {
    nullable: true,
    description: "Only those whose seat is within west, south, east, north, in degrees.",
  })
  readonly bbox?: readonly number[];

  @Field(() => GeoJsonScalar, {
    nullable: true,
    description:
      "Only those whose seat is inside this polygon or on its border, its edges straight on the map (Web Mercator); up to 1,000 corners.",
  })
  readonly inside?: unknown;

  @Field(() => NearInput, { nullable: true, description: "Only those whose seat is around a point." })
  readonly near?: NearInput;

  @Field(() => CoverageFilter, { nullable: true, description: "Only those with one of these answers." })
  readonly coverage?: CoverageFilter;
}

export function villageConditions(filter: Partial<VillageFilter> = {}): Sql {
  const { within, search, isPoorVillage, bbox, inside, near, coverage } = filter;
  const wanted = searchText(search);
  return every([
    within === undefined ? undefined : inArea(within),
    wanted && sql`this.code in (${foundVillages(wanted)})`,
    isPoorVillage === undefined ? undefined : sql`this.is_poor_village = ${isPoorVillage}::boolean`,
    bbox && inBoundingBox("this.seat_3857", bbox),
    inside === undefined ? undefined : insideShape("this.seat_3857", inside),
    near && isNear(near),
    coverage && answered(coverage),
  ]);
}

const FARTHEST_METRES = 200_000;

function isNear({ lon, lat, metres }: NearInput): Sql {
  if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90))
    throw badInput("near", "near must be a longitude from -180 to 180 and a latitude from -90 to 90 degrees");
  if (!(metres >= 0 && metres <= FARTHEST_METRES))
    throw badInput("near", `near must reach from 0 to ${FARTHEST_METRES} metres`);
  const point = sql`st_setsrid(st_makepoint(${lon}::float8, ${lat}::float8), 4326)::geography`;
  return sql`st_dwithin(this.seat::geography, ${point}, ${metres}::float8)`;
}

function foundVillages({ name, spelling, code, exact }: SearchText): Sql {
  const byName = sql`select code from village where name like ${name}
    union all select new_code from succession where old_name like ${name} or old_code = ${exact}
    union all select current_code(${exact})`;
  if (spelling !== null)
    return sql`${byName} union all select code from village where pinyin like ${spelling}
      union all select code from village where initials like ${spelling}`;
  if (code === null) return byName;
  return sql`${byName} union all select code from village where code between ${code} and rpad(${code}, 12, '9')`;
}
