import type { Queryable } from "@cuntong/db/database";

/** Indicator to village to hash. */
export type Fingerprints = ReadonlyMap<string, ReadonlyMap<string, string>>;

export async function loadFingerprints(database: Queryable, county: string): Promise<Fingerprints> {
  const rows = await database.query<{ indicator: string; villages: Readonly<Record<string, string>> }>(
    "/* what stored answers were made of */ select indicator, villages from answer_fingerprint where county_code = $1",
    [county],
  );
  return new Map(rows.map(({ indicator, villages }) => [indicator, new Map(Object.entries(villages))]));
}

export async function keepFingerprints(
  database: Queryable,
  county: string,
  kept: Fingerprints,
): Promise<void> {
  await database.query(
    `/* keep what answers were made of */
    insert into answer_fingerprint (county_code, indicator, villages)
    select $1, indicator, villages::jsonb from unnest($2::text[], $3::text[]) as kept (indicator, villages)
    on conflict (county_code, indicator) do update set villages = excluded.villages`,
    [
      county,
      [...kept.keys()],
      [...kept.values()].map((villages) => JSON.stringify(Object.fromEntries(villages))),
    ],
  );
}
