import { hashOf, newSecret } from "@cuntong/server/identity/secret";
import { openSession } from "@cuntong/server/identity/sessions";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeOnEachDatabase } from "../support/databases.ts";
import { type RealServer, realServer } from "../support/real-server.ts";
import { served } from "../support/served.ts";
import { insertTwoCounties, ONE } from "./two-small-counties.ts";

describeOnEachDatabase("how many streams stand open", (open) => {
  const database = open();
  const lines: AbortController[] = [];
  let server: RealServer;
  let url: string;
  const authority: Record<string, Record<string, string>> = { nobody: {} };

  beforeAll(async () => {
    await insertTwoCounties(database);
    await database.query("insert into account (id, name) values ('li', '李工'), ('wang', '王工')");
    await database.query("insert into account_role select id, $1, 'ENGINEER' from account", [ONE]);
    const secret = newSecret();
    await database.query(
      `insert into api_token (id, hash, name, account_id, scopes, counties, expires_at)
       values ('t', $1, 'x', 'li', '{READ}', $2, now() + interval '1 day')`,
      [hashOf(secret), [ONE]],
    );
    const store = await served(database);
    const limits = { STREAMS_PER_PERSON: "2", STREAMS_PER_ADDRESS: "1" };
    server = await realServer(store, { isPublic: true, variables: limits });
    url = await server.listen();
    for (const account of ["li", "wang"])
      authority[account] = { cookie: `cuntong=${await openSession(store, account)}` };
    authority.token = { authorization: `Bearer ${secret}` };
  });
  afterAll(async () => {
    for (const line of lines) line.abort();
    await server.close();
  });

  const stream = (who: string, query = "subscription { countyChanged { county } }") => {
    const line = new AbortController();
    lines.push(line);
    return fetch(`${url}/graphql/stream`, {
      method: "POST",
      headers: { ...authority[who], accept: "text/event-stream", "content-type": "application/json" },
      body: JSON.stringify({ query }),
      signal: line.signal,
    });
  };
  const isOpen = async (who: string) => (await stream(who)).status === 200;

  test("one too many is refused with what is allowed, for one person or one address, and for nobody else", async () => {
    expect([await isOpen("li"), await isOpen("token")]).toEqual([true, true]);
    const third = await stream("li");
    expect(third.status).toBe(429);
    expect(await third.json()).toEqual({
      errors: [
        {
          message: "At most 2 streams may be open for one person at a time; close one and try again",
          extensions: { code: "TOO_MANY_STREAMS", limit: "person", allowed: 2 },
        },
      ],
    });
    expect(await isOpen("wang")).toBe(true);
    expect(await isOpen("nobody")).toBe(true);
    const elsewhere = await stream("nobody");
    expect(elsewhere.status).toBe(429);
    expect(await elsewhere.json()).toMatchObject({
      errors: [{ extensions: { code: "TOO_MANY_STREAMS", limit: "address", allowed: 1 } }],
    });
  });

  test("a line that ends makes room, whoever ends it; what was refused never took any", async () => {
    lines[0]?.abort();
    await expect.poll(() => isOpen("li"), { timeout: 10_000 }).toBe(true);
    expect(await isOpen("li")).toBe(false);
    const broken = await stream("wang", "subscription {");
    expect(broken.status).toBe(400);
    // It validates nothing, and so ends by itself.
    await (await stream("wang", "subscription { nothing }")).text();
    await expect.poll(() => isOpen("wang"), { timeout: 10_000 }).toBe(true);
    expect(await isOpen("wang")).toBe(false);
  });
});
