import { type Sql, sql } from "../database/sql.ts";
import type { CoverageFilter } from "./village-filter.ts";

/** Villages whose answer to a service question, on a day, is one of those sought. */
export function answered({ indicator, basis, status, agreement, asOf }: CoverageFilter): Sql {
  const question = sql`this.code = answer.village_code and answer.indicator = known_indicator(${indicator}, 'indicator')`;
  const day =
    asOf === undefined
      ? sql`(select data_as_of from area where code = this.county_code)`
      : sql`${asOf}::date`;
  const onDay = sql`answer.since <= ${day} and ${day} < answer.until`;
  const hasStatus =
    status &&
    sql`exists (select from coverage answer
    where ${question} and answer.basis = ${basis} and ${onDay} and answer.status = any(${status}::text[]))`;
  const statusOf = (side: string): Sql => sql`(select answer.status from coverage answer
    where ${question} and answer.basis = ${side} and ${onDay})`;
  const agrees =
    agreement && sql`agreement(${statusOf("REPORTED")}, ${statusOf("COMPUTED")}) = any(${agreement}::text[])`;
  if (hasStatus && agrees) return sql`${hasStatus} and ${agrees}`;
  return hasStatus ?? agrees ?? sql`known_indicator(${indicator}, 'indicator') is not null`;
}
