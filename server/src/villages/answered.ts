import { every, type Sql, sql } from "../database/sql.ts";
import { Basis } from "./answer-words.ts";
import type { CoverageFilter } from "./village-filter.ts";

/** Villages whose answer to a service question, on a day, is one of those sought. */
export function answered({ indicator, basis, status, agreement, asOf, differsFrom }: CoverageFilter): Sql {
  const question = sql`this.code = answer.village_code and answer.indicator = known_indicator(${indicator}, 'indicator')`;
  const day =
    asOf === undefined
      ? sql`(select data_as_of from area where code = this.county_code)`
      : sql`${asOf}::date`;
  const statusOf = (side: string, on: Sql): Sql => sql`(select answer.status from coverage answer
    where ${question} and answer.basis = ${side} and answer.since <= ${on} and ${on} < answer.until)`;
  const conditions = [
    status &&
      sql`exists (select from coverage answer where ${question} and answer.basis = ${basis}
        and answer.since <= ${day} and ${day} < answer.until and answer.status = any(${status}::text[]))`,
    agreement &&
      sql`agreement(${statusOf(Basis.REPORTED, day)}, ${statusOf(Basis.COMPUTED, day)}) = any(${agreement}::text[])`,
    differsFrom === undefined
      ? undefined
      : sql`${statusOf(basis, day)} is distinct from ${statusOf(basis, sql`${differsFrom}::date`)}`,
  ];
  if (conditions.some((condition) => condition !== undefined)) return every(conditions);
  return sql`known_indicator(${indicator}, 'indicator') is not null`;
}
