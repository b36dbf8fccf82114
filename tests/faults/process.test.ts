import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Database } from "@cuntong/db/database";
import { openServer } from "@cuntong/db/server";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test, vi } from "vitest";
import { type StartedProcess, startProcess } from "../support/started-process.ts";

// Whole processes start here, several in one test, on whatever else the machine is doing.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

// Otherwise the first of many starts would build it, and each killed one would leave it to the next.
beforeAll(async () => {
  expect((await startProcess("build-web.ts", {}).ended).code).toBe(0);
});

const running = new Set<StartedProcess>();
const start = (variables: Readonly<Record<string, string>>): StartedProcess => {
  const started = startProcess("start.ts", { DEMO: "false", PUBLIC_READ: "true", ...variables });
  running.add(started);
  return started;
};
afterEach(async () => {
  for (const one of running) {
    one.child.kill("SIGKILL");
    await one.ended;
  }
  running.clear();
});

const urlLine = /^http:\/\/127\.0\.0\.1:\d+$/;

/** A question whose last byte has not been sent yet. */
async function halfAsked(url: string): Promise<{ finish(): Promise<string>; socket: Socket }> {
  const body = JSON.stringify({ query: "{ __typename }" });
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => {});
  await new Promise((resolve) => socket.once("connect", resolve));
  socket.write(
    `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, -1)}`,
  );
  let answer = "";
  socket.on("data", (part) => {
    answer += part;
  });
  await new Promise((resolve) => setTimeout(resolve, 200));
  const finish = (): Promise<string> =>
    new Promise((resolve) => {
      socket.once("close", () => resolve(answer));
      socket.write(body.slice(-1));
    });
  return { finish, socket };
}

const connectable = (url: string): Promise<boolean> =>
  fetch(`${url}/health/live`).then(
    () => true,
    () => false,
  );

test("a wrong value stops the start with its name and what is expected, and nothing else", async () => {
  const started = start({ PORT: "eighty", DEMO: "perhaps" });
  expect(await started.ended).toEqual({ code: 1, signal: null });
  expect(started.complaints()).toBe(
    "PORT: expected a whole number from 0 to 65535\nDEMO: expected true or false\n",
  );
  expect(started.lines).toEqual([]);
});

test("a server that is not there is told without a stack or a password", async () => {
  const started = start({ DATABASE_URL: "postgres://app:geheim@127.0.0.1:1/none" });
  expect((await started.ended).code).toBe(1);
  expect(started.complaints()).toContain("ECONNREFUSED");
  expect(started.complaints()).not.toMatch(/geheim|\n\s+at /);
});

describe("the embedded database", () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), "cuntong-process-"));
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  test("survives a first start that is killed twice, then serves, and keeps a second process out", async () => {
    const first = start({ DATA_DIR: dataDir });
    while (!existsSync(path.join(dataDir, "postgres/PG_VERSION")))
      await new Promise((resolve) => setTimeout(resolve, 20));
    first.child.kill("SIGKILL");
    await first.ended;
    expect(existsSync(path.join(dataDir, "postgres.creating"))).toBe(true);
    const second = start({ DATA_DIR: dataDir });
    await second.line(/^Open the database/);
    second.child.kill("SIGKILL"); // while it migrates
    await second.ended;
    const third = start({ DATA_DIR: dataDir });
    const url = await third.line(urlLine);
    expect(third.lines.at(-1)).toBe(url);
    expect(third.lines.at(-2)).toMatch(/^First administrator: .* at http:\/\/.*\/sign-in#[\w-]{43}$/);
    expect(third.lines.slice(0, -2)).toSatisfy((lines: string[]) =>
      lines.every((line) => / \d+\.\d s( {2}\(.*\))?$/.test(line)),
    );
    expect(await (await fetch(`${url}/health/ready`)).json()).toMatchObject({
      status: "ok",
      database: "embedded",
    });
    const intruder = start({ DATA_DIR: dataDir });
    expect((await intruder.ended).code).toBe(1);
    expect(intruder.complaints()).toContain(`in use by process ${third.child.pid} `);
    expect(intruder.complaints()).not.toMatch(/\n\s+at /);
    third.child.kill("SIGTERM");
    expect(await third.ended).toEqual({ code: 0, signal: null });
    expect(existsSync(path.join(dataDir, "cuntong.pid"))).toBe(false);
  });
});

