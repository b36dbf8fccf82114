import { raw, type Sql, sql } from "../database/sql.ts";
import type { Basis } from "../villages/answer-words.ts";
import { isOfStandingVillage } from "../villages/standing.ts";

export interface SummaryQuestion {
  /** The area's code, as SQL. */
  readonly area: Sql;
  readonly indicator: string;
  readonly basis: Basis;
}

/** What a village adds to its area's figures. */
const figures: Readonly<Record<string, string>> = {
  villages_met: "(answer.status = 'MET')::integer",
  villages_partial: "(answer.status = 'PARTIAL')::integer",
  villages_unmet: "(answer.status = 'UNMET')::integer",
  villages_unknown: "(answer.status = 'UNKNOWN')::integer",
  households_met: "answer.households_met",
  households_partial: "0",
  households_unmet: "answer.households_unmet",
  households_unknown: "answer.households_unknown",
  people_met: "answer.people_met",
  people_partial: "0",
  people_unmet: "answer.people_unmet",
  people_unknown: "answer.people_unknown",
};

const eachFigure = (write: (figure: string, name: string) => string): Sql =>
  raw(
    Object.entries(figures)
      .map(([name, figure]) => `${write(figure, name)} as ${name}`)
      .join(", "),
  );

const SPAN = `select min(county.data_as_of) as data_min, max(county.data_as_of) as data_max, coalesce(bool_or(county.is_demo), false) as is_demo
  from area county where county.data_as_of is not null and county.code in (select code from counties_within(place.code))`;

const answers = ({ indicator, basis }: SummaryQuestion): Sql => sql`
  answer.township_code in (select code from townships_within(place.code))
  and answer.indicator = ${indicator} and answer.basis = ${basis} and answer.status <> 'NOT_APPLICABLE'
  and ${isOfStandingVillage("answer.village_code")}`;

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
    select ${eachFigure((figure) => `coalesce(sum(${figure}), 0)`)}
    from coverage answer join area county on county.code = answer.county_code
    where ${answers(question)} and answer.since <= county.data_as_of and county.data_as_of < answer.until
  ) figures
  where ${asked(question)})`;

/**
 * The summaries of given days, ascending, one row for each. An answer is added on the first day it holds and taken
 * away on the first day it does not, so that many days cost hardly more than one.
 */
export const summariesOn = (days: readonly string[], question: SummaryQuestion): Sql => sql`(
  select place.code as area_code, question.id as indicator, ${question.basis}::text as basis,
    coalesce(figures.day > span.data_min, false) as is_forecast, span.*, figures.*
  from area place cross join indicator question
  cross join lateral (${raw(SPAN)}) span
  cross join lateral (
    select asked.day, ${eachFigure((_, name) => `coalesce(sum(step.${name}) over (order by asked.n), 0)`)}
    from unnest(${days}::date[]) with ordinality asked (day, n)
    left join (
      select event.n, ${eachFigure((figure) => `sum(event.sign * ${figure})`)}
      from coverage answer
      cross join lateral (select width_bucket(answer.since - 1, ${days}::date[]) + 1 as first,
        width_bucket(answer.until - 1, ${days}::date[]) as last) held
      cross join lateral (values (held.first, 1), (held.last + 1, -1)) event (n, sign)
      where ${answers(question)} and held.first <= held.last
      group by event.n
    ) step on step.n = asked.n
  ) figures
  where ${asked(question)})`;
