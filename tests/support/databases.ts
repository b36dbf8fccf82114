import { randomBytes } from "node:crypto";
import type { Database } from "@cuntong/db/database";
import { migrate, schemaHash } from "@cuntong/db/migrate";
import { openServer } from "@cuntong/db/server";
import { afterAll, beforeAll, describe, inject, test } from "vitest";
import { takeEmbedded } from "./kept-embedded.ts";

/**
 * Runs a block of tests on the embedded database and on a PostgreSQL server. `open()` gives a migrated,
 * empty database of the block's own, ready when the first test or hook runs.
 */
export function describeOnEachDatabase(title: string, block: (open: () => Database) => void): void {
  describe(`${title} (embedded database)`, () => block(() => openedForBlock("embedded", takeEmbedded)));
  const postgresUrl = inject("postgresUrl");
  if (postgresUrl === null) {
    test.skip(`NOT RUN: ${title} (server database) (install: apt-get install postgresql-15-postgis-3)`, () => {});
    return;
  }
  describe(`${title} (server database)`, () =>
    block(() => openedForBlock("server", () => openFromTemplate(postgresUrl))));
}

/** A migrated, empty database on the test run's PostgreSQL; dropped when closed. */
export async function openFromTemplate(postgresUrl: string): Promise<Database> {
  const admin = await openServer(postgresUrl, { maxConnections: 1 });
  const template = await templateDatabase(admin, postgresUrl);
  const name = `cuntong_test_${randomBytes(6).toString("hex")}`;
  await admin.query(`create database ${name} template ${template}`);
  const database = await openServer(urlOf(postgresUrl, name));
  return closingAlso(database, async () => {
    await admin.query(`drop database ${name} with (force)`);
    await admin.close();
  });
}

const urlOf = (postgresUrl: string, databaseName: string): string =>
  Object.assign(new URL(postgresUrl), { pathname: `/${databaseName}` }).href;

// Made once for each schema and run; an advisory lock keeps two workers from making it twice.
async function templateDatabase(admin: Database, postgresUrl: string): Promise<string> {
  const name = `cuntong_template_${await schemaHash()}`;
  await admin.query("select pg_advisory_lock(7211)");
  try {
    const [existing] = await admin.query("select 1 from pg_database where datname = $1", [name]);
    if (!existing) await makeTemplate(admin, postgresUrl, name);
  } finally {
    await admin.query("select pg_advisory_unlock(7211)");
  }
  return name;
}

async function makeTemplate(admin: Database, postgresUrl: string, name: string): Promise<void> {
  const growing = `${name}_growing`;
  await admin.query(`drop database if exists ${growing}`);
  await admin.query(`create database ${growing}`);
  const database = await openServer(urlOf(postgresUrl, growing), { maxConnections: 1 });
  await migrate(database);
  await database.close();
  await admin.query(`alter database ${growing} rename to ${name}`);
}

const closingAlso = (database: Database, afterwards: () => Promise<void>): Database => ({
  kind: database.kind,
  query: (text, values, options) => database.query(text, values, options),
  execute: (script) => database.execute(script),
  transaction: (work, options) => database.transaction(work, options),
  listen: (channel, listener) => database.listen(channel, listener),
  close: async () => {
    await database.close();
    await afterwards();
  },
});

// Tests are declared before anything can be opened: the block gets a stand-in that knows the database later.
function openedForBlock(kind: Database["kind"], open: () => Promise<Database>): Database {
  let opened: Database | undefined;
  const current = (): Database => {
    if (!opened) throw new Error("The database of this block is open only while its tests and hooks run");
    return opened;
  };
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(async () => {
    await opened?.close();
  });
  return {
    kind,
    query: (text, values, options) => current().query(text, values, options),
    execute: (script) => current().execute(script),
    transaction: (work, options) => current().transaction(work, options),
    listen: (channel, listener) => current().listen(channel, listener),
    close: () => current().close(),
  };
}
