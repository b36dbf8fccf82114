import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Database } from "@cuntong/db/database";
import { openEmbedded, openInMemory } from "@cuntong/db/embedded";
import { EMBEDDED_ROLE, grantOnEmbedded } from "@cuntong/db/grants";
import { afterAll, beforeAll, describe, expect, inject, test, vi } from "vitest";
import { openFromTemplate } from "../support/databases.ts";
import { embeddedSeed } from "../support/seeds.ts";

// GEOS breaks off at a shape that crosses itself. The embedded database ends such a statement without an error.
const CROSSED =
  "select st_intersection('POLYGON((0 0,2 2,2 0,0 2,0 0))'::geometry, 'POLYGON((0 0,3 0,3 1,0 1,0 0))')";
const inserted = (code: string): string =>
  `insert into area (code, level, name) values ('${code}', 'PROVINCE', '甲省')`;

function behaviour(open: () => Promise<Database>): void {
  let database: Database;
  const heard: (string | null)[] = [];
  beforeAll(async () => {
    database = await open();
    await database.listen("told", (payload) => heard.push(payload));
    await database.query(inserted("97"));
  });
  afterAll(() => database.close());

  test.each([1, 2])(
    "is a failure, nothing of its transaction stays, and all that follows goes on (%d)",
    async (time) => {
      const failing = database.transaction(async (transaction) => {
        const asked = [inserted("98"), CROSSED, inserted("99")].map((statement) =>
          transaction.query(statement),
        );
        await Promise.all(asked);
      });
      const next = database.query("select code from area");
      await expect(failing).rejects.toThrow();
      expect(await next).toEqual([{ code: "97" }]);
      await database.execute("create temp table kept as table indicator; truncate zone cascade; checkpoint");
      await expect(database.execute(CROSSED)).rejects.toThrow();
      await database.query("select pg_notify('told', $1)", [String(time)]);
      await vi.waitFor(() => expect(heard.at(-1)).toBe(String(time)));
      expect(await database.query("select code from area")).toEqual([{ code: "97" }]);
      await database.execute("drop table if exists kept");
    },
  );
}

describe("a statement that PostGIS breaks off (embedded database)", () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), "cuntong-broken-off-"));
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true }));
  behaviour(async () => openEmbedded(dataDir, { seedFile: await embeddedSeed() }));

  test("who serves is who served, and may what was allowed", async () => {
    const folder = path.join(dataDir, "served");
    const database = await openEmbedded(folder, { seedFile: await embeddedSeed() });
    await grantOnEmbedded(database);
    await database.query(inserted("97"));
    await database.hold({ role: EMBEDDED_ROLE, "cuntong.reads": "" });
    await database.execute("set application_name = 'of the first session'");
    await expect(database.query(CROSSED)).rejects.toThrow("broke off");
    expect(await database.query("select current_setting('application_name') as name")).not.toEqual([
      { name: "of the first session" },
    ]);
    expect(
      await database.query("select current_user as who, current_setting('cuntong.reads') as reads"),
    ).toEqual([{ who: EMBEDDED_ROLE, reads: "" }]);
    await expect(database.query(inserted("98"))).rejects.toThrow("row-level security");
    await database.close();
  });

  test("what was in memory only is gone, and says so", async () => {
    const database = await openInMemory({ seedFile: await embeddedSeed() });
    await expect(database.query(CROSSED)).rejects.toThrow("broke off in the middle of a statement");
    await expect(database.query("select 1")).rejects.toThrow("broke off, and was in memory only");
    await database.close();
  });
});

const postgresUrl = inject("postgresUrl");
const title = "a statement that PostGIS breaks off (server database)";
if (postgresUrl) describe(title, () => behaviour(() => openFromTemplate(postgresUrl)));
else test.skip(`NOT RUN: ${title} (install: apt-get install postgresql-15-postgis-3)`, () => {});
