import type { Database } from "@cuntong/db/database";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { takeEmbedded } from "../support/kept-embedded.ts";
import { ask, type TinyServer, tinyServer } from "../support/tiny-server.ts";

let database: Database;
let server: TinyServer;

beforeAll(async () => {
  database = await takeEmbedded();
  server = await tinyServer({ database });
});
afterAll(async () => {
  await server.app.close();
  await database.close();
});

describe("errors", () => {
  test("an inner failure gives a code, the path and the request id, and nothing of the inside", async () => {
    const answer = await ask(server.app, "{ village { name broken } }", {
      headers: { "x-request-id": "mine-1" },
    });
    expect(answer.body.data).toEqual({ village: { name: "甲", broken: null } });
    expect(answer.body.errors).toEqual([
      expect.objectContaining({
        path: ["village", "broken"],
        extensions: { code: "INTERNAL_SERVER_ERROR", requestId: "mine-1" },
      }),
    ]);
    expect(JSON.stringify(answer.body)).not.toMatch(/select|stack/i);
    const logged = server.logLines.map((line) => JSON.parse(line)).find((line) => line.err);
    expect(logged).toMatchObject({ requestId: "mine-1", err: { message: "select * from village" } });
  });

  test("a statement that ran out of time says so", async () => {
    const { body } = await ask(server.app, "{ slow }");
    expect(body.errors?.[0]).toMatchObject({ path: ["slow"], extensions: { code: "QUERY_TIMEOUT" } });
    expect(body.errors?.[0]?.message).not.toContain("statement");
  });

  test("what a resolver refuses on purpose arrives as it is", async () => {
    const { body } = await ask(server.app, "{ refused }");
    expect(body.errors?.[0]).toMatchObject({
      message: "first: at most 200",
      path: ["refused"],
      extensions: { code: "BAD_USER_INPUT", field: "first" },
    });
  });

  test.each([
    ["{ count(sector: SKY) }", "sector"],
    ['{ count(first: "x") }', "first"],
    ["{ count(filter: { inner: { sectors: [ROAD, SKY] } }) }", "filter.inner.sectors"],
    ['{ count(first: 3, filter: { within: "1", bbox: [1, "x"] }) }', "filter.bbox"],
    ["{ count(filter: { unknown: 1 }) }", "filter.unknown"],
    ['query($first: Int = "x") { count(first: $first) }', "first"],
  ])("%s is bad input and names %s", async (query, field) => {
    const { body } = await ask(server.app, query);
    expect(body.errors?.[0]?.extensions).toEqual({ code: "BAD_USER_INPUT", field });
    expect(body.errors?.[0]?.message).toContain(field);
  });

  test("a variable of the wrong kind is bad input and names itself", async () => {
    const query = "query($sector: Sector) { count(sector: $sector) }";
    const { status, body } = await ask(server.app, query, { variables: { sector: "SKY" } });
    expect(body.errors?.[0]).toMatchObject({ extensions: { code: "BAD_USER_INPUT", field: "sector" } });
    expect(body.errors?.[0]?.message).toContain("$sector");
    expect(status).toBe(200);
    const accept = { accept: "application/graphql-response+json" };
    expect((await ask(server.app, query, { variables: { sector: "SKY" }, headers: accept })).status).toBe(
      400,
    );
  });

  test("an unknown field stays a fault of the document", async () => {
    const { body } = await ask(server.app, "{ nowhere }");
    expect(body.errors?.[0]?.extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
  });

  test("a huge wrong value is not sent back whole", async () => {
    const { body } = await ask(server.app, `{ count(sector: "${"x".repeat(100_000)}") }`);
    expect(body.errors?.[0]?.message.length).toBeLessThan(1100);
  });

  test("several operations in one request are refused", async () => {
    const payload = JSON.stringify([{ query: "{ hello }" }, { query: "{ hello }" }]);
    const headers = { "content-type": "application/json" };
    const response = await server.app.inject({ method: "POST", url: "/graphql", headers, payload });
    expect(response.statusCode).toBe(400);
    expect(response.json().errors[0].extensions.code).toBe("BAD_REQUEST");
  });
});

describe("cross-site requests", () => {
  const get = (headers: Record<string, string>) =>
    server.app.inject({ method: "GET", url: "/graphql?query=%7Bhello%7D", headers });

  test("without a cookie nothing has to be proved", async () => {
    expect((await get({})).json()).toEqual({ data: { hello: "hello" } });
    const withToken = await get({ authorization: "Bearer x", cookie: "session=1" });
    expect(withToken.json().errors[0].extensions.code).toBe("UNAUTHENTICATED"); // not for want of a proof
  });

  test("a cookie alone is refused, with a proof of preflight it is not", async () => {
    const refused = await get({ cookie: "session=1" });
    expect(refused.statusCode).toBe(400);
    expect(refused.json().errors[0].extensions.code).toBe("BAD_REQUEST");
    expect((await get({ cookie: "session=1", "apollo-require-preflight": "1" })).statusCode).toBe(200);
    const posted = await ask(server.app, "{ hello }", { headers: { cookie: "session=1" } });
    expect(posted.body).toEqual({ data: { hello: "hello" } });
  });

  test("a form of another site cannot post", async () => {
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x",
    ]) {
      const headers = { "content-type": type };
      const response = await server.app.inject({
        method: "POST",
        url: "/graphql",
        headers,
        payload: '{"query":"{hello}"}',
      });
      expect(response.statusCode).toBe(415);
    }
  });
});

describe("reading that is not public", () => {
  test("every read is refused, the schema stays open", async () => {
    const closed = await tinyServer({ database, isPublic: false, level: "silent" });
    for (const query of [
      "{ hello }",
      "{ ...F } fragment F on Query { hello }",
      "{ ... { village { name } } }",
    ]) {
      const { status, body } = await ask(closed.app, query);
      expect(body.errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
      expect(body.data).toBeUndefined();
      expect(status).toBe(401);
    }
    const open = await ask(closed.app, "{ __schema { queryType { name } } __typename }");
    expect(open.body.errors).toBeUndefined();
    const tile = await closed.app.inject("/tiles/villages.json");
    expect(tile.statusCode).toBe(401);
    expect(tile.json().error.code).toBe("UNAUTHENTICATED");
    await closed.app.close();
  });
});
