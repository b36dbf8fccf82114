import type { Database } from "@cuntong/db/database";
import { withSettings } from "@cuntong/db/settings";
import { beforeAll, expect, test } from "vitest";
import { describeOnEachDatabase } from "../support/databases.ts";
import { served, within } from "../support/served.ts";
import { insertIntoEveryTable } from "./every-table.ts";
import { isolatedTables, leaksOf } from "./isolation.ts";
import { ONE, OTHER } from "./two-small-counties.ts";

describeOnEachDatabase("county isolation in the database", (open) => {
  const database = open();
  let store: Database;

  beforeAll(async () => {
    await insertIntoEveryTable(database);
    store = await served(database);
  });

  test("every table with a county is behind policies, but for who works where", async () => {
    const bare = await database.query<{ name: string }>(`/* tables without policies */
      select relname as name from pg_class join pg_attribute on attrelid = pg_class.oid and attname = 'county_code'
      where relnamespace = 'public'::regnamespace and relkind = 'r' and not relrowsecurity`);
    expect(bare.map(({ name }) => name)).toEqual(["account_role"]);
  });

  test("no table shows, changes, removes or takes rows of a county that is not one's own", async () => {
    const leaks: string[] = [];
    for (const table of await isolatedTables(database)) leaks.push(...(await leaksOf(store, table)));
    expect(leaks).toEqual([]);
  });

  test("a row is not moved into another county", async () => {
    const mine = within(store, [ONE, OTHER], [ONE]);
    await expect(
      mine.query("update project set county_code = $1 where county_code = $2", [OTHER, ONE]),
    ).rejects.toThrow("row-level security");
  });

  test("audit rows are never changed or removed, by nobody", async () => {
    const mine = within(store, "*", "*");
    const row = ["a", "A", "r", "o", "k", "c"];
    await mine.query(
      "insert into audit (county_code, actor, actor_name, request_id, operation, kind, code) values ('-', $1, $2, $3, $4, $5, $6)",
      row,
    );
    await expect(mine.query("update audit set actor = 'b'")).rejects.toThrow(
      /permission denied|never changed/,
    );
    await expect(mine.query("delete from audit")).rejects.toThrow(/permission denied|never changed/);
    await expect(database.query("update audit set actor = 'b'")).rejects.toThrow("never changed");
    await expect(database.query("truncate audit")).rejects.toThrow("never changed");
  });

  test("the rights of a transaction end with it", async () => {
    await within(store, "*").query("select 1");
    expect(await withSettings(store, {}).query("select from project")).toEqual([]);
  });
});
