import { randomUUID } from "node:crypto";
import type { Database } from "@cuntong/db/database";
import { hashOf, newSecret } from "@cuntong/server/identity/secret";
import { openSession } from "@cuntong/server/identity/sessions";
import { buildCuntongSchema } from "@cuntong/server/schema";
import type { GraphQLObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { describeOnEachDatabase } from "../support/databases.ts";
import { type RealServer, realServer } from "../support/real-server.ts";
import { served } from "../support/served.ts";
import { tableHashes } from "../support/small-record.ts";
import {
  CALLERS,
  type CallerName,
  MUTATIONS,
  mayIn,
  PLACES,
  type Place,
  QUERIES,
  ROUTES,
  SUBSCRIPTIONS,
} from "./authorisation-cells.ts";
import { insertIntoEveryTable } from "./every-table.ts";
import { generatedInput } from "./generated-input.ts";
import { ONE, OTHER } from "./two-small-counties.ts";

const schema = buildCuntongSchema();
const COUNTY: Readonly<Record<Place, string>> = { own: ONE, other: OTHER, none: "990199" };

const fieldsOf = (type: GraphQLObjectType | null | undefined): readonly string[] =>
  Object.keys(type?.getFields() ?? {}).sort();

const namesIn = (table: object): readonly string[] => Object.keys(table).sort();

describe("every operation is decided", () => {
  test("queries, mutations and subscriptions", () => {
    expect(namesIn(QUERIES)).toEqual(fieldsOf(schema.getQueryType()));
    expect(namesIn(MUTATIONS)).toEqual(fieldsOf(schema.getMutationType()));
    expect(namesIn(SUBSCRIPTIONS)).toEqual(fieldsOf(schema.getSubscriptionType()));
  });

  test("every table of cells has a mark for each caller", () => {
    const tables = [QUERIES, MUTATIONS, SUBSCRIPTIONS, ROUTES].flatMap((table) => Object.values(table));
    const cells = tables.flatMap((each) => ("cells" in each ? [each.cells, each.whenPublic] : [each]));
    for (const one of cells)
      for (const place of PLACES) expect(one[place].split(" ")).toHaveLength(CALLERS.length);
  });
});

describeOnEachDatabase("who may do what where", (open) => {
  const database = open();
  const headers = new Map<CallerName, Record<string, string>>();
  const servers = new Map<boolean, RealServer>();
  const routes = new Set<string>();

  beforeAll(async () => {
    await insertIntoEveryTable(database);
    await insertPeople(database);
    const store = await served(database);
    await signInAll(database, store, headers);
    for (const isPublic of [false, true]) {
      const server = await realServer(store, {
        isPublic,
        variables: { GRAPHQL_MAX_TOKENS: "20000" },
        onRoute: ({ method, url }) => {
          if (method !== "HEAD") routes.add(`${method} ${url}`);
        },
      });
      servers.set(isPublic, server);
      await server.listen();
    }
  }, 120_000);
  afterAll(async () => {
    for (const server of servers.values()) await server.close();
  });

  const send = async (isPublic: boolean, caller: CallerName, payload: object) => {
    const server = servers.get(isPublic) as RealServer;
    const given = headers.get(caller) ?? {};
    const response = await server.app.inject({ method: "POST", url: "/graphql", headers: given, payload });
    return response.json() as {
      data?: Record<string, unknown> | null;
      errors?: readonly { message: string; extensions: { code?: string } }[];
    };
  };

  test("every route is decided", () => {
    expect([...routes].sort()).toEqual(namesIn(ROUTES));
  });

  describe.each([
    ["nobody in particular reads nothing", false],
    ["everybody reads", true],
  ])("where %s", (_title, isPublic) => {
    test.each(CALLERS)("what %s reads", { timeout: 120_000 }, async (caller) => {
      for (const place of PLACES)
        for (const [name, { ask, cells, whenPublic }] of Object.entries(QUERIES)) {
          const { data, errors } = await send(isPublic, caller, { query: `{ ${ask(COUNTY[place])} }` });
          for (const { extensions } of errors ?? [])
            expect(["UNAUTHENTICATED", "FORBIDDEN", "BAD_USER_INPUT"], name).toContain(extensions.code);
          const told = `${name} of ${place}`;
          expect([told, holdsSomething(data?.[name])]).toEqual([
            told,
            mayIn(isPublic ? whenPublic : cells, place, caller),
          ]);
        }
    });

    test.each(CALLERS)("what %s changes", { timeout: 120_000 }, async (caller) => {
      const before = await tableHashes(database);
      for (const place of PLACES) {
        const names = Object.keys(MUTATIONS);
        const variables = Object.fromEntries(names.map((name) => [name, inputFor(name, place, caller)]));
        const { data, errors } = await send(isPublic, caller, { query: EVERY_MUTATION, variables });
        if (data == null) {
          expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["UNAUTHENTICATED"]);
          expect([caller, isPublic]).toEqual(["anonymous", false]);
          continue;
        }
        for (const name of names) {
          const told = `${name} in ${place}`;
          const expected = mayIn(MUTATIONS[name] as never, place, caller) ? "passed" : "refused";
          expect([told, outcomeOf(data[name] as Payload)]).toEqual([told, expected]);
        }
      }
      expect(await tableHashes(database)).toEqual(before);
    });

    test.each(CALLERS)("what %s hears", { timeout: 120_000 }, async (caller) => {
      const server = servers.get(isPublic) as RealServer;
      const { port } = server.app.server.address() as { port: number };
      for (const place of PLACES)
        for (const [name, { ask, cells, whenPublic }] of Object.entries(SUBSCRIPTIONS)) {
          const response = await fetch(`http://127.0.0.1:${port}/graphql/stream`, {
            method: "POST",
            headers: {
              ...headers.get(caller),
              accept: "text/event-stream",
              "content-type": "application/json",
            },
            body: JSON.stringify({ query: `subscription { ${ask(COUNTY[place])} }` }),
          });
          await database.query("select pg_notify('county_answered', $1)", [COUNTY[place]]);
          const heard = response.status === 200 ? await firstEvent(response) : "refused";
          const told = `${name} of ${place}`;
          expect([told, heard.includes(`"${name}":{`)]).toEqual([
            told,
            mayIn(isPublic ? whenPublic : cells, place, caller),
          ]);
        }
    });

    test.each(CALLERS)("where %s comes in", { timeout: 120_000 }, async (caller) => {
      const { app } = servers.get(isPublic) as RealServer;
      for (const place of PLACES)
        for (const [route, { url, payload, cells, whenPublic }] of Object.entries(ROUTES)) {
          const may = mayIn(isPublic ? whenPublic : cells, place, caller);
          if (route === "DELETE /session" && caller !== "anonymous") continue; // it would end what the others use
          const response = await app.inject({
            method: route.split(" ")[0] as "GET",
            url: url(COUNTY[place]),
            headers: {
              ...headers.get(caller),
              ...(payload === undefined ? {} : { "content-type": "application/json" }),
              ...(route === "POST /graphql/stream" ? { accept: "text/event-stream" } : {}),
              "apollo-require-preflight": "yes",
              "idempotency-key": keyOf(may),
            },
            ...(payload === undefined ? {} : { payload }),
          });
          const told = `${route} of ${place}`;
          const passed = response.statusCode < 400 || response.body.includes('"field":"idempotencyKey"');
          expect([told, response.statusCode, passed]).toEqual([told, response.statusCode, may]);
        }
      await database.query("delete from sign_in_attempt");
    });
  });
});

