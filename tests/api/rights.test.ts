import type { Database } from "@cuntong/db/database";
import { withSettings } from "@cuntong/db/settings";
import { beforeAll, expect, test } from "vitest";
import { describeOnEachDatabase } from "../support/databases.ts";
import { served, within } from "../support/served.ts";
import { insertTwoCounties, ONE, OTHER } from "./two-small-counties.ts";

describeOnEachDatabase("county isolation in the database", (open) => {
  const database = open();
  let store: Database;

  beforeAll(async () => {
    await insertTwoCounties(database);
    store = await served(database);
  });

  const owned = () =>
    database.query<{ name: string; column: string | null }>(`/* tables with rows of counties */
      select relname as name, (select attname from pg_attribute where attrelid = pg_class.oid and attname = 'county_code') as column
      from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity order by 1`);

  test("every table with a county is behind policies, but for who works where", async () => {
    const bare = await database.query<{ name: string }>(`/* tables without policies */
      select relname as name from pg_class join pg_attribute on attrelid = pg_class.oid and attname = 'county_code'
      where relnamespace = 'public'::regnamespace and relkind = 'r' and not relrowsecurity`);
    expect(bare.map(({ name }) => name)).toEqual(["account_role"]);
    expect((await owned()).length).toBeGreaterThan(35);
  });

  test("who says nothing sees nothing; who names a county sees its rows and no others", async () => {
    for (const { name, column } of await owned()) {
      const count = async (reads: readonly string[]) =>
        (
          await within(store, reads).query<{ n: number }>(
            `select count(*)::int as n from "${name}" where ${column ?? "true"} is not null`,
          )
        )[0]?.n;
      const whole =
        (
          await database.query<{ n: number }>(
            `select count(*)::int as n from "${name}" where ${column ?? "true"} is not null`,
          )
        )[0]?.n ?? 0;
      expect(await count([]), name).toBe(0);
      expect(((await count([ONE])) ?? 0) + ((await count([OTHER])) ?? 0), name).toBe(whole);
      if (column !== null)
        expect(
          await within(store, [ONE]).query(`select from "${name}" where county_code <> '${ONE}'`),
          name,
        ).toEqual([]);
    }
  });

  test("the rows of another county are not changed, not removed, and none are added to them", async () => {
    const mine = within(store, [ONE, OTHER], [ONE]);
    expect(
      await mine.query(`update project set name = 'x' where county_code = $1 returning 1`, [OTHER]),
    ).toEqual([]);
    expect(await mine.query(`delete from village where county_code = $1 returning 1`, [OTHER])).toEqual([]);
    expect(
      await mine.query(`update project set name = name where county_code = $1 returning 1`, [ONE]),
    ).toHaveLength(1);
    await expect(
      mine.query("insert into zone (code, name, county_code) values ('z', 'z', $1)", [OTHER]),
    ).rejects.toThrow("row-level security");
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
