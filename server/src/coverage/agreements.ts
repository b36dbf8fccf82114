import { raw, type Sql, sql } from "../database/sql.ts";
import type { Relation } from "../reading/declarations.ts";

export interface AgreementArguments {
  readonly indicator: string;
  readonly asOf?: string;
}

const SIDES = "(values ('MET', 1), ('UNMET', 2), ('UNKNOWN', 3))";

/** What a status says when the bases are compared: PARTIAL is not met, and not applicable says nothing. */
const sideOf = (status: string): string =>
  `case ${status} when 'MET' then 'MET' when 'PARTIAL' then 'UNMET' when 'UNMET' then 'UNMET' else 'UNKNOWN' end`;

/** A village's answer on one basis on the day; every village that stands is counted, whether it has one or not. */
const answerOfVillage = (basis: string, name: string, indicator: Sql, day: Sql): Sql => sql`
  left join coverage ${raw(name)} on ${raw(name)}.village_code = village.code and ${raw(name)}.indicator = ${indicator}
    and ${raw(name)}.basis = ${raw(`'${basis}'`)} and ${raw(name)}.since <= ${day} and ${day} < ${raw(name)}.until`;

/** Nine cells, in a fixed order: what was reported by what was computed. Together they are all villages of the area. */
export const agreementOf = (area: Sql, { indicator, asOf }: AgreementArguments): Relation => {
  const day = asOf === undefined ? raw("county.data_as_of") : sql`${asOf}::date`;
  return {
    from: sql`(
      select reported.side as reported, computed.side as computed, agreement(reported.side, computed.side) as agreement,
        coalesce(counted.villages, 0)::integer as villages, reported.n * 10 + computed.n as n,
        case when counted.villages is null then 0 else counted.people end::integer as people
      from area place cross join indicator question
      cross join ${raw(SIDES)} reported (side, n) cross join ${raw(SIDES)} computed (side, n)
      left join (
        select ${raw(sideOf("reported.status"))} as reported, ${raw(sideOf("computed.status"))} as computed,
          count(*) as villages, sum(village.population) as people
        from village join area county on county.code = village.county_code
        ${answerOfVillage("REPORTED", "reported", sql`${indicator}`, day)}
        ${answerOfVillage("COMPUTED", "computed", sql`${indicator}`, day)}
        where village.deleted_at is null and village.township_code in (select code from townships_within(${area}))
        group by 1, 2
      ) counted on counted.reported = reported.side and counted.computed = computed.side
      where place.code = ${area} and question.id = known_indicator(${indicator}, 'indicator'))`,
    orderBy: raw("that.n"),
  };
};
