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
  indicator: string,
  villages: ReadonlyMap<string, string>,
): Promise<void> {
  await database.query(
    `/* keep what answers were made of */
    insert into answer_fingerprint (county_code, indicator, villages) values ($1, $2, ($3::text)::jsonb)
    on conflict (county_code, indicator) do update set villages = excluded.villages`,
    [county, indicator, JSON.stringify(Object.fromEntries(villages))],
  );
}
