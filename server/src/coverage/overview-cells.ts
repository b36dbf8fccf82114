import { raw, type Sql, sql } from "../database/sql.ts";
import { answerOfVillage } from "./agreements.ts";
import { villagesOf } from "./overview-rows.ts";

const answersWhere = (kind: string, column: string): string =>
  `select * from coverage where this.kind = '${kind}' and ${column} = this.code and basis = this.basis
    and since <= this.day and this.day < until`;

const counted = (status: string): string =>
  `count(*) filter (where answer.status = '${status}')::integer as ${status.toLowerCase()}`;

// The kind of a row is one value: of the three parts the database runs the one that fits.
const CELLS = `(select this.code as place_code, this.kind, this.basis, this.day, question.id as indicator, question.ordinal,
    ${["MET", "PARTIAL", "UNMET", "UNKNOWN", "NOT_APPLICABLE"].map(counted).join(", ")},
    sum(answer.people_met)::integer as people_met, sum(answer.people_unmet)::integer as people_unmet,
    sum(answer.people_unknown)::integer as people_unknown, sum(answer.people_without)::integer as people_without,
    case when this.kind = 'VILLAGE' then min(answer.status) end as status,
    case when this.kind = 'VILLAGE' then min(answer.value) end as value
  from (${answersWhere("VILLAGE", "village_code")}
    union all ${answersWhere("TOWNSHIP", "township_code")}
    union all ${answersWhere("COUNTY", "county_code")}) answer
  join village on village.code = answer.village_code and village.deleted_at is null
    and (this.only_poor is null or village.is_poor_village = this.only_poor)
  join indicator question on question.id = answer.indicator
  group by question.id, question.ordinal)`;

export const cellsOfRow = { from: raw(CELLS), orderBy: raw("that.ordinal") };

const DAY = raw("this.day");
const ID = raw("question.id");

const agreeing = (agreement: string, name: string): Sql =>
  raw(`count(*) filter (where both_bases.agreement in (${agreement}))::integer as ${name}`);

/** Every village against every question, as `coverageAgreement` counts them. */
const AGREEMENTS = sql`(select both_bases.indicator, both_bases.ordinal,
    ${agreeing("'BOTH_MET', 'BOTH_UNMET'", "agreed")},
    ${agreeing("'CLAIMED_NOT_EVIDENCED'", "claimed")},
    ${agreeing("'EVIDENCED_NOT_CLAIMED'", "evidenced")},
    ${agreeing("'UNKNOWN'", "unknown")},
    sum(both_bases.population) filter (where both_bases.agreement = 'CLAIMED_NOT_EVIDENCED')::integer as claimed_people
  from (
    select question.id as indicator, question.ordinal, village.population, agreement(reported.status, computed.status) as agreement
    from village cross join indicator question
    ${answerOfVillage("REPORTED", "reported", ID, DAY)}
    ${answerOfVillage("COMPUTED", "computed", ID, DAY)}
    where ${raw(villagesOf("this"))}
  ) both_bases
  group by both_bases.indicator, both_bases.ordinal)`;

export const agreementsOfRow = { from: AGREEMENTS, orderBy: raw("that.ordinal") };
