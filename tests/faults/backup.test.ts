import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { extractPayload, readManifest, writeArchive } from "@cuntong/db/backup/archive";
import { backUpEmbedded, restoreEmbedded } from "@cuntong/db/backup/embedded-backup";
import type { Manifest } from "@cuntong/db/backup/manifest";
import { backUpServer, restoreServer } from "@cuntong/db/backup/server-backup";
import type { Database } from "@cuntong/db/database";
import { openEmbedded } from "@cuntong/db/embedded";
import { migrate, migrationFiles, statementsOf } from "@cuntong/db/migrate";
import { openServer } from "@cuntong/db/server";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { embeddedSeed } from "../support/seeds.ts";
import { insertSmallRecord, tableHashes } from "../support/small-record.ts";

/** One database that can be closed and opened again, and the commands on it. */
interface Place {
  open(): Promise<Database>;
  backUp(file: string): Promise<Manifest>;
  restore(file: string, force?: boolean): Promise<Manifest>;
  remove(): Promise<void>;
}

type Migrated = "fully" | "not at all";

const folders: string[] = [];
const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), "cuntong-faults-"));
  folders.push(folder);
  return folder;
};
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function embeddedPlace(migrated: Migrated): Promise<Place> {
  const dataDir = await newFolder();
  const seed = migrated === "fully" ? { seedFile: await embeddedSeed() } : {};
  return {
    open: () => openEmbedded(dataDir, seed),
    backUp: (file) => backUpEmbedded(dataDir, file),
    restore: (file, force = false) => restoreEmbedded(file, dataDir, { force }),
    remove: async () => {},
  };
}

async function serverPlace(postgresUrl: string, migrated: Migrated): Promise<Place> {
  const admin = await openServer(postgresUrl, { maxConnections: 1 });
  const name = `cuntong_faults_${randomBytes(4).toString("hex")}`;
  await admin.execute(`create role ${name} login password 'geheim'`);
  await admin.execute(`create database ${name} owner ${name}`);
  const inside = await openServer(at(postgresUrl, name), { maxConnections: 1 });
  await inside.execute("create extension postgis; create extension pg_trgm");
  await inside.close();
  const url = at(postgresUrl, name, name);
  const owner = await openServer(url, { maxConnections: 1 });
  if (migrated === "fully") await migrate(owner);
  await owner.close();
  return {
    open: () => openServer(url),
    backUp: (file) => backUpServer(url, file),
    restore: (file, force = false) => restoreServer(file, url, { force }),
    remove: async () => {
      await admin.execute(`drop database ${name} with (force)`);
      await admin.execute(`drop role ${name}`);
      await admin.close();
    },
  };
}

const at = (url: string, database: string, role?: string): string =>
  Object.assign(new URL(url), {
    pathname: `/${database}`,
    ...(role ? { username: role, password: "geheim" } : {}),
  }).href;

const using = async <Result>(
  place: Place,
  work: (database: Database) => Promise<Result>,
): Promise<Result> => {
  const database = await place.open();
  return work(database).finally(() => database.close());
};

/** What an earlier version of the code would have made: its migrations, and none of the later ones. */
async function migrateAsBefore(database: Database, count: number): Promise<void> {
  await database.execute(
    "create table migration (name text primary key, hash text not null, applied_at timestamptz not null default now())",
  );
  for (const { name, text, hash } of (await migrationFiles()).slice(0, count)) {
    for (const statement of statementsOf(text)) await database.query(statement);
    await database.query("insert into migration (name, hash) values ($1, $2)", [name, hash]);
  }
}

const columns = (database: Database): Promise<unknown[]> =>
  database.query(`/* every column */ select table_name, column_name, data_type, is_nullable from information_schema.columns
    where table_schema = 'public' and table_name not in (select relname from pg_class join pg_depend on objid = pg_class.oid and deptype = 'e')
    order by 1, 2`);

const damages: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  "cut off": (bytes) => bytes.subarray(0, bytes.length - 3000),
  "changed in its data": (bytes) =>
    Buffer.from(bytes.map((byte, at) => (at === bytes.length - 5000 ? 255 - byte : byte))),
  "damaged in its header": (bytes) => Buffer.from(bytes.map((byte, at) => (at === 10 ? 0x41 : byte))),
  "something else": () => Buffer.from("not a backup"),
  empty: () => Buffer.alloc(0),
};

/** The same archive with another manifest. */
async function rewritten(file: string, change: (manifest: Manifest) => Manifest): Promise<string> {
  const folder = await newFolder();
  const manifest = await readManifest(file);
  await extractPayload(file, manifest, path.join(folder, "payload"));
  const { payload, ...described } = change(manifest);
  await writeArchive(path.join(folder, "other.tar"), described, {
    name: payload.name,
    file: path.join(folder, "payload"),
  });
  return path.join(folder, "other.tar");
}

