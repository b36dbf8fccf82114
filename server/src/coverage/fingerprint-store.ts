import type { Queryable } from "@cuntong/db/database";

/** What an indicator's stored answers were made of. */
export interface Fingerprint {
  /** A digest of everything that was read for it. */
  readonly inputs: string;
  /** Village to a hash of what was found for it. */
  readonly villages: ReadonlyMap<string, string>;
}

export type Fingerprints = ReadonlyMap<string, Fingerprint>;

export async function loadFingerprints(database: Queryable, county: string): Promise<Fingerprints> {
  const rows = await database.query<{
    indicator: string;
    inputs: string;
    villages: Readonly<Record<string, string>>;
  }>(
    "/* what stored answers were made of */ select indicator, inputs, villages from answer_fingerprint where county_code = $1",
    [county],
  );
  return new Map(
    rows.map(({ indicator, inputs, villages }) => [
      indicator,
      { inputs, villages: new Map(Object.entries(villages)) },
    ]),
  );
}

export async function keepFingerprints(
  database: Queryable,
  county: string,
  kept: Fingerprints,
): Promise<void> {
  const fingerprints = [...kept.values()];
  await database.query(
    `/* keep what answers were made of */
    insert into answer_fingerprint (county_code, indicator, inputs, villages)
    select $1, indicator, inputs, villages::jsonb from unnest($2::text[], $3::text[], $4::text[]) as kept (indicator, inputs, villages)
    on conflict (county_code, indicator) do update set inputs = excluded.inputs, villages = excluded.villages`,
    [
      county,
      [...kept.keys()],
      fingerprints.map(({ inputs }) => inputs),
      fingerprints.map(({ villages }) => JSON.stringify(Object.fromEntries(villages))),
    ],
  );
}
