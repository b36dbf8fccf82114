import type { Database } from "@cuntong/db/database";
import { ANONYMOUS, type Caller, type Role } from "@cuntong/server/identity/caller";
import { callerOfToken } from "@cuntong/server/identity/find-caller";
import { openSession } from "@cuntong/server/identity/sessions";
import { useLink } from "@cuntong/server/identity/sign-in";
import { beforeAll, expect, test } from "vitest";
import { ask } from "../support/asking.ts";
import { describeOnEachDatabase } from "../support/databases.ts";
import { contextOf, served } from "../support/served.ts";
import { tableHashes } from "../support/small-record.ts";
import { insertTwoCounties, ONE, OTHER } from "./two-small-counties.ts";

const PROBLEMS = `... on InvalidInput { problems { field message messageZh } }
  ... on NotPermitted { message messageZh }`;
const ACCOUNT = `__typename ${PROBLEMS} ... on Conflict { currentVersion }
  ... on AccountChanged { linkSecret account { id version isDisabled isManaged grants { county role } } }`;
const TOKEN = `__typename ${PROBLEMS}
  ... on TokenChanged { secret token { id name scopes counties expiresOn isValid isOwn owner } }`;

const person = (
  account: string,
  roles: readonly (readonly [string, Role])[],
  isSystemAdministrator = false,
): Caller => ({
  kind: "PERSON",
  account,
  name: account,
  isSystemAdministrator,
  roles: new Map(roles),
  mayWrite: true,
});

