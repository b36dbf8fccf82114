import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { createLogger, withoutPasswords } from "@cuntong/server/http/logger";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { describeOnEachDatabase } from "../support/databases.ts";
import { ask, type TinyServer, tinyServer } from "../support/tiny-server.ts";

const closedDatabase = {
  kind: "embedded" as const,
  query: () => Promise.reject(new Error("connect ECONNREFUSED postgres://app:geheim@db/x")),
  execute: () => Promise.reject(new Error("closed")),
  transaction: () => Promise.reject(new Error("closed")),
  listen: async () => async () => {},
  close: async () => {},
};

describeOnEachDatabase("health", (open) => {
  const database = open();

  test("ready names the database and its data version", async () => {
    const { app } = await tinyServer({ database, level: "silent" });
    const [row] = await database.query<{ version: number }>("select version from data_version");
    const ready = await app.inject("/health/ready");
    expect(ready.statusCode).toBe(200);
    expect(ready.json()).toEqual({
      status: "ok",
      database: database.kind,
      dataVersion: String(row?.version),
    });
    await app.close();
  });
});

describe("the edge", () => {
  let web: string;
  let server: TinyServer;

  beforeAll(async () => {
    web = await mkdtemp(path.join(tmpdir(), "cuntong-web-"));
    const script = "export const villages = 'x';".repeat(100);
    await mkdir(path.join(web, "assets"));
    await writeFile(path.join(web, "index.html"), "<!doctype html><title>Cuntong</title>");
    await writeFile(path.join(web, "assets/app-1a2b3c.js"), script);
    await writeFile(path.join(web, "assets/app-1a2b3c.js.br"), brotliCompressSync(script));
    await writeFile(path.join(web, "service-worker.js"), "addEventListener('fetch', () => {});");
    await writeFile(path.join(web, ".sources-hash"), "x");
    server = await tinyServer({ database: closedDatabase, webDirectory: web });
  });
  afterAll(async () => {
    await server.app.close();
    await rm(web, { recursive: true, force: true });
  });

  const lastLog = () => JSON.parse(server.logLines.at(-1) ?? "{}") as Record<string, unknown>;

  test("a database that does not answer makes the server unready, not dead", async () => {
    const ready = await server.app.inject("/health/ready");
    expect(ready.statusCode).toBe(503);
    expect(ready.json()).toEqual({ status: "unavailable", database: "embedded", dataVersion: null });
    expect((await server.app.inject("/health/live")).json()).toEqual({ status: "ok" });
  });

  test("a fit request id is kept, any other replaced; it is in the answer and in the log", async () => {
    const kept = await server.app.inject({ url: "/health/live", headers: { "x-request-id": "abc-1" } });
    expect(kept.headers["x-request-id"]).toBe("abc-1");
    expect(lastLog()).toMatchObject({ requestId: "abc-1", method: "GET", path: "/health/live", status: 200 });
    for (const unfit of ["a b", 'x"}', "x".repeat(65), "-x"]) {
      const replaced = await server.app.inject({ url: "/health/live", headers: { "x-request-id": unfit } });
      expect(replaced.headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  test("no secret reaches the log", async () => {
    const secret = { authorization: "Bearer geheim", cookie: "session=geheim" };
    await server.app.inject({ url: "/graphql?query=%7Bhello(name:%22geheim%22)%7D", headers: secret });
    await ask(server.app, "{ broken }", { headers: secret });
    await server.app.inject("/health/ready");
    expect(server.logLines.join("")).not.toContain("geheim");
    const lines: string[] = [];
    const logger = createLogger("info", { write: (line) => lines.push(line) });
    logger.info({ headers: { ...secret, host: "x" }, req: { headers: secret } }, "asked");
    logger.error(
      { err: new Error("cannot reach postgres://app:ge@heim@db:5432/x?a=1") },
      "postgresql://u:geheim@h/d",
    );
    expect(lines).toHaveLength(2);
    expect(lines.join("")).not.toMatch(/geheim|heim@/);
    expect(lines.join("")).toContain("postgres://app:[redacted]@db:5432/x?a=1");
  });

  test.each([
    ["postgres://a:b@h/d", "postgres://a:[redacted]@h/d"],
    ["postgres://:b@h/d and postgres://c:d@e", "postgres://:[redacted]@h/d and postgres://c:[redacted]@e"],
    ["postgres://h:5432/d", "postgres://h:5432/d"],
    ["http://h:80/a?b=c@d", "http://h:80/a?b=c@d"],
  ])("%s is logged as %s", (text, logged) => {
    expect(withoutPasswords(text)).toBe(logged);
  });

  test("metrics count requests by route, not by address", async () => {
    await server.app.inject("/tiles/villages.json");
    await ask(server.app, "{ hello }");
    await ask(server.app, "{ nowhere }");
    const { body, headers } = await server.app.inject("/metrics");
    expect(headers["content-type"]).toContain("text/plain");
    expect(body).toContain(
      'http_request_duration_seconds_count{method="GET",route="/tiles/:layer",status="200"} 1',
    );
    expect(body).toMatch(
      /graphql_request_duration_seconds_count\{operation="query",outcome="answered"\} [1-9]/,
    );
    expect(body).toMatch(/graphql_request_duration_seconds_count\{operation="none",outcome="failed"\} [1-9]/);
    expect(body).toMatch(/database_query_duration_seconds_count\{outcome="failed"\} [1-9]/);
    expect(body).not.toContain("villages.json");
  });

  test("every answer carries the security headers, workers from a blob included", async () => {
    for (const url of ["/", "/graphql", "/nowhere.txt", "/health/live"]) {
      const { headers } = await server.app.inject(url);
      expect(headers["content-security-policy"]).toContain("worker-src 'self' blob:");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["x-frame-options"]).toBe("DENY");
    }
  });

  test("hashed files are kept for ever and sent as they were compressed", async () => {
    const url = "/assets/app-1a2b3c.js";
    const response = await server.app.inject({ url, headers: { "accept-encoding": "br, gzip" } });
    expect(response.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(response.headers["content-encoding"]).toBe("br");
    expect(response.headers["content-type"]).toContain("javascript");
    expect(brotliDecompressSync(response.rawPayload).toString()).toContain("villages");
    const plain = await server.app.inject({ url });
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(plain.body).toContain("villages");
  });

  test("the service worker stands at the root of the pages, may run, and is asked for anew each time", async () => {
    const response = await server.app.inject("/service-worker.js");
    expect(response.headers["content-type"]).toContain("javascript");
    expect(response.headers["cache-control"]).toBe("no-cache");
    expect(response.headers["content-security-policy"]).toContain("worker-src 'self'");
  });

  test("page addresses get the page, asked for anew each time", async () => {
    for (const url of ["/", "/map?lens=gaps", "/village/520281001001"]) {
      const response = await server.app.inject(url);
      expect(response.statusCode).toBe(200);
      expect(response.headers["content-type"]).toContain("text/html");
      expect(response.headers["cache-control"]).toBe("no-cache");
    }
  });

  test.each([
    ["GET", "/graphql/more"],
    ["GET", "/tiles"],
    ["GET", "/tiles/a/b"],
    ["GET", "/health"],
    ["GET", "/assets/gone-1.js"],
    ["GET", "/favicon.png"],
    ["GET", "/.sources-hash"],
    ["POST", "/map"],
    ["DELETE", "/graphql"],
  ] as const)("%s %s is a JSON 404", async (method, url) => {
    const response = await server.app.inject({ method, url });
    expect(response.statusCode).toBe(404);
    expect(response.json().error).toMatchObject({ code: "NOT_FOUND", requestId: expect.any(String) });
  });

  test("nothing outside the client's folder is served", async () => {
    for (const url of [
      "/..%2f..%2f..%2fetc/passwd",
      "/assets/..%2f..%2f..%2f..%2fetc/passwd",
      "//etc/passwd",
    ])
      expect((await server.app.inject(url)).body).not.toContain("root:");
  });

  test("long answers are compressed, short ones are not", async () => {
    const headers = { "accept-encoding": "br" };
    const long = await server.app.inject({ url: "/graphql?query=%7Blong%7D", headers });
    expect(long.headers["content-encoding"]).toBe("br");
    expect(JSON.parse(brotliDecompressSync(long.rawPayload).toString()).data.long).toHaveLength(500);
    const short = await server.app.inject({ url: "/graphql?query=%7Bhello%7D", headers });
    expect(short.headers["content-encoding"]).toBeUndefined();
  });

  test("a host that is no host is a bad request, not a failure", async () => {
    await server.app.listen({ port: 0, host: "127.0.0.1" });
    const { port } = server.app.server.address() as AddressInfo;
    const answer = await new Promise<string>((resolve) => {
      let text = "";
      const socket = connect(port, "127.0.0.1", () => {
        socket.write("GET /graphql?query=%7Bhello%7D HTTP/1.1\r\nHost: a b:c\r\nConnection: close\r\n\r\n");
      });
      socket.on("data", (part) => {
        text += part;
      });
      socket.on("close", () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  });
});
