import { randomBytes, randomInt } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Database, Queryable } from "@cuntong/db/database";
import { openEmbedded } from "@cuntong/db/embedded";
import { grantToApplication } from "@cuntong/db/grants";
import { migrate } from "@cuntong/db/migrate";
import { openServer } from "@cuntong/db/server";
import { hashOf, newSecret } from "@cuntong/server/identity/secret";
import { describe, expect, inject, test } from "vitest";
import { insertTwoCounties, ONE } from "../../api/two-small-counties.ts";
import { startProcess } from "../../support/started-process.ts";

const KILLS = Number(process.env.KILLS ?? 100);
const WRITERS = 8;
const LONGEST_LIFE_MS = 1500;

const MUTATION = `mutation ($input: ProgressInput!) { reportProgress(input: $input) { __typename ... on Conflict { currentVersion } } }`;

/** What a place to keep rows must offer: a look from outside, and a server on it. */
interface Place {
  readonly variables: Readonly<Record<string, string>>;
  look<Result>(work: (database: Database) => Promise<Result>): Promise<Result>;
  /** Instead of killing the server, now and then. */
  endBackends?: () => Promise<void>;
}

async function fill(database: Queryable, token: string): Promise<void> {
  await insertTwoCounties(database);
  await database.query("insert into account (id, name) values ('li', '李工')");
  await database.query("insert into account_role values ('li', $1, 'ENGINEER')", [ONE]);
  await database.query(
    `insert into api_token (id, hash, name, account_id, scopes, counties, expires_at)
     values ('t', $1, '上报', 'li', array['READ', 'WRITE'], array[$2], now() + interval '1 day')`,
    [hashOf(token), ONE],
  );
  await database.query(
    `insert into project (code, county_code, name, sector, stage, started_on, position_kind)
     select 'K-' || n, $1, '通组公路', 'ROAD', 'UNDER_CONSTRUCTION', '2017-01-01', 'SYNTHETIC' from generate_series(1, $2) n`,
    [ONE, WRITERS],
  );
  await database.query(
    `insert into project_quantity (project_code, kind, county_code, planned)
     select code, 'roadbed_m', county_code, 1000000 from project where code like 'K-%'`,
  );
}

/** Writes until the server is gone; answers the keys that were acknowledged. */
async function write(url: string, token: string, project: string, round: string): Promise<readonly string[]> {
  const acknowledged: string[] = [];
  let version = 0;
  for (let turn = 0; ; turn++) {
    const key = `${round}-${project}-${turn}`;
    const input = {
      project,
      expectedVersion: version,
      idempotencyKey: key,
      asOf: "2017-11-01",
      note: key,
      quantities: [{ kind: "roadbed_m", done: 1 }],
    };
    const payload = await send(url, token, input);
    if (payload === undefined) return acknowledged;
    if (payload.__typename === "ProjectChanged") acknowledged.push(key);
    version = payload.currentVersion ?? version + 1;
  }
}

async function send(url: string, token: string, input: object) {
  try {
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: MUTATION, variables: { input } }),
    });
    const { data } = (await response.json()) as {
      data?: { reportProgress: { __typename: string; currentVersion?: number } } | null;
    };
    return data?.reportProgress;
  } catch {
    return undefined; // the server is gone
  }
}

async function killWhileWriting(
  { variables, endBackends }: Place,
  token: string,
  round: number,
): Promise<readonly string[]> {
  const server = startProcess("start.ts", { DEMO: "false", PUBLIC_READ: "true", ...variables });
  const url = await server.line(/^http:\/\/127\.0\.0\.1:\d+$/);
  const writing = Array.from({ length: WRITERS }, (_, n) => write(url, token, `K-${n + 1}`, `round${round}`));
  await new Promise((resolve) => setTimeout(resolve, randomInt(50, LONGEST_LIFE_MS)));
  if (endBackends && round % 2 === 1) await endBackends();
  else server.child.kill("SIGKILL");
  const acknowledged = (await Promise.all(writing)).flat();
  server.child.kill("SIGKILL");
  await server.ended;
  return acknowledged;
}

/** Everything that was acknowledged is there once with its audit row, and nothing is there by half. */
async function check(database: Queryable, acknowledged: readonly string[]): Promise<void> {
  const [found] = await database.query(
    `select (select count(*)::int from unnest($1::text[]) key where not exists (
        select from progress_report where note = key)) as lost,
      (select count(*)::int from (select note from progress_report where note is not null group by note having count(*) > 1) twice) as twice,
      (select count(*)::int from progress_report report where note is not null and not exists (
        select from audit where kind = 'ProgressReport' and code = report.id::text and after->>'note' = report.note)) as unaudited,
      (select count(*)::int from progress_report report where note is not null and (
        select count(*) from progress_quantity where report_id = report.id) <> 1) as halves,
      (select count(*)::int from progress_report report where note is not null and not exists (
        select from request_key where key = report.note and answer is not null)) as unanswered,
      (select count(*)::int from project where code like 'K-%' and version - 1 <> (
        select count(*) from progress_report where project_code = project.code)) as versions,
      (select count(*)::int from (select previous_hash, lag(hash, 1, ''::bytea) over (partition by county_code order by position) as expected from audit) chained
        where previous_hash <> expected) as broken`,
    [acknowledged],
  );
  expect(found).toEqual({
    lost: 0,
    twice: 0,
    unaudited: 0,
    halves: 0,
    unanswered: 0,
    versions: 0,
    broken: 0,
  });
}

async function campaign(place: Place): Promise<void> {
  const token = newSecret();
  await place.look((database) => fill(database, token));
  const acknowledged: string[] = [];
  for (let round = 0; round < KILLS; round++)
    acknowledged.push(...(await killWhileWriting(place, token, round)));
  expect(acknowledged.length).toBeGreaterThan(KILLS);
  await place.look((database) => check(database, acknowledged));
}

describe(`killed ${KILLS} times while writing`, () => {
  test("the embedded database", async () => {
    const dataDir = await mkdtemp(path.join(tmpdir(), "cuntong-killed-"));
    const look: Place["look"] = async (work) => {
      const database = await openEmbedded(dataDir);
      await migrate(database);
      return work(database).finally(() => database.close());
    };
    await campaign({ variables: { DATA_DIR: dataDir }, look });
    await rm(dataDir, { recursive: true, force: true });
  });

  const postgresUrl = inject("postgresUrl");
  const title = "the server database, its backends too";
  if (postgresUrl === null)
    test.skip(`NOT RUN: ${title} (install: apt-get install postgresql-15-postgis-3)`, () => {});
  else
    test(title, async () => {
      const name = `cuntong_killed_${randomBytes(4).toString("hex")}`;
      const admin = await openServer(postgresUrl, { maxConnections: 1 });
      await admin.query(`create database ${name}`);
      await admin.query(`create role ${name} login password 'geheim'`);
      const urlOf = (parts: object) =>
        Object.assign(new URL(postgresUrl), { pathname: `/${name}`, ...parts }).href;
      const owner = await openServer(urlOf({}), { maxConnections: 1 });
      await migrate(owner);
      await grantToApplication(owner, name);
      const endBackends = async () => {
        await admin.query("select pg_terminate_backend(pid) from pg_stat_activity where usename = $1", [
          name,
        ]);
      };
      await campaign({
        variables: { DATABASE_URL: urlOf({ username: name, password: "geheim" }), DATA_DIR: tmpdir() },
        look: (work) => work(owner),
        endBackends,
      });
      await owner.close();
      await admin.query(`drop database ${name} with (force)`);
      await admin.query(`drop role ${name}`);
      await admin.close();
    });
});