const SYSTEM = person("root", [], true);
const COUNTY = person("head", [[ONE, "COUNTY_ADMINISTRATOR"]]);
const ENGINEER = person("li", [[ONE, "ENGINEER"]]);

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describeOnEachDatabase("people and tokens", (open) => {
  const database = open();
  let store: Database;
  let keys = 0;

  beforeAll(async () => {
    await insertTwoCounties(database);
    await database.query(
      `insert into account (id, name, password_hash, is_system_administrator) values
       ('root', '总', 'x', true), ('head', '主任', 'x', false), ('li', '李工', 'x', false), ('both', '两县', 'x', false)`,
    );
    await database.query(
      `insert into account_role (account_id, county_code, role) values ('head', $1, 'COUNTY_ADMINISTRATOR'),
       ('li', $1, 'ENGINEER'), ('both', $1, 'ENGINEER'), ('both', $2, 'ENGINEER')`,
      [ONE, OTHER],
    );
    store = await served(database);
  });

  const run = async (caller: Caller, document: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await ask(database, document, variables, contextOf(store, caller));
    return errors.length > 0 ? errors[0] : data;
  };

  const change = async (caller: Caller, name: string, type: string, input: object) => {
    keys += 1;
    const given = { idempotencyKey: `key-number-${keys}`, ...input };
    const selection = type.includes("Token") ? TOKEN : ACCOUNT;
    const answer = await run(
      caller,
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`,
      {
        input: given,
      },
    );
    return answer[name] ?? answer;
  };

  const versionOf = async (account: string) => {
    const [row] = await database.query<{ version: number }>("select version from account where id = $1", [
      account,
    ]);
    return row?.version ?? 0;
  };

  const onAccount = async (caller: Caller, name: string, account: string, more: object = {}) =>
    change(
      caller,
      name,
      name === "setRole" ? "RoleInput" : name === "removeRole" ? "CountyRoleInput" : "AccountInput",
      {
        account,
        expectedVersion: await versionOf(account),
        ...more,
      },
    );

  test("an administrator makes an account; its link is shown once, and opens it", async () => {
    const input = {
      id: "zhou",
      name: "周工",
      county: ONE,
      role: "ENGINEER",
      idempotencyKey: "make-zhou-once",
    };
    const made = await change(COUNTY, "createAccount", "NewAccountInput", input);
    expect(made).toMatchObject({
      __typename: "AccountChanged",
      account: {
        id: "zhou",
        version: 1,
        isDisabled: false,
        isManaged: true,
        grants: [{ county: ONE, role: "ENGINEER" }],
      },
    });
    const again = await change(COUNTY, "createAccount", "NewAccountInput", input);
    expect(again).toMatchObject({ linkSecret: null, account: { id: "zhou" } });
    const rows = await database.query(
      "select answer::text as answer from request_key where key = 'make-zhou-once'",
    );
    expect(JSON.stringify(rows)).not.toContain(made.linkSecret);
    expect((await useLink(store, { secret: made.linkSecret, password: "long enough it is" })).kind).toBe(
      "signedIn",
    );
    const [audit] = await database.query(
      "select county_code as county, actor, operation, after->'role' as role from audit where code = 'zhou'",
    );
    expect(audit).toEqual({ county: ONE, actor: "head", operation: "createAccount", role: "ENGINEER" });
  });

  test("what cannot be taken is told by field, and changes nothing", async () => {
    const before = await tableHashes(database);
    const problemsOf = async (input: object) =>
      (await change(SYSTEM, "createAccount", "NewAccountInput", input)).problems?.map(
        ({ field }: { field: string }) => field,
      );
    expect(await problemsOf({ id: "A", name: " ", county: ONE })).toEqual(["id", "name", "role"]);
    expect(await problemsOf({ id: "li", name: "李", county: ONE, role: "VIEWER" })).toEqual(["id"]);
    expect(await problemsOf({ id: "new", name: "新", county: "999999", role: "VIEWER" })).toEqual(["county"]);
    expect(await tableHashes(database)).toEqual(before);
  });

  test("a county's administrator acts in that county, on people who work there, and raises nobody above", async () => {
    const before = await tableHashes(database);
    const attempts = [
      await change(COUNTY, "createAccount", "NewAccountInput", {
        id: "x1",
        name: "x",
        county: OTHER,
        role: "VIEWER",
      }),
      await change(COUNTY, "createAccount", "NewAccountInput", { id: "x1", name: "x" }),
      await change(COUNTY, "createAccount", "NewAccountInput", {
        id: "x1",
        name: "x",
        county: ONE,
        role: "VIEWER",
        isSystemAdministrator: true,
      }),
      await onAccount(COUNTY, "setRole", "li", { county: OTHER, role: "VIEWER" }),
      await onAccount(COUNTY, "disableAccount", "both"),
      await onAccount(COUNTY, "newLink", "both"),
      await onAccount(ENGINEER, "setRole", "li", { county: ONE, role: "COUNTY_ADMINISTRATOR" }),
      await change(ANONYMOUS, "createAccount", "NewAccountInput", {
        id: "x1",
        name: "x",
        county: ONE,
        role: "VIEWER",
      }),
      await onAccount({ ...COUNTY, kind: "PROGRAM" }, "disableAccount", "li"),
    ];
    expect(attempts.map(({ __typename }) => __typename)).toEqual(attempts.map(() => "NotPermitted"));
    const hidden = await onAccount(COUNTY, "disableAccount", "root");
    const none = await onAccount(COUNTY, "disableAccount", "nobody");
    expect(hidden.problems[0].message.replace("root", "X")).toBe(
      none.problems[0].message.replace("nobody", "X"),
    );
    expect(await tableHashes(database)).toEqual(before);
  });

  test("roles are given and taken; who saw an older version is told so", async () => {
    const raised = await onAccount(COUNTY, "setRole", "li", { county: ONE, role: "COUNTY_ADMINISTRATOR" });
    expect(raised.account.grants).toEqual([{ county: ONE, role: "COUNTY_ADMINISTRATOR" }]);
    expect(
      await onAccount(COUNTY, "setRole", "li", { county: ONE, role: "VIEWER", expectedVersion: 1 }),
    ).toEqual({
      __typename: "Conflict",
      currentVersion: 2,
    });
    const gone = await onAccount(COUNTY, "removeRole", "li", { county: ONE });
    expect(gone).toEqual({ __typename: "AccountChanged", linkSecret: null, account: null });
    expect(await onAccount(SYSTEM, "setRole", "li", { county: ONE, role: "ENGINEER" })).toMatchObject({
      account: { version: 4, grants: [{ county: ONE, role: "ENGINEER" }] },
    });
  });

  test("closing an account ends its sessions at once; opened again it has the password it had", async () => {
    await openSession(store, "li");
    expect(await onAccount(COUNTY, "disableAccount", "li")).toMatchObject({ account: { isDisabled: true } });
    expect(await database.query("select 1 from session where account_id = 'li'")).toEqual([]);
    expect((await onAccount(COUNTY, "newLink", "li")).problems[0].field).toBe("account");
    expect(await onAccount(COUNTY, "enableAccount", "li")).toMatchObject({ account: { isDisabled: false } });
    const [row] = await database.query("select password_hash as hash from account where id = 'li'");
    expect(row).toEqual({ hash: "x" });
  });

  test("a new link takes the place of older ones", async () => {
    const first = await onAccount(COUNTY, "newLink", "li");
    const second = await onAccount(COUNTY, "newLink", "li");
    expect((await useLink(store, { secret: first.linkSecret, password: "long enough it is" })).kind).toBe(
      "refused",
    );
    expect((await useLink(store, { secret: second.linkSecret, password: "long enough it is" })).kind).toBe(
      "signedIn",
    );
  });

  test("the last system administrator cannot be closed; one of two can, also when both try at once", async () => {
    expect((await onAccount(SYSTEM, "disableAccount", "root")).problems[0].field).toBe("account");
    await database.query(
      "insert into account (id, name, password_hash, is_system_administrator) values ('root2', '副', 'x', true)",
    );
    const outcomes = await Promise.all([
      onAccount(SYSTEM, "disableAccount", "root"),
      onAccount(person("root2", [], true), "disableAccount", "root2"),
    ]);
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(["AccountChanged", "InvalidInput"]);
    await database.query("update account set disabled_at = null where id = 'root'");
  });

  test("administrators list their people; of people of several counties they see their own part", async () => {
    const LIST = "query ($within: ID) { accounts(within: $within) { id isManaged grants { county } } }";
    const { accounts } = await run(COUNTY, LIST);
    expect(accounts.map(({ id }: { id: string }) => id)).toEqual(["both", "head", "li", "zhou"]);
    expect(accounts[0]).toEqual({ id: "both", isManaged: false, grants: [{ county: ONE }] });
    expect((await run(SYSTEM, LIST, { within: OTHER })).accounts).toEqual([
      { id: "both", isManaged: true, grants: [{ county: ONE }, { county: OTHER }] },
    ]);
    expect((await run(COUNTY, LIST, { within: OTHER })).code).toBe("FORBIDDEN");
    expect((await run(ENGINEER, LIST)).code).toBe("FORBIDDEN");
    expect((await run({ ...SYSTEM, kind: "PROGRAM" }, LIST)).code).toBe("FORBIDDEN");
    expect((await run(ANONYMOUS, LIST)).code).toBe("UNAUTHENTICATED");
  });

  test("a token is made within the rights of its owner, shown once, and revoked at once", async () => {
    const input = {
      name: "夜间副本",
      scopes: ["READ"],
      counties: [ONE],
      expiresOn: inDays(30),
      idempotencyKey: "token-once",
    };
    const made = await change(ENGINEER, "createToken", "NewTokenInput", input);
    expect(made).toMatchObject({
      __typename: "TokenChanged",
      token: {
        name: "夜间副本",
        scopes: ["READ"],
        counties: [ONE],
        expiresOn: inDays(30),
        isValid: true,
        isOwn: true,
      },
    });
    expect((await change(ENGINEER, "createToken", "NewTokenInput", input)).secret).toBeNull();
    expect(await callerOfToken(store, made.secret)).toMatchObject({ kind: "PROGRAM", mayWrite: false });
    expect((await run(COUNTY, "{ tokens { id isOwn } }")).tokens).toEqual([
      { id: made.token.id, isOwn: false },
    ]);
    const elsewhere = person("far", [[OTHER, "COUNTY_ADMINISTRATOR"]]);
    expect((await run(elsewhere, "{ tokens { id } }")).tokens).toEqual([]);
    expect(
      (await change(elsewhere, "revokeToken", "TokenInput", { token: made.token.id })).problems[0].field,
    ).toBe("token");
    expect(await change(COUNTY, "revokeToken", "TokenInput", { token: made.token.id })).toMatchObject({
      token: { isValid: false },
    });
    expect(await callerOfToken(store, made.secret)).toBeUndefined();
  });

  test("no token reaches further or lasts longer than it may, and none makes another", async () => {
    const before = await tableHashes(database);
    const usual = { name: "x", scopes: ["READ"], counties: [ONE], expiresOn: inDays(1) };
    const fields = async (caller: Caller, input: object) =>
      (await change(caller, "createToken", "NewTokenInput", { ...usual, ...input })).problems.map(
        ({ field }: { field: string }) => field,
      );
    expect(await fields(ENGINEER, { counties: [ONE, OTHER] })).toEqual(["counties"]);
    expect(await fields(SYSTEM, { counties: ["999999"] })).toEqual(["counties"]);
    expect(await fields(ENGINEER, { expiresOn: inDays(400) })).toEqual(["expiresOn"]);
    expect(await fields(ENGINEER, { expiresOn: inDays(-1) })).toEqual(["expiresOn"]);
    expect(await fields(ENGINEER, { name: "", scopes: [], counties: [] })).toEqual([
      "name",
      "scopes",
      "counties",
    ]);
    const program: Caller = { ...ENGINEER, kind: "PROGRAM" };
    expect((await change(program, "createToken", "NewTokenInput", usual)).__typename).toBe("NotPermitted");
    expect((await change(ANONYMOUS, "createToken", "NewTokenInput", usual)).__typename).toBe("NotPermitted");
    expect((await run(ANONYMOUS, "{ tokens { id } }")).code).toBe("UNAUTHENTICATED");
    expect(await tableHashes(database)).toEqual(before);
  });
});
