import type { Database } from "@cuntong/db/database";
import { beforeAll, expect, test } from "vitest";
import { insertIntoEveryTable } from "../../api/every-table.ts";
import { isolatedTables, leaksOf } from "../../api/isolation.ts";
import { describeOnEachDatabase } from "../../support/databases.ts";
import { served } from "../../support/served.ts";

interface Policy {
  readonly table: string;
  readonly name: string;
  readonly using: string | null;
  readonly check: string | null;
}

describeOnEachDatabase("policies, weakened one by one", (open) => {
  const database = open();
  let store: Database;

  beforeAll(async () => {
    await insertIntoEveryTable(database);
    store = await served(database);
  });

  const policies = () =>
    database.query<Policy>(`/* policies */ select tablename as "table", policyname as name, qual as using, with_check as "check"
      from pg_policies where schemaname = 'public' order by 1, 2`);

  const lay = ({ table, name, using, check }: Policy) =>
    database.execute(
      `alter policy ${name} on "${table}" ${using === null ? "" : `using (${using})`} ${check === null ? "" : `with check (${check})`}`,
    );

  test("the test of isolation notices every one that lets everything through", async () => {
    const tables = await isolatedTables(database);
    const unnoticed: string[] = [];
    for (const policy of await policies()) {
      const table = tables.find((one) => one.table === policy.table);
      if (table === undefined) throw new Error(`${policy.table} has a policy, but none are enforced`);
      await lay({ ...policy, using: policy.using && "true", check: policy.check && "true" });
      if ((await leaksOf(store, table)).length === 0) unnoticed.push(`${policy.table}: ${policy.name}`);
      await lay(policy);
    }
    expect(unnoticed).toEqual([]);
  });

  test("and every table whose policies are switched off", async () => {
    const unnoticed: string[] = [];
    for (const table of await isolatedTables(database)) {
      await database.execute(`alter table "${table.table}" disable row level security`);
      if ((await leaksOf(store, table)).length === 0) unnoticed.push(table.table);
      await database.execute(`alter table "${table.table}" enable row level security`);
    }
    expect(unnoticed).toEqual([]);
  });
});
