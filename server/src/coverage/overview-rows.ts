import { inCountiesOf } from "../areas/within.ts";
import { nothing, raw, type Sql, sql } from "../database/sql.ts";
import { badInput } from "../reading/bad-input.ts";
import type { Relation } from "../reading/declarations.ts";
import type { Basis } from "../villages/answer-words.ts";
import { OverviewBy } from "./overview-words.ts";

export interface OverviewArguments {
  readonly area?: string;
  readonly by: OverviewBy;
  readonly basis: Basis;
  readonly asOf?: string;
  readonly isPoorVillage?: boolean;
}

/** Without a county in the question a table of villages or townships could be the whole country's. */
const isInOneCounty = (area: string | undefined): area is string =>
  area !== undefined && !/^\d{2}(\d{2})?$/.test(area);

const MOST_COUNTIES = 200;

/** The rows of the overview: counties with data, or the townships or villages of one county. */
export function overviewRows(args: OverviewArguments): Relation {
  if (args.by === OverviewBy.COUNTY) {
    return { from: areaRows(args, countiesOf(args)), orderBy: raw("that.code"), limit: MOST_COUNTIES };
  }
  if (!isInOneCounty(args.area))
    throw badInput("area", `area must be a county, a township or a zone to list by ${args.by}`);
  const from =
    args.by === OverviewBy.VILLAGE ? villageRows(args, args.area) : areaRows(args, townshipsOf(args.area));
  return { from, orderBy: raw("that.code") };
}

const countiesOf = ({
  area,
}: OverviewArguments): Sql => sql`place.level = 'COUNTY' and place.data_as_of is not null
  and ${area === undefined ? raw("true") : inCountiesOf(area, "place.code")}`;

const townshipsOf = (area: string): Sql =>
  sql`place.level = 'TOWNSHIP' and place.code in (select code from townships_within(current_code(${area})))`;

/** What every row knows: the question it answers, and whether its day is still to come. */
const questionOf = ({ basis, asOf, isPoorVillage }: OverviewArguments): Sql => {
  const day = asOf === undefined ? raw("coalesce(county.data_as_of, current_date)") : sql`${asOf}::date`;
  const poor = isPoorVillage === undefined ? raw("null::boolean") : sql`${isPoorVillage}::boolean`;
  return sql`${basis}::text as basis, ${day} as day, coalesce(${day} > county.data_as_of, false) as is_forecast,
    county.is_demo, ${poor} as only_poor`;
};

const villageRows = (args: OverviewArguments, area: string): Sql => sql`(
  select village.code, 'VILLAGE' as kind, village.name, village.name_en, village.township_code as parent_code, village.is_poor_village,
    village.population, 1 as villages, ${questionOf(args)}
  from village join area county on county.code = village.county_code
  where village.deleted_at is null and village.township_code in (select code from townships_within(current_code(${area})))${ofPoverty(args)})`;

const ofPoverty = ({ isPoorVillage }: OverviewArguments): Sql =>
  isPoorVillage === undefined ? nothing : sql` and village.is_poor_village = ${isPoorVillage}::boolean`;

const areaRows = (args: OverviewArguments, which: Sql): Sql => sql`(
  select listed.*, inhabitants.*
  from (
    select place.code, place.level as kind, place.name, place.name_en, place.parent_code, null::boolean as is_poor_village,
      ${questionOf(args)}
    from area place join area county on county.code = place.county_code where ${which}
  ) listed
  cross join lateral (
    select sum(village.population)::integer as population, count(*)::integer as villages
    from village where ${raw(villagesOf("listed"))}
  ) inhabitants)`;

/** Villages of a row, whatever its kind; of the three conditions one reads an index, the others read nothing. */
const villagesOf = (row: string): string => `village.deleted_at is null
  and village.code in (
    select code from village where ${row}.kind = 'VILLAGE' and code = ${row}.code
    union all select code from village where ${row}.kind = 'TOWNSHIP' and township_code = ${row}.code
    union all select code from village where ${row}.kind = 'COUNTY' and county_code = ${row}.code)
  and (${row}.only_poor is null or village.is_poor_village = ${row}.only_poor)`;