// Whoever may is stopped by a key that is none, after all questions of right; whoever may not has a good one, so that
// a missing guard would change rows.
const keyOf = (may: boolean): string => (may ? "no" : randomUUID());

const inputFor = (name: string, place: Place, caller: CallerName) => ({
  ...generatedInput(schema, name, COUNTY[place]),
  idempotencyKey: keyOf(mayIn(MUTATIONS[name] as never, place, caller)),
});

const EVERY_MUTATION = (() => {
  const names = Object.keys(MUTATIONS);
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
  const typeOf = (name: string) => fields.find((field) => field.name === name)?.args[0]?.type;
  const variables = names.map((name) => `$${name}: ${typeOf(name)}`).join(", ");
  const asked = names.map(
    (name) => `${name}(input: $${name}) { __typename ... on InvalidInput { problems { field message } } }`,
  );
  return `mutation (${variables}) { ${asked.join("\n")} }`;
})();

interface Payload {
  readonly __typename: string;
  readonly problems?: readonly { readonly field: string; readonly message: string }[];
}

function outcomeOf({ __typename, problems = [] }: Payload): string {
  if (problems.some(({ field }) => field === "idempotencyKey")) return "passed";
  if (__typename === "NotPermitted") return "refused";
  const isHidden =
    problems.length === 1 && /^(There is no |Not yours to reach)/.test(problems[0]?.message ?? "");
  return isHidden ? "refused" : `${__typename} ${JSON.stringify(problems)}`;
}

