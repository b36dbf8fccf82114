import { ANONYMOUS } from "@cuntong/server/identity/caller";
import { openSession } from "@cuntong/server/identity/sessions";
import { useLink } from "@cuntong/server/identity/sign-in";
import { expect, test } from "vitest";
import { tableHashes } from "../support/small-record.ts";
import { COUNTY, describePeople, ENGINEER, person, SYSTEM } from "./account-support.ts";
import { ONE, OTHER } from "./two-small-counties.ts";

describePeople("people", (people, database) => {
  test("an administrator makes an account; its link is shown once, and opens it", async () => {
    const input = {
      id: "zhou",
      name: "周工",
      county: ONE,
      role: "ENGINEER",
      idempotencyKey: "make-zhou-once",
    };
    const made = await people.change(COUNTY, "createAccount", input);
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
    const again = await people.change(COUNTY, "createAccount", input);
    expect(again).toMatchObject({ linkSecret: null, account: { id: "zhou" } });
    const rows = await database.query(
      "select answer::text as answer from request_key where key = 'make-zhou-once'",
    );
    expect(JSON.stringify(rows)).not.toContain(made.linkSecret);
    expect(
      (await useLink(people.store(), { secret: made.linkSecret, password: "long enough it is" })).kind,
    ).toBe("signedIn");
    const [audit] = await database.query(
      "select county_code as county, actor, operation, after->'role' as role from audit where code = 'zhou'",
    );
    expect(audit).toEqual({ county: ONE, actor: "head", operation: "createAccount", role: "ENGINEER" });
  });

  test("what cannot be taken is told by field, and changes nothing", async () => {
    const before = await tableHashes(database);
    const problemsOf = async (input: object) =>
      (await people.change(SYSTEM, "createAccount", input)).problems?.map(
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
      await people.change(COUNTY, "createAccount", {
        id: "x1",
        name: "x",
        county: OTHER,
        role: "VIEWER",
      }),
      await people.change(COUNTY, "createAccount", { id: "x1", name: "x" }),
      await people.change(COUNTY, "createAccount", {
        id: "x1",
        name: "x",
        county: ONE,
        role: "VIEWER",
        isSystemAdministrator: true,
      }),
      await people.onAccount(COUNTY, "setRole", "li", { county: OTHER, role: "VIEWER" }),
      await people.onAccount(COUNTY, "disableAccount", "both"),
      await people.onAccount(COUNTY, "newLink", "both"),
      await people.onAccount(ENGINEER, "setRole", "li", { county: ONE, role: "COUNTY_ADMINISTRATOR" }),
      await people.change(ANONYMOUS, "createAccount", {
        id: "x1",
        name: "x",
        county: ONE,
        role: "VIEWER",
      }),
      await people.onAccount({ ...COUNTY, kind: "PROGRAM" }, "disableAccount", "li"),
    ];
    expect(attempts.map(({ __typename }) => __typename)).toEqual(attempts.map(() => "NotPermitted"));
    const hidden = await people.onAccount(COUNTY, "disableAccount", "root");
    const none = await people.onAccount(COUNTY, "disableAccount", "nobody");
    expect(hidden.problems[0].message.replace("root", "X")).toBe(
      none.problems[0].message.replace("nobody", "X"),
    );
    expect(await tableHashes(database)).toEqual(before);
  });

  test("roles are given and taken; who saw an older version is told so", async () => {
    const raised = await people.onAccount(COUNTY, "setRole", "li", {
      county: ONE,
      role: "COUNTY_ADMINISTRATOR",
    });
    expect(raised.account.grants).toEqual([{ county: ONE, role: "COUNTY_ADMINISTRATOR" }]);
    expect(
      await people.onAccount(COUNTY, "setRole", "li", { county: ONE, role: "VIEWER", expectedVersion: 1 }),
    ).toEqual({
      __typename: "Conflict",
      currentVersion: 2,
    });
    const gone = await people.onAccount(COUNTY, "removeRole", "li", { county: ONE });
    expect(gone).toEqual({ __typename: "AccountChanged", linkSecret: null, account: null });
    expect(await people.onAccount(SYSTEM, "setRole", "li", { county: ONE, role: "ENGINEER" })).toMatchObject({
      account: { version: 4, grants: [{ county: ONE, role: "ENGINEER" }] },
    });
  });

  test("closing an account ends its sessions at once; opened again it has the password it had", async () => {
    await openSession(people.store(), "li");
    expect(await people.onAccount(COUNTY, "disableAccount", "li")).toMatchObject({
      account: { isDisabled: true },
    });
    expect(await database.query("select 1 from session where account_id = 'li'")).toEqual([]);
    expect((await people.onAccount(COUNTY, "newLink", "li")).problems[0].field).toBe("account");
    expect(await people.onAccount(COUNTY, "enableAccount", "li")).toMatchObject({
      account: { isDisabled: false },
    });
    const [row] = await database.query("select password_hash as hash from account where id = 'li'");
    expect(row).toEqual({ hash: "x" });
  });

  test("a new link takes the place of older ones", async () => {
    const first = await people.onAccount(COUNTY, "newLink", "li");
    const second = await people.onAccount(COUNTY, "newLink", "li");
    expect(
      (await useLink(people.store(), { secret: first.linkSecret, password: "long enough it is" })).kind,
    ).toBe("refused");
    expect(
      (await useLink(people.store(), { secret: second.linkSecret, password: "long enough it is" })).kind,
    ).toBe("signedIn");
  });

  test("the last system administrator cannot be closed; one of two can, also when both try at once", async () => {
    expect((await people.onAccount(SYSTEM, "disableAccount", "root")).problems[0].field).toBe("account");
    await database.query(
      "insert into account (id, name, password_hash, is_system_administrator) values ('root2', '副', 'x', true)",
    );
    const outcomes = await Promise.all([
      people.onAccount(SYSTEM, "disableAccount", "root"),
      people.onAccount(person("root2", [], true), "disableAccount", "root2"),
    ]);
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(["AccountChanged", "InvalidInput"]);
    await database.query("update account set disabled_at = null where id = 'root'");
  });

  test("administrators list their people; of people of several counties they see their own part", async () => {
    const LIST = "query ($within: ID) { accounts(within: $within) { id isManaged grants { county } } }";
    const { accounts } = await people.run(COUNTY, LIST);
    expect(accounts.map(({ id }: { id: string }) => id)).toEqual(["both", "head", "li", "zhou"]);
    expect(accounts[0]).toEqual({ id: "both", isManaged: false, grants: [{ county: ONE }] });
    expect((await people.run(SYSTEM, LIST, { within: OTHER })).accounts).toEqual([
      { id: "both", isManaged: true, grants: [{ county: ONE }, { county: OTHER }] },
    ]);
    const NAMED =
      "{ accounts { id grants { countyName countyNameEn } } viewer { grants { countyName countyNameEn } } }";
    await database.query("update area set name_en = 'Trial' where code = $1", [ONE]);
    const named = await people.run(COUNTY, NAMED);
    const trial = { countyName: "试验县", countyNameEn: "Trial" };
    expect(named.accounts.find(({ id }: { id: string }) => id === "li").grants).toEqual([trial]);
    expect(named.viewer.grants).toEqual([trial]);
    expect((await people.run(COUNTY, LIST, { within: OTHER })).code).toBe("FORBIDDEN");
    expect((await people.run(ENGINEER, LIST)).code).toBe("FORBIDDEN");
    expect((await people.run({ ...SYSTEM, kind: "PROGRAM" }, LIST)).code).toBe("FORBIDDEN");
    expect((await people.run(ANONYMOUS, LIST)).code).toBe("UNAUTHENTICATED");
  });
});