const postgresUrl = inject("postgresUrl");
const title = "a server database";
if (!postgresUrl) test.skip(`NOT RUN: ${title} (install: apt-get install postgresql-15-postgis-3)`, () => {});
else
  describe(title, () => {
    const name = `cuntong_process_${randomBytes(4).toString("hex")}`;
    const urlOf = (role: string): string =>
      Object.assign(new URL(postgresUrl), { pathname: `/${name}`, username: role, password: "geheim" }).href;
    const superuserUrl = (database: string): string =>
      Object.assign(new URL(postgresUrl), { pathname: `/${database}` }).href;
    const roles = { owner: `${name}_owner`, app: `${name}_app` };
    let admin: Database;

    beforeAll(async () => {
      admin = await openServer(postgresUrl, { maxConnections: 1 });
      for (const role of Object.values(roles))
        await admin.execute(`create role ${role} login password 'geheim'`);
      await admin.execute(`create database ${name} owner ${roles.owner}`);
    });
    afterAll(async () => {
      await admin.execute(`drop database ${name} with (force)`);
      for (const role of Object.values(roles)) await admin.execute(`drop role ${role}`);
      await admin.close();
    });

    const both = { DATABASE_URL: urlOf(roles.app), DATABASE_OWNER_URL: urlOf(roles.owner) };

    test("is left empty where a superuser was to serve it", async () => {
      const started = start({ DATABASE_URL: superuserUrl(name) });
      expect((await started.ended).code).toBe(1);
      expect(started.complaints()).toContain("use a role that owns nothing");
      const inside = await openServer(superuserUrl(name), { maxConnections: 1 });
      const tables = await inside.query(
        "select from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace",
      );
      await inside.close();
      expect(tables).toEqual([]);
    });

    test("says what is missing: PostGIS, then the owner", async () => {
      const without = start(both);
      expect((await without.ended).code).toBe(1);
      expect(without.complaints()).toContain("create extension postgis");
      const inside = await openServer(superuserUrl(name), { maxConnections: 1 });
      await inside.execute("create extension postgis; create extension pg_trgm");
      await inside.close();
      const alone = start({ DATABASE_URL: both.DATABASE_URL });
      expect((await alone.ended).code).toBe(1);
      expect(alone.complaints()).toMatch(/lacks 0001_areas\.sql.*DATABASE_OWNER_URL/s);
      expect(alone.complaints()).not.toMatch(/\n\s+at /);
    });

    test("is migrated by its owner and served by a role that owns nothing", async () => {
      const started = start(both);
      const url = await started.line(urlLine);
      const answer = await fetch(`${url}/graphql?query=%7Bareas%7BtotalCount%7D%7D`);
      expect(await answer.json()).toEqual({ data: { areas: { totalCount: 0 } } });
      expect(await (await fetch(`${url}/health/ready`)).json()).toMatchObject({ database: "server" });
      const app = await openServer(both.DATABASE_URL, { maxConnections: 1 });
      const insert = "insert into area (code, level, name) values ('52', 'PROVINCE', '贵州省')";
      await expect(app.query(insert)).rejects.toThrow("row-level security");
      await app.transaction((transaction) => transaction.query(insert), {
        settings: { "cuntong.writes": "*" },
      });
      await expect(app.query("create table mine (x int)")).rejects.toThrow("permission denied");
      await expect(app.query("delete from migration")).rejects.toThrow("permission denied");
      await expect(app.query("drop table area")).rejects.toThrow("must be owner");
      const owned = await app.query(
        "select relname from pg_class where pg_get_userbyid(relowner) = current_user",
      );
      expect(owned).toEqual([]);
      await app.close();
      started.child.kill("SIGINT");
      expect(await started.ended).toEqual({ code: 0, signal: null });
    });

    test("is not served by whoever owns it, nor by a superuser", async () => {
      for (const mighty of [urlOf(roles.owner), superuserUrl(name)]) {
        const started = start({ DATABASE_URL: mighty });
        expect((await started.ended).code).toBe(1);
        expect(started.complaints()).toContain("use a role that owns nothing");
      }
    });

    test("a request in flight is finished after SIGTERM, and no new one is taken", async () => {
      const started = start({ DATABASE_URL: both.DATABASE_URL });
      const url = await started.line(urlLine);
      const request = await halfAsked(url);
      const signalledAt = performance.now();
      started.child.kill("SIGTERM");
      await expect.poll(() => connectable(url)).toBe(false);
      const answer = await request.finish();
      expect(answer).toContain('{"data":{"__typename":"Query"}}');
      expect(await started.ended).toEqual({ code: 0, signal: null });
      expect(performance.now() - signalledAt).toBeLessThan(10_000);
    });

    test("a request that never ends is cut off in time; a second signal does not wait for it", async () => {
      const patient = start({ DATABASE_URL: both.DATABASE_URL });
      await halfAsked(await patient.line(urlLine));
      const signalledAt = performance.now();
      patient.child.kill("SIGTERM");
      expect(await patient.ended).toEqual({ code: 0, signal: null });
      expect(performance.now() - signalledAt).toBeLessThan(10_000);
      const hasty = start({ DATABASE_URL: both.DATABASE_URL });
      await halfAsked(await hasty.line(urlLine));
      hasty.child.kill("SIGTERM");
      await new Promise((resolve) => setTimeout(resolve, 600));
      const againAt = performance.now();
      hasty.child.kill("SIGTERM");
      expect((await hasty.ended).code).toBe(1);
      expect(performance.now() - againAt).toBeLessThan(2000);
    });
  });
