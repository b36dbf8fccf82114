import { ANONYMOUS } from "@cuntong/server/identity/caller";
import { callerOfSession } from "@cuntong/server/identity/find-caller";
import { openSession } from "@cuntong/server/identity/sessions";
import { expect, test } from "vitest";
import { tableHashes } from "../support/small-record.ts";
import { COUNTY, describePeople, ENGINEER, person, SYSTEM } from "./account-support.ts";
import { ONE } from "./two-small-counties.ts";

describePeople("system administrators", (people, database) => {
  const set = (caller: typeof SYSTEM, account: string, isSystemAdministrator: boolean, more: object = {}) =>
    people.onAccount(caller, "setSystemAdministrator", account, { isSystemAdministrator, ...more });
  const messagesOf = ({ problems }: { problems: readonly { message: string }[] }) =>
    problems.map(({ message }) => message);

  test("one appoints another, at once and on record, and ends it again; roles stay as they were", async () => {
    const secret = await openSession(people.store(), "li");
    const seen = async () => (await callerOfSession(people.store(), secret))?.isSystemAdministrator;
    expect(await seen()).toBe(false);
    const appointed = await set(SYSTEM, "li", true);
    expect(appointed).toMatchObject({
      __typename: "AccountChanged",
      account: { id: "li", version: 2, grants: [{ county: ONE, role: "ENGINEER" }] },
    });
    expect(await seen()).toBe(true);
    expect(await set(SYSTEM, "li", false, { expectedVersion: 1 })).toEqual({
      __typename: "Conflict",
      currentVersion: 2,
    });
    expect(await set(SYSTEM, "li", false)).toMatchObject({
      account: { version: 3, grants: [{ county: ONE, role: "ENGINEER" }] },
    });
    expect(await seen()).toBe(false);
    expect(
      await database.query(
        "select actor, before, after from audit where operation = 'setSystemAdministrator' order by position",
      ),
    ).toEqual([
      { actor: "root", before: { isSystemAdministrator: false }, after: { isSystemAdministrator: true } },
      { actor: "root", before: { isSystemAdministrator: true }, after: { isSystemAdministrator: false } },
    ]);
  });

  test("nobody else may, nobody takes it from themselves, and nobody appoints who is shut out", async () => {
    await database.query("update account set disabled_at = now() where id = 'both'");
    const before = await tableHashes(database);
    for (const caller of [COUNTY, ENGINEER, ANONYMOUS, { ...SYSTEM, kind: "PROGRAM" as const }])
      expect((await set(caller, "head", true)).__typename).toBe("NotPermitted");
    expect(messagesOf(await set(SYSTEM, "root", false))).toEqual([
      "Nobody takes this from themselves; another system administrator can",
    ]);
    expect(messagesOf(await set(SYSTEM, "both", true))).toEqual(["The account is closed; open it first"]);
    expect(messagesOf(await set(SYSTEM, "nobody", true))).toEqual(["There is no account nobody"]);
    expect(await tableHashes(database)).toEqual(before);
  });

  test("of two who end each other's at the same moment one stays; so does the last who can sign in", async () => {
    await database.query(
      `insert into account (id, name, password_hash, is_system_administrator) values
       ('root2', '副', 'x', true), ('waiting', '未设密码', null, true)`,
    );
    const other = person("root2", [], true);
    const outcomes = await Promise.all([set(SYSTEM, "root2", false), set(other, "root", false)]);
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(["AccountChanged", "InvalidInput"]);
    const refused = outcomes.find(({ __typename }) => __typename === "InvalidInput");
    expect(messagesOf(refused)).toEqual(["The last system administrator stays one; appoint another first"]);
    expect(
      await database.query(
        "select count(*)::int as left from account where is_system_administrator and password_hash is not null",
      ),
    ).toEqual([{ left: 1 }]);
  });
});
