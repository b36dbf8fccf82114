import { raw } from "../database/sql.ts";

// The kind of a row is one value: of the three parts the database runs the one that fits.
const answersOfRow = (bases: string): string => {
  const where = (kind: string, place: string) =>
    `select * from coverage where this.kind = '${kind}' and ${place} and ${bases}
      and since <= this.day and this.day < until`;
  return `(${where("VILLAGE", "village_code = this.code")} union all ${where("TOWNSHIP", "township_code = this.code")}
    union all ${where("COUNTY", "township_code in (select code from townships_within(this.code))")}) answer
  join village on village.code = answer.village_code and village.deleted_at is null
    and (this.only_poor is null or village.is_poor_village = this.only_poor)`;
};

const counted = (status: string): string =>
  `count(*) filter (where answer.status = '${status}')::integer as ${status.toLowerCase()}`;

const CELLS = `(select this.code as place_code, this.kind, this.basis, this.day, question.id as indicator, question.ordinal,
    ${["MET", "PARTIAL", "UNMET", "UNKNOWN", "NOT_APPLICABLE"].map(counted).join(", ")},
    sum(answer.people_met)::integer as people_met, sum(answer.people_unmet)::integer as people_unmet,
    sum(answer.people_unknown)::integer as people_unknown, sum(answer.people_without)::integer as people_without,
    case when this.kind = 'VILLAGE' then min(answer.status) end as status,
    case when this.kind = 'VILLAGE' then min(answer.value) end as value
  from ${answersOfRow("basis = this.basis")}
  join indicator question on question.id = answer.indicator
  group by question.id, question.ordinal)`;

export const cellsOfRow = { from: raw(CELLS), orderBy: raw("that.ordinal") };

const agreeing = (agreements: string, name: string): string =>
  `count(*) filter (where pair.agreement in (${agreements}))::integer as ${name}`;

/** Every village against every question, as `coverageAgreement` counts them: a village without answers is undecided. */
const AGREEMENTS = `(select question.id as indicator, question.ordinal, coalesce(counted.agreed, 0) as agreed,
    coalesce(counted.claimed, 0) as claimed, coalesce(counted.evidenced, 0) as evidenced, counted.claimed_people,
    this.villages - coalesce(counted.agreed + counted.claimed + counted.evidenced, 0) as unknown
  from indicator question
  left join (
    select pair.indicator, ${agreeing("'BOTH_MET', 'BOTH_UNMET'", "agreed")},
      ${agreeing("'CLAIMED_NOT_EVIDENCED'", "claimed")}, ${agreeing("'EVIDENCED_NOT_CLAIMED'", "evidenced")},
      sum(pair.population) filter (where pair.agreement = 'CLAIMED_NOT_EVIDENCED')::integer as claimed_people
    from (
      select answer.indicator, answer.village_code, max(village.population) as population,
        agreement(max(answer.status) filter (where answer.basis = 'REPORTED'),
          max(answer.status) filter (where answer.basis = 'COMPUTED')) as agreement
      from ${answersOfRow("basis in ('REPORTED', 'COMPUTED')")}
      group by answer.indicator, answer.village_code
    ) pair
    group by pair.indicator
  ) counted on counted.indicator = question.id)`;

export const agreementsOfRow = { from: raw(AGREEMENTS), orderBy: raw("that.ordinal") };
