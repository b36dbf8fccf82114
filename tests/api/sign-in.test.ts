import type { Database } from "@cuntong/db/database";
import { newLink } from "@cuntong/server/identity/first-people";
import { hashPassword } from "@cuntong/server/identity/password";
import { hashOf, newSecret } from "@cuntong/server/identity/secret";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { describeOnEachDatabase } from "../support/databases.ts";
import { type RealServer, realServer } from "../support/real-server.ts";
import { served } from "../support/served.ts";
import { insertTwoCounties, ONE, OTHER } from "./two-small-counties.ts";

const PASSWORD = "a good long password";

describeOnEachDatabase("signing in", (open) => {
  const database = open();
  let store: Database;
  let server: RealServer;

  beforeAll(async () => {
    await insertTwoCounties(database);
    store = await served(database);
    server = await realServer(store, { isPublic: false, variables: { TRUST_PROXY: "true" } });
    await database.query("insert into account (id, name, password_hash) values ('li', '李工', $1)", [
      await hashPassword(PASSWORD),
    ]);
    await database.query("insert into account_role values ('li', $1, 'ENGINEER'), ('li', $2, 'VIEWER')", [
      ONE,
      OTHER,
    ]);
  });
  beforeEach(async () => {
    await database.query("delete from sign_in_attempt");
    await database.query("update account set disabled_at = null");
  });
  afterAll(() => server.close());

  const send = (method: "POST" | "PUT" | "DELETE", url: string, payload: object, headers = {}) =>
    server.app.inject({ method, url, headers, ...(method === "DELETE" ? {} : { payload }) });

  const signIn = (name = "li", password = PASSWORD, headers = {}) =>
    send("POST", "/session", { name, password }, headers);

  const cookieOf = (response: { headers: Record<string, unknown> }) =>
    String(response.headers["set-cookie"]).split(";")[0] ?? "";

  const viewer = async (headers: Record<string, string>) => {
    const response = await server.app.inject({
      method: "POST",
      url: "/graphql",
      headers,
      payload: { query: "{ viewer { account mayWrite grants { county role } } }" },
    });
    return response.json().data?.viewer ?? response.json().errors?.[0]?.extensions.code ?? null;
  };

  const session = () => viewer({ cookie: "" });

  test("the cookie is out of reach of scripts and of other sites; over HTTPS of plain lines, too", async () => {
    const plain = await signIn();
    expect(plain.statusCode).toBe(204);
    expect(plain.headers["set-cookie"]).toMatch(/^cuntong=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    const secure = await signIn("li", PASSWORD, { "x-forwarded-proto": "https" });
    expect(secure.headers["set-cookie"]).toMatch(
      /^__Host-cuntong=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure$/,
    );
    const secret = cookieOf(plain).split("=")[1] ?? "";
    const stored = await database.query("select 1 from session where hash = $1", [hashOf(secret)]);
    expect(stored).toHaveLength(1);
    expect(await viewer({ cookie: cookieOf(plain) })).toMatchObject({ account: "li", mayWrite: true });
    expect(await session()).toBeNull();
  });

  test("signing out ends the session, and takes the cookie away", async () => {
    const cookie = cookieOf(await signIn());
    const out = await send("DELETE", "/session", {}, { cookie });
    expect(out.headers["set-cookie"]).toContain("Max-Age=0");
    expect(await viewer({ cookie })).toBeNull();
  });

  test("a session ends after twelve idle hours, and after seven days however busy", async () => {
    const cookie = cookieOf(await signIn());
    await database.query("update session set last_seen_at = now() - interval '11 hours 59 minutes'");
    expect(await viewer({ cookie })).toMatchObject({ account: "li" });
    const [seen] = await database.query<{ isFresh: boolean }>(
      `select bool_or(last_seen_at > now() - interval '1 minute') as "isFresh" from session`,
    );
    expect(seen?.isFresh).toBe(true);
    await database.query("update session set last_seen_at = now() - interval '12 hours 1 minute'");
    expect(await viewer({ cookie })).toBeNull();
    const other = cookieOf(await signIn());
    await database.query("update session set expires_at = now() - interval '1 second', last_seen_at = now()");
    expect(await viewer({ cookie: other })).toBeNull();
    await signIn();
    const [lasting] = await database.query<{ days: number }>(
      "select (extract(epoch from expires_at - created_at) / 86400)::int as days from session order by created_at desc limit 1",
    );
    expect(lasting?.days).toBe(7);
  });

  test("a wrong name and a wrong password are refused alike; after five failures one has to wait", async () => {
    const wrong = [await signIn("li", "not this one"), await signIn("nobody", PASSWORD)];
    expect(wrong.map(({ statusCode }) => statusCode)).toEqual([401, 401]);
    const [one, other] = wrong.map((response) => ({ ...response.json().error, requestId: "" }));
    expect(one).toEqual(other);
    for (let attempt = 0; attempt < 4; attempt += 1) await signIn("li", "not this one");
    const waiting = await signIn();
    expect(waiting.statusCode).toBe(429);
    expect(Number(waiting.headers["retry-after"])).toBeGreaterThan(14 * 60);
    await database.query("update sign_in_attempt set last_failed_at = now() - interval '16 minutes'");
    expect((await signIn()).statusCode).toBe(204);
    expect(await database.query("select 1 from sign_in_attempt where who = 'name:li'")).toEqual([]);
  });

  test("an address that fails for many names waits, too; another address does not", async () => {
    const from = { "x-forwarded-for": "10.0.0.7" };
    await signIn("nobody", "not this one", from);
    await database.query("update sign_in_attempt set failures = 50 where who = 'address:10.0.0.7'");
    expect((await signIn("li", PASSWORD, from)).statusCode).toBe(429);
    expect((await signIn("li", PASSWORD, { "x-forwarded-for": "10.0.0.8" })).statusCode).toBe(204);
  });

  test("a one-time link sets a password once, and ends older sessions; an expired one does nothing", async () => {
    await database.query("insert into account (id, name) values ('wang', '王工')");
    const secret = await newLink(store, "wang");
    const short = await send("POST", "/session/link", { secret, password: "short" });
    expect([short.statusCode, short.json().error.code]).toEqual([400, "UNFIT_PASSWORD"]);
    const chosen = await send("POST", "/session/link", { secret, password: PASSWORD });
    expect(await viewer({ cookie: cookieOf(chosen) })).toMatchObject({ account: "wang" });
    const again = await send("POST", "/session/link", { secret, password: "another password" });
    expect(again.statusCode).toBe(401);
    expect((await signIn("wang")).statusCode).toBe(204);
    const next = await newLink(store, "wang");
    await send("POST", "/session/link", { secret: next, password: "another password" });
    expect(await viewer({ cookie: cookieOf(chosen) })).toBeNull();
    const late = await newLink(store, "wang");
    await database.query(
      "update one_time_link set expires_at = now() - interval '1 second' where used_at is null",
    );
    expect((await send("POST", "/session/link", { secret: late, password: PASSWORD })).statusCode).toBe(401);
  });

  test("who knows the password changes it; other sessions end, and this one goes on under a new cookie", async () => {
    await database.query("insert into account (id, name, password_hash) values ('zhao', '赵工', $1)", [
      await hashPassword(PASSWORD),
    ]);
    const [own, elsewhere] = [cookieOf(await signIn("zhao")), cookieOf(await signIn("zhao"))];
    const change = (current: string, password: string, cookie = own) =>
      send("PUT", "/session/password", { current, password }, { cookie });
    expect((await change(PASSWORD, "short")).statusCode).toBe(400);
    expect((await change("not this one", "another password")).statusCode).toBe(401);
    expect((await change(PASSWORD, "another password", "")).statusCode).toBe(401);
    const changed = await change(PASSWORD, "another password");
    expect(changed.statusCode).toBe(204);
    expect(await viewer({ cookie: cookieOf(changed) })).toMatchObject({ account: "zhao" });
    for (const cookie of [own, elsewhere]) expect(await viewer({ cookie })).toBeNull();
    expect((await signIn("zhao", "another password")).statusCode).toBe(204);
  });

  test("a closed account signs in no more, and what it had open ends", async () => {
    const cookie = cookieOf(await signIn());
    await database.query("update account set disabled_at = now() where id = 'li'");
    expect(await viewer({ cookie })).toBeNull();
    expect((await signIn()).statusCode).toBe(401);
  });

  test("what names its writer is done for nobody else, nor for nobody", async () => {
    const cookie = cookieOf(await signIn());
    const account = "x-cuntong-account";
    expect(await viewer({ cookie, [account]: "li" })).toMatchObject({ account: "li" });
    expect(await viewer({ cookie, [account]: "wang" })).toBe("UNAUTHENTICATED");
    expect(await viewer({ [account]: "li" })).toBe("UNAUTHENTICATED");
    const file = { method: "POST", url: "/attachments?project=x&name=a.jpg", payload: "x" } as const;
    const headers = { cookie, [account]: "wang", "content-type": "image/jpeg", "idempotency-key": "k" };
    expect((await server.app.inject({ ...file, headers })).statusCode).toBe(401);
  });

  test("a token speaks for its owner, never for more than the owner may; revoked or expired it opens nothing", async () => {
    const secret = newSecret();
    await database.query(
      `insert into api_token (id, hash, name, account_id, scopes, counties, expires_at)
       values ('t', $1, 'x', 'li', '{READ}', $2, now() + interval '1 day')`,
      [hashOf(secret), [ONE, "999999"]],
    );
    const authorization = `Bearer ${secret}`;
    expect(await viewer({ authorization })).toEqual({
      account: "li",
      mayWrite: false,
      grants: [{ county: ONE, role: "ENGINEER" }],
    });
    await database.query("update account_role set role = 'VIEWER' where county_code = $1", [ONE]);
    expect(await viewer({ authorization })).toMatchObject({ grants: [{ county: ONE, role: "VIEWER" }] });
    await database.query("delete from account_role where county_code = $1", [ONE]);
    expect(await viewer({ authorization })).toMatchObject({ grants: [] });
    for (const end of [
      "update api_token set revoked_at = now()",
      "update api_token set revoked_at = null, expires_at = now() - interval '1 second'",
      "update api_token set expires_at = now() + interval '1 day'; update account set disabled_at = now()",
    ]) {
      await database.execute(end);
      expect(await viewer({ authorization })).toBe("UNAUTHENTICATED");
    }
    expect(await viewer({ authorization: "Bearer nothing" })).toBe("UNAUTHENTICATED");
  });
});
