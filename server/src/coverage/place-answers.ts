import { raw, type Sql, sql } from "../database/sql.ts";
import type { Relation } from "../reading/declarations.ts";
import type { Basis } from "../villages/answer-words.ts";

export interface AnswersArguments {
  readonly indicators?: readonly string[];
  readonly basis: Basis;
  readonly asOf?: string;
}

/** The answers of a village or a hamlet on a day, one for each service question that has one. */
const answersOf = (
  table: string,
  place: string,
  counts: string,
  { indicators, basis, asOf }: AnswersArguments,
): Relation => {
  const day = asOf === undefined ? sql`coalesce(county.data_as_of, current_date)` : sql`${asOf}::date`;
  const asked =
    indicators && sql` and answer.indicator = any(known_indicators(${indicators}::text[], 'indicators'))`;
  return {
    from: sql`(select answer.*, ${raw(counts)}, indicator.ordinal, ${day} as day, county.data_as_of, county.is_demo
      from ${raw(table)} answer
      join area county on county.code = answer.county_code
      join indicator on indicator.id = answer.indicator
      where ${raw(place)} and answer.basis = ${basis}${asked ?? sql``}
        and answer.since <= ${day} and ${day} < answer.until)`,
    orderBy: raw("that.ordinal"),
  };
};

export const answersOfVillage = (args: AnswersArguments): Relation =>
  answersOf(
    "coverage",
    "answer.village_code = this.code",
    "null::text as hamlet_id, answer.households_met + answer.households_unmet as households_judged",
    args,
  );

export const answersOfHamlet = (args: AnswersArguments): Relation =>
  answersOf(
    "hamlet_coverage",
    "answer.hamlet_id = this.id",
    `case answer.status when 'MET' then answer.households when 'UNMET' then 0 end as households_met,
      case when answer.status in ('MET', 'UNMET') then answer.households end as households_judged`,
    args,
  );

/** The same place's answer on the same day, on one basis. */
export const statusOn = (basis: Basis): string => `case when this.hamlet_id is null
  then (select other.status from coverage other where other.village_code = this.village_code
    and other.indicator = this.indicator and other.basis = '${basis}' and other.since <= this.day and this.day < other.until)
  else (select other.status from hamlet_coverage other where other.hamlet_id = this.hamlet_id
    and other.indicator = this.indicator and other.basis = '${basis}' and other.since <= this.day and this.day < other.until) end`;

/** What an answer's standard is, as a row. */
export const standardOf = (county: Sql): Sql =>
  sql`(select coalesce(held.profile, 'system') as profile, held.threshold, coalesce(held.comparison, 'report') as comparison,
      held.citation, held.verification
    from (select 1) one left join lateral threshold_held(${county}, this.indicator) held on true)`;
