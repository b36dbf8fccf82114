import type { Database, Queryable } from "@cuntong/db/database";
import type { Role } from "./caller.ts";
import { hashPassword } from "./password.ts";
import { hashOf, newSecret } from "./secret.ts";

const LINK_DAYS = 3;

/** A secret that sets an account's password once, within three days. */
export async function newLink(database: Queryable, account: string): Promise<string> {
  const secret = newSecret();
  await database.query(
    `/* a one-time link */ insert into one_time_link (hash, account_id, expires_at)
    values ($1, $2, now() + make_interval(days => $3))`,
    [hashOf(secret), account, LINK_DAYS],
  );
  return secret;
}

/** Where nobody has an account yet: the first administrator, and the secret of the link to become it. */
export async function firstAdministrator(database: Database): Promise<string | undefined> {
  return database.transaction(async (transaction) => {
    const [anybody] = await transaction.query(
      "/* who has chosen a password */ select 1 from account where password_hash is not null limit 1",
    );
    if (anybody !== undefined) return undefined;
    await transaction.query(
      `/* the first administrator */ insert into account (id, name, is_system_administrator)
      values ('admin', '系统管理员', true) on conflict (id) do nothing`,
    );
    await transaction.query("/* older links */ delete from one_time_link where account_id = 'admin'");
    return newLink(transaction, "admin");
  });
}

/** Of the demo: anybody may know it, and the first start prints it. */
export const DEMO_PASSWORD = "cuntong-demo";

const DEMO_COUNTIES = ["431123", "140930", "360729", "520281", "341825"];

export const DEMO_PEOPLE: readonly { id: string; name: string; role: Role | "SYSTEM_ADMINISTRATOR" }[] = [
  { id: "planner", name: "示范规划员", role: "VIEWER" },
  { id: "engineer", name: "示范工程师", role: "ENGINEER" },
  { id: "county", name: "示范县管理员", role: "COUNTY_ADMINISTRATOR" },
  { id: "admin", name: "示范系统管理员", role: "SYSTEM_ADMINISTRATOR" },
];

/** The demo's people, once; the engineer works in Panzhou, the others in all demo counties. */
export async function addDemoPeople(database: Database): Promise<void> {
  const [known] = await database.query("/* demo people */ select 1 from account where is_demo limit 1");
  if (known !== undefined) return;
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await database.transaction(async (transaction) => {
    await transaction.query(
      `/* demo people */ insert into account (id, name, password_hash, is_system_administrator, is_demo)
      select id, name, $2, role = 'SYSTEM_ADMINISTRATOR', true
      from json_to_recordset($1::json) as given (id text, name text, role text) on conflict (id) do nothing`,
      [JSON.stringify(DEMO_PEOPLE), passwordHash],
    );
    await transaction.query(
      `/* what they may do */ insert into account_role (account_id, county_code, role)
      select id, county, role from json_to_recordset($1::json) as given (id text, role text),
        unnest($2::text[]) county
      where role <> 'SYSTEM_ADMINISTRATOR' and (id <> 'engineer' or county = '520281')
      on conflict do nothing`,
      [JSON.stringify(DEMO_PEOPLE), DEMO_COUNTIES],
    );
  });
}
