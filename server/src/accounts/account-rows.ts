import { z } from "zod";
import type { Caller } from "../identity/caller.ts";
import type { CallerContext } from "../identity/context.ts";
import type { AccountType } from "./account-type.ts";
import { administered, managesAccount } from "./administering.ts";

const Row = z.object({
  id: z.string(),
  name: z.string(),
  isSystemAdministrator: z.boolean(),
  isDisabled: z.boolean(),
  hasPassword: z.boolean(),
  lastSeenOn: z.string().nullable(),
  version: z.number(),
  grants: z.array(
    z.object({
      county: z.string(),
      countyName: z.string().nullable(),
      countyNameEn: z.string().nullable(),
      role: z.string(),
    }),
  ),
});

interface Wanted {
  /** Only people of this county. */
  readonly county?: string | null;
  readonly id?: string;
}

/** Accounts that the caller knows of, by name. */
export async function accountRows(
  { caller, database }: CallerContext,
  { county = null, id }: Wanted,
): Promise<readonly AccountType[]> {
  const own = administered(caller);
  const rows = await database.query(
    `/* people */ select account.id, account.name, is_system_administrator as "isSystemAdministrator",
      disabled_at is not null as "isDisabled", password_hash is not null as "hasPassword", version,
      (select max(last_seen_at)::date from session where account_id = account.id) as "lastSeenOn",
      (select coalesce(json_agg(json_build_object('county', given.county_code, 'countyName', area.name,
          'countyNameEn', area.name_en,
          'role', given.role) order by given.county_code), '[]')
        from account_role given left join area on area.code = given.county_code
        where given.account_id = account.id) as grants
    from account
    where ($1::text[] is null or exists (
        select from account_role where account_id = account.id and county_code = any ($1::text[])))
      and ($2::text is null or exists (
        select from account_role where account_id = account.id and county_code = $2::text))
      and ($3::text is null or account.id = $3::text)
    order by account.id`,
    [own === "*" ? null : own, county, id ?? null],
  );
  return rows.map((row) => seenBy(caller, Row.parse(row)));
}

function seenBy(caller: Caller, row: z.infer<typeof Row>): AccountType {
  const own = administered(caller);
  const counties = row.grants.map(({ county }) => county);
  return {
    ...row,
    grants: row.grants.filter(({ county }) => own === "*" || own.includes(county)),
    isManaged: managesAccount(caller, { isSystemAdministrator: row.isSystemAdministrator, counties }),
  };
}