function holdsSomething(value: unknown): boolean {
  if (value == null) return false;
  if (Array.isArray(value)) return value.length > 0;
  return typeof value !== "object" || !("nodes" in value) || holdsSomething(value.nodes);
}

async function firstEvent(response: Response): Promise<string> {
  let text = "";
  for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += new TextDecoder().decode(piece);
    if (/^event: next\n.*\n\n/m.test(text)) break; // leaving the loop hangs up
  }
  return text;
}

async function insertPeople(database: Database): Promise<void> {
  await database.execute(`insert into account (id, name, is_system_administrator) values
    ('viewer', '看', false), ('engineer', '工', false), ('head', '管', false), ('root', '总', true)`);
  await database.query(
    `insert into account_role (account_id, county_code, role) values
     ('viewer', $1, 'VIEWER'), ('engineer', $1, 'ENGINEER'), ('head', $1, 'COUNTY_ADMINISTRATOR')`,
    [ONE],
  );
  for (const county of [ONE, OTHER]) {
    await database.query("insert into account (id, name) values ('person-' || $1::text, '人')", [county]);
    await database.query("insert into account_role values ('person-' || $1::text, $1, 'VIEWER')", [county]);
    await database.query(
      `insert into api_token (id, hash, name, account_id, scopes, counties, expires_at)
       values ('token-' || $1::text, $2, 'x', 'person-' || $1::text, '{READ}', array[$1::text], now() + interval '1 day')`,
      [county, hashOf(newSecret())],
    );
    await database.query(
      `insert into observation (id, county_code, indicator, as_of, kind, is_met) overriding system value
       values (('7' || $1)::bigint, $1, 'bus', '2017-02-01', 'CLAIM', true)`,
      [county],
    );
    await database.query(
      `insert into allocation (id, project_code, county_code, source, level, year, amount)
       overriding system value values (('8' || $1)::bigint, 'P-' || $1, $1, 'SPECIAL', 'COUNTY', 2017, 1)`,
      [county],
    );
  }
}

async function signInAll(
  database: Database,
  store: Database,
  headers: Map<CallerName, Record<string, string>>,
): Promise<void> {
  const people = [
    ["viewer", "viewer"],
    ["engineer", "engineer"],
    ["county administrator", "head"],
    ["system administrator", "root"],
  ] as const;
  for (const [caller, account] of people)
    headers.set(caller, { cookie: `cuntong=${await openSession(store, account)}` });
  for (const [caller, scopes] of [
    ["token READ", ["READ"]],
    ["token WRITE", ["READ", "WRITE"]],
  ] as const) {
    const secret = newSecret();
    await database.query(
      `insert into api_token (id, hash, name, account_id, scopes, counties, expires_at, last_used_on)
       values ($1, $2, 'x', 'head', $3, $4, now() + interval '1 day', current_date)`,
      [scopes.join(""), hashOf(secret), scopes, [ONE]],
    );
    headers.set(caller, { authorization: `Bearer ${secret}` });
  }
}