function behaviour(newPlace: (migrated: Migrated) => Promise<Place>): void {
  let place: Place;
  let file: string;
  let before: ReadonlyMap<string, string>;
  let today: unknown[];

  beforeAll(async () => {
    place = await newPlace("fully");
    file = path.join(await newFolder(), "backup.tar");
    before = await using(place, async (database) => {
      await insertSmallRecord(database);
      today = await columns(database);
      return tableHashes(database);
    });
    await place.backUp(file);
  });
  afterAll(() => place.remove());

  test("what does not fit is refused, and nothing is changed", async () => {
    await expect(place.restore(file)).rejects.toThrow("not empty: --force");
    for (const [name, damaged] of Object.entries(damages)) {
      const broken = path.join(await newFolder(), "broken.tar");
      await writeFile(broken, damaged(await readFile(file)));
      await expect(place.restore(broken, true), name).rejects.toThrow("is not a whole backup of Cuntong");
    }
    const future = { name: "9999_future.sql", hash: "x" };
    const newer = await rewritten(file, (manifest) => ({
      ...manifest,
      migrations: [...manifest.migrations, future],
    }));
    await expect(place.restore(newer, true)).rejects.toThrow("newer version of Cuntong (9999_future.sql)");
    const later = await rewritten(file, (manifest) => ({ ...manifest, formatVersion: 2 }));
    await expect(place.restore(later, true)).rejects.toThrow("The backup has format 2");
    const other = await rewritten(file, (manifest) => ({
      ...manifest,
      database: manifest.database === "server" ? "embedded" : "server",
    }));
    await expect(place.restore(other, true)).rejects.toThrow("DATABASE_URL");
    expect(await using(place, tableHashes)).toEqual(before);
  });

  test("what was changed and deleted afterwards comes back", async () => {
    await using(place, (database) =>
      database.execute(`delete from progress_report; update village set name = '别村';
        insert into zone values ('z', 'z', '520281'); create table later (id int primary key);
        create view of_later as select * from later; create function of_later_too() returns int language sql as 'select 1'`),
    );
    const manifest = await place.restore(file, true);
    expect(manifest.migrations.map((one) => one.name)).toEqual(
      (await migrationFiles()).map((one) => one.name),
    );
    await using(place, async (database) => {
      expect(await tableHashes(database)).toEqual(before);
      expect(await migrate(database)).toEqual([]);
      // Identities go on where they were, instead of giving a number twice.
      const [report] = await database.query(
        "insert into progress_report (project_code, county_code, as_of) values ('P-1', '520281', '2017-07-01') returning id",
      );
      expect(report?.id).toBe(2);
      await database.execute("insert into migration (name, hash) values ('9999_future.sql', 'x')");
      await expect(migrate(database)).rejects.toThrow("newer version of Cuntong (9999_future.sql)");
    });
  });

  test("what an older version made opens and migrates, its backup too", async () => {
    const older = await newPlace("not at all");
    const olderFile = path.join(await newFolder(), "older.tar");
    const count = (await migrationFiles()).length - 1;
    await using(older, (database) =>
      migrateAsBefore(database, count).then(() => insertSmallRecord(database)),
    );
    await older.backUp(olderFile);
    for (const prepare of [async () => {}, () => older.restore(olderFile, true)]) {
      await prepare();
      await using(older, async (database) => {
        const applied = await migrate(database);
        expect(applied).toContain((await migrationFiles()).at(-1)?.name);
        expect(await columns(database)).toEqual(today);
        expect(await database.query("select name from village")).toEqual([{ name: "城关村" }]);
      });
    }
    await older.remove();
  });
}

describe("backup and restore (embedded database)", () => {
  behaviour(embeddedPlace);

  test("an open database is not backed up from outside, and a restore killed between its renames loses nothing", async () => {
    const dataDir = await newFolder();
    const database = await openEmbedded(dataDir, { seedFile: await embeddedSeed() });
    await insertSmallRecord(database);
    const before = await tableHashes(database);
    await expect(backUpEmbedded(dataDir, "/tmp/never.tar")).rejects.toThrow(
      `in use by process ${process.pid}`,
    );
    await database.close();
    await rename(path.join(dataDir, "postgres"), path.join(dataDir, "postgres.replaced"));
    const again = await openEmbedded(dataDir);
    expect(await tableHashes(again)).toEqual(before);
    await again.close();
    expect(await readdir(dataDir)).toEqual(["postgres"]);
  });
});

const postgresUrl = inject("postgresUrl");
if (postgresUrl)
  describe("backup and restore (server database)", () =>
    behaviour((migrated) => serverPlace(postgresUrl, migrated)));
else
  test.skip("NOT RUN: backup and restore (server database) (install: apt-get install postgresql-15-postgis-3)", () => {});
