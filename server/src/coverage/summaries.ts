import { raw, type Sql, sql } from "../database/sql.ts";
import type { Basis } from "../villages/answer-words.ts";

export interface SummaryQuestion {
  /** The area's code, as SQL. */
  readonly area: Sql;
  readonly indicator: string;
  readonly basis: Basis;
}

const FIGURES = `
  count(*) filter (where answer.status = 'MET') as villages_met,
  count(*) filter (where answer.status = 'PARTIAL') as villages_partial,
  count(*) filter (where answer.status = 'UNMET') as villages_unmet,
  count(*) filter (where answer.status = 'UNKNOWN') as villages_unknown,
  coalesce(sum(answer.households_met), 0) as households_met,
  0 as households_partial,
  coalesce(sum(answer.households_unmet), 0) as households_unmet,
  coalesce(sum(answer.households_unknown), 0) as households_unknown,
  coalesce(sum(answer.people_met), 0) as people_met,
  0 as people_partial,
  coalesce(sum(answer.people_unmet), 0) as people_unmet,
  coalesce(sum(answer.people_unknown), 0) as people_unknown`;

const SPAN = `select min(county.data_as_of) as data_min, max(county.data_as_of) as data_max, coalesce(bool_or(county.is_demo), false) as is_demo
  from area county where county.data_as_of is not null and county.code in (select code from counties_within(place.code))`;

const answers = ({ indicator, basis }: SummaryQuestion): Sql => sql`
  answer.township_code in (select code from townships_within(place.code))
  and answer.indicator = ${indicator} and answer.basis = ${basis} and answer.status <> 'NOT_APPLICABLE'`;

// A former code of an area is the area; an indicator that does not exist is refused before anything is counted.
const asked = ({ area, indicator }: SummaryQuestion): Sql =>
  sql`place.code = ${area} and question.id = known_indicator(${indicator}, 'indicator')`;

/** The summary of the counties' own data days: above a county they may differ. */
export const summaryOnDataDays = (question: SummaryQuestion): Sql => sql`(
  select place.code as area_code, question.id as indicator, ${question.basis}::text as basis,
    coalesce(span.data_max, current_date) as day, false as is_forecast, span.*, figures.*
  from area place cross join indicator question
  cross join lateral (${raw(SPAN)}) span
  cross join lateral (
    select ${raw(FIGURES)} from coverage answer join area county on county.code = answer.county_code
    where ${answers(question)} and answer.since <= county.data_as_of and county.data_as_of < answer.until
  ) figures
  where ${asked(question)})`;

/** The summaries of given days, one row for each. */
export const summariesOn = (days: readonly string[], question: SummaryQuestion): Sql => sql`(
  select place.code as area_code, question.id as indicator, ${question.basis}::text as basis,
    asked.day, coalesce(asked.day > span.data_min, false) as is_forecast, span.*, figures.*
  from area place cross join indicator question
  cross join lateral (${raw(SPAN)}) span
  cross join unnest(${days}::date[]) asked (day)
  cross join lateral (
    select ${raw(FIGURES)} from coverage answer
    where ${answers(question)} and answer.since <= asked.day and asked.day < answer.until
  ) figures
  where ${asked(question)})`;
