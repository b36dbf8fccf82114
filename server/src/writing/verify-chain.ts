import type { Queryable } from "@cuntong/db/database";

/** Where the chain of a county's audit rows is broken: at a row that is not what was written. */
export interface BrokenChain {
  readonly county: string;
  readonly position: number;
  readonly why: "CHANGED" | "UNCHAINED" | "MISSING";
}

export interface VerifiedAudit {
  readonly counties: number;
  readonly rows: number;
  /** The first break of each county, by county. */
  readonly broken: readonly BrokenChain[];
}

/**
 * Makes the hash of every audit row anew, and follows the chain of each county. Rows taken off the end leave a whole
 * chain behind: keep the last hashes elsewhere to know of those.
 */
export async function verifyAudit(database: Queryable): Promise<VerifiedAudit> {
  const [counted] = await database.query<{ counties: number; rows: number }>(
    "/* audit rows */ select count(distinct county_code)::int as counties, count(*)::int as rows from audit",
  );
  const broken = await database.query<BrokenChain>(
    `/* breaks of the chains */
    with chained as (
      select audit, county_code, position, hash, previous_hash,
        lag(hash, 1, ''::bytea) over county as expected_previous,
        row_number() over county as expected_position
      from audit window county as (partition by county_code order by position)
    ), judged as (
      select county_code, position,
        case when position <> expected_position then 'MISSING'
          when hash <> audit_hash(audit) then 'CHANGED'
          when previous_hash <> expected_previous then 'UNCHAINED' end as why
      from chained
    )
    select distinct on (county_code) county_code as county, position, why from judged
    where why is not null order by county_code, position`,
  );
  return { counties: counted?.counties ?? 0, rows: counted?.rows ?? 0, broken };
}
