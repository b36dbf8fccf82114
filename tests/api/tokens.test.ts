import { ANONYMOUS, type Caller } from "@cuntong/server/identity/caller";
import { callerOfToken } from "@cuntong/server/identity/find-caller";
import { expect, test } from "vitest";
import { tableHashes } from "../support/small-record.ts";
import { COUNTY, describePeople, ENGINEER, person, SYSTEM } from "./account-support.ts";
import { ONE, OTHER } from "./two-small-counties.ts";

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describePeople("tokens", (people, database) => {
  test("a token is made within the rights of its owner, shown once, and revoked at once", async () => {
    const input = {
      name: "夜间副本",
      scopes: ["READ"],
      counties: [ONE],
      expiresOn: inDays(30),
      idempotencyKey: "token-once",
    };
    const made = await people.change(ENGINEER, "createToken", input);
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
    expect((await people.change(ENGINEER, "createToken", input)).secret).toBeNull();
    expect(await callerOfToken(people.store(), made.secret)).toMatchObject({
      kind: "PROGRAM",
      mayWrite: false,
    });
    expect((await people.run(COUNTY, "{ tokens { id isOwn } }")).tokens).toEqual([
      { id: made.token.id, isOwn: false },
    ]);
    const elsewhere = person("far", [[OTHER, "COUNTY_ADMINISTRATOR"]]);
    expect((await people.run(elsewhere, "{ tokens { id } }")).tokens).toEqual([]);
    expect((await people.change(elsewhere, "revokeToken", { token: made.token.id })).problems[0].field).toBe(
      "token",
    );
    expect(await people.change(COUNTY, "revokeToken", { token: made.token.id })).toMatchObject({
      token: { isValid: false },
    });
    expect(await callerOfToken(people.store(), made.secret)).toBeUndefined();
  });

  test("no token reaches further or lasts longer than it may, and none makes another", async () => {
    const before = await tableHashes(database);
    const usual = { name: "x", scopes: ["READ"], counties: [ONE], expiresOn: inDays(1) };
    const fields = async (caller: Caller, input: object) =>
      (await people.change(caller, "createToken", { ...usual, ...input })).problems.map(
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
    expect((await people.change(program, "createToken", usual)).__typename).toBe("NotPermitted");
    expect((await people.change(ANONYMOUS, "createToken", usual)).__typename).toBe("NotPermitted");
    expect((await people.run(ANONYMOUS, "{ tokens { id } }")).code).toBe("UNAUTHENTICATED");
    expect(await tableHashes(database)).toEqual(before);
  });
});
