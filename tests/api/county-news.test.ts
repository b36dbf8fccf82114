import type { Database } from "@cuntong/db/database";
import { withSettings } from "@cuntong/db/settings";
import { rightsOf } from "@cuntong/server/identity/rights-in-database";
import { openSession } from "@cuntong/server/identity/sessions";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeOnEachDatabase } from "../support/databases.ts";
import { type RealServer, realServer } from "../support/real-server.ts";
import { served } from "../support/served.ts";
import { insertTwoCounties, ONE, OTHER } from "./two-small-counties.ts";

const NEWS = "subscription ($within: ID) { countyChanged(within: $within) { county dataVersion dataAsOf } }";

/** What stands in a stream of server-sent events, one after the other. */
async function* eventsOf(response: Response): AsyncGenerator<{ event: string; data: unknown }> {
  let text = "";
  for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += new TextDecoder().decode(piece);
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      const [event, data] = ["event", "data"].map(
        (name) => new RegExp(`^${name}: ?(.*)$`, "m").exec(text.slice(0, end))?.[1] ?? "",
      );
      text = text.slice(end + 2);
      if (event) yield { event, data: data ? JSON.parse(data) : null };
    }
  }
}

describeOnEachDatabase("news of counties", (open) => {
  const database = open();
  let store: Database;
  let server: RealServer;
  let url: string;
  let cookie: string;

  beforeAll(async () => {
    await insertTwoCounties(database);
    await database.query("insert into account (id, name) values ('li', '李工')");
    await database.query("insert into account_role values ('li', $1, 'ENGINEER')", [ONE]);
    store = await served(database);
    server = await realServer(store, { isPublic: false });
    url = await server.listen();
    cookie = `cuntong=${await openSession(store, "li")}`;
  });
  afterAll(() => server.close());

  const answered = (county: string) =>
    withSettings(store, rightsOf("*", "*")).transaction(async (transaction) => {
      await transaction.query("update data_version set version = version + 1");
      await transaction.query(
        `insert into county_state (county_code, computed_inputs_version) values ($1, 1)
         on conflict (county_code) do update set computed_inputs_version = 1`,
        [county],
      );
    });

  const opened = (query: string, headers: Record<string, string> = { cookie }, within?: string) =>
    fetch(`${url}/graphql/stream`, {
      method: "POST",
      headers: { accept: "text/event-stream", "content-type": "application/json", ...headers },
      body: JSON.stringify({ query, variables: { within } }),
    });

  test("whoever may see a county hears that it was answered anew, and of no other", async () => {
    const stream = eventsOf(await opened(NEWS));
    const first = stream.next();
    await answered(OTHER);
    await answered(ONE);
    const { value } = await first;
    const [row] = await database.query<{ version: number }>("select version from data_version");
    expect(value).toEqual({
      event: "next",
      data: {
        data: { countyChanged: { county: ONE, dataVersion: String(row?.version), dataAsOf: "2017-12-01" } },
      },
    });
    await stream.return(undefined);
  });

  test("within an area there are news of its counties; of an unknown or hidden one there are none", async () => {
    const stream = eventsOf(await opened(NEWS, { cookie }, `${ONE}001`));
    const first = stream.next();
    await answered(ONE);
    expect((await first).value).toMatchObject({ data: { data: { countyChanged: { county: ONE } } } });
    await stream.return(undefined);
    const refusals = [];
    for (const within of [OTHER, "999999"]) {
      const { value } = await eventsOf(await opened(NEWS, { cookie }, within)).next();
      refusals.push(JSON.stringify(value?.data).replaceAll(within, "X"));
    }
    expect(refusals[0]).toContain("BAD_USER_INPUT");
    expect(refusals[0]).toBe(refusals[1]);
  });

  test("the stream ends with the rights of whoever listens", async () => {
    const own = `cuntong=${await openSession(store, "li")}`;
    const stream = eventsOf(await opened(NEWS, { cookie: own }));
    const first = stream.next();
    await store.query("delete from session");
    cookie = `cuntong=${await openSession(store, "li")}`;
    await answered(ONE);
    expect((await first).value).toEqual({ event: "complete", data: null });
    expect((await stream.next()).done).toBe(true);
  });

  test("nobody in particular, other operations and broken documents are refused", async () => {
    const refusals = [
      await opened(NEWS, {}),
      await opened(NEWS, { authorization: "Bearer nothing" }),
      await opened('{ zones(within: "99") { code } }'),
      await opened("subscription {"),
      await opened(NEWS, { cookie, accept: "application/json" }),
    ];
    expect(refusals.map(({ status }) => status)).toEqual([401, 401, 400, 400, 406]);
    const { value } = await eventsOf(await opened("subscription { nothing }")).next();
    expect(JSON.stringify(value?.data)).toContain('Cannot query field \\"nothing\\"');
  });

  test("a server that stops ends its streams", async () => {
    const stopping = await realServer(store, { isPublic: true });
    const address = await stopping.listen();
    const response = await fetch(`${address}/graphql/stream`, {
      method: "POST",
      headers: { accept: "text/event-stream", "content-type": "application/json" },
      body: JSON.stringify({ query: NEWS }),
    });
    const first = eventsOf(response).next();
    await stopping.close();
    expect((await first).value).toEqual({ event: "complete", data: null });
  });
});
