import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Database } from "@cuntong/db/database";
import { grantToApplication } from "@cuntong/db/grants";
import { migrate } from "@cuntong/db/migrate";
import { openServer } from "@cuntong/db/server";
import { postgresPrograms, startPostgres } from "../support/postgres.ts";

export interface ThrowAwayServer {
  /** As a role that owns nothing: what a server is started with. */
  readonly url: string;
  readonly database: Database;
  close(): Promise<void>;
}

/** A migrated, empty database on a throw-away PostgreSQL (or TEST_DATABASE_URL); null when there is none. */
export async function openThrowAwayServer(): Promise<ThrowAwayServer | null> {
  const given = process.env.TEST_DATABASE_URL;
  const programs = postgresPrograms();
  if (!given && programs === null) return null;
  const started = given ? null : await startPostgres(programs as string);
  const adminUrl = given ?? (started?.url as string);
  const name = `cuntong_bench_${process.pid}`;
  const admin = await openServer(adminUrl, { maxConnections: 1 });
  await admin.query(`create database ${name}`);
  const url = Object.assign(new URL(adminUrl), { pathname: `/${name}` }).href;
  const database = await openServer(url);
  await migrate(database);
  const role = `${name}_app`;
  await admin.query(`create role ${role} login password '${role}'`);
  await grantToApplication(database, role);
  return {
    url: Object.assign(new URL(url), { username: role, password: role }).href,
    database,
    close: async () => {
      await database.close();
      await admin.query(`drop database ${name} with (force)`);
      await admin.query(`drop role ${role}`);
      await admin.close();
      await started?.stop();
    },
  };
}

/** A directory that is gone afterwards. */
export async function inTemporaryDirectory<Result>(
  work: (directory: string) => Promise<Result>,
): Promise<Result> {
  const directory = await mkdtemp(path.join(tmpdir(), "cuntong-bench-"));
  try {
    return await work(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
