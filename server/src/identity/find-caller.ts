import type { Queryable } from "@cuntong/db/database";
import { z } from "zod";
import { type Caller, ROLES, type Role } from "./caller.ts";
import { hashOf } from "./secret.ts";
import { IDLE_HOURS, touchSession } from "./sessions.ts";

const Grants = z.record(z.string(), z.enum(ROLES));

const Found = z.object({
  account: z.string(),
  name: z.string(),
  isSystemAdministrator: z.boolean(),
  roles: Grants,
  isStale: z.boolean(),
});

const GRANTED = `coalesce((select json_object_agg(county_code, role) from account_role
  where account_id = account.id), '{}'::json) as roles`;

/** Whoever a session's secret belongs to; undefined when it is unknown, or over. */
export async function callerOfSession(database: Queryable, secret: string): Promise<Caller | undefined> {
  const [row] = await database.query(
    `/* who signed in */ select account.id as account, account.name, is_system_administrator as "isSystemAdministrator",
      ${GRANTED}, last_seen_at < now() - interval '1 minute' as "isStale"
    from session join account on account.id = session.account_id
    where session.hash = $1 and disabled_at is null and expires_at > now()
      and last_seen_at > now() - make_interval(hours => $2)`,
    [hashOf(secret), IDLE_HOURS],
    { name: "who signed in" },
  );
  if (row === undefined) return undefined;
  const found = Found.parse(row);
  if (found.isStale) await touchSession(database, secret);
  return { ...personOf(found), kind: "PERSON", mayWrite: true };
}

const FoundToken = Found.extend({ scopes: z.array(z.string()), counties: z.array(z.string()) });

/** Whoever a token's secret speaks for, narrowed to what the token may reach; undefined when it opens nothing. */
export async function callerOfToken(database: Queryable, secret: string): Promise<Caller | undefined> {
  const [row] = await database.query(
    `/* whose token */ select account.id as account, account.name, is_system_administrator as "isSystemAdministrator",
      ${GRANTED}, scopes, counties, last_used_on is distinct from current_date as "isStale"
    from api_token join account on account.id = api_token.account_id
    where api_token.hash = $1 and revoked_at is null and api_token.expires_at > now() and disabled_at is null`,
    [hashOf(secret)],
    { name: "whose token" },
  );
  if (row === undefined) return undefined;
  const found = FoundToken.parse(row);
  if (found.isStale) await noteUse(database, secret);
  const person = personOf(found);
  const reached = found.counties.map((county): [string, Role | undefined] => [
    county,
    person.isSystemAdministrator ? "COUNTY_ADMINISTRATOR" : person.roles.get(county),
  ]);
  return {
    ...person,
    kind: "PROGRAM",
    isSystemAdministrator: false,
    roles: new Map(reached.filter((one): one is [string, Role] => one[1] !== undefined)),
    mayWrite: found.scopes.includes("WRITE"),
  };
}

const noteUse = (database: Queryable, secret: string) =>
  database.query("/* a token is in use */ update api_token set last_used_on = current_date where hash = $1", [
    hashOf(secret),
  ]);

const personOf = ({ account, name, isSystemAdministrator, roles }: z.infer<typeof Found>) => ({
  account,
  name,
  isSystemAdministrator,
  roles: new Map(Object.entries(roles)),
});
