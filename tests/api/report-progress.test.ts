import type { Database } from "@cuntong/db/database";
import { ANONYMOUS, type Caller } from "@cuntong/server/identity/caller";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { ask } from "../support/asking.ts";
import { describeOnEachDatabase } from "../support/databases.ts";
import { contextOf, engineerOf, served } from "../support/served.ts";
import { tableHashes } from "../support/small-record.ts";
import { insertTwoCounties, ONE, OTHER } from "./two-small-counties.ts";

const MUTATION = `mutation ($input: ProgressInput!) { reportProgress(input: $input) { __typename
  ... on ProjectChanged { report project { code reports(first: 1) { id } version physicalProgress schedule forecastFinish lastReportOn quantities { kind done } county { dataAsOf } } }
  ... on InvalidInput { problems { field message messageZh } }
  ... on Conflict { currentVersion changedBy }
  ... on NotPermitted { message messageZh } } }`;

const PREVIEW = `query ($project: ID!, $asOf: Date!, $quantities: [DoneInput!]!) {
  reportPreview(project: $project, asOf: $asOf, quantities: $quantities) {
    physicalProgress schedule forecastFinish dataAsOf } }`;

describeOnEachDatabase("reporting progress", (open) => {
  const database = open();
  let store: Database;
  let version = 1;
  let keys = 0;

  beforeAll(async () => {
    await insertTwoCounties(database);
    await database.query("insert into account (id, name) values ('li', '李工')");
    store = await served(database);
  });
  beforeEach(async () => {
    const [row] = await database.query<{ version: number }>("select version from project where code = $1", [
      `P-${ONE}`,
    ]);
    version = row?.version ?? 0;
  });

  const report = async (parts: object, caller: Caller = engineerOf(ONE)) => {
    keys += 1;
    const input = {
      project: `P-${ONE}`,
      expectedVersion: version,
      idempotencyKey: `key-${keys}-of-the-test`,
      asOf: "2017-11-20",
      quantities: [{ kind: "gravel_m", done: 600 }],
      ...parts,
    };
    const { data, errors } = await ask(database, MUTATION, { input }, contextOf(store, caller));
    expect(errors).toEqual([]);
    return data.reportProgress;
  };

  const previewOf = async (stated: object) => {
    const variables = { project: `P-${ONE}`, ...stated };
    const { data, errors } = await ask(database, PREVIEW, variables, contextOf(store, engineerOf(ONE)));
    expect(errors).toEqual([]);
    return data.reportPreview;
  };

  const refusedOf = async (parts: object): Promise<readonly string[]> => {
    const before = await tableHashes(database);
    const payload = await report(parts);
    expect(payload.__typename).toBe("InvalidInput");
    expect(await tableHashes(database)).toEqual(before);
    for (const { messageZh } of payload.problems) expect(messageZh).toMatch(/\p{Script=Han}/u);
    return payload.problems.map(
      ({ field, message }: { field: string; message: string }) => `${field}: ${message}`,
    );
  };

  test("moves the project at once, and leaves an audit row of who, when, what and before", async () => {
    const payload = await report({ note: "雨停复工" });
    expect(payload).toMatchObject({
      __typename: "ProjectChanged",
      project: { version: version + 1, lastReportOn: "2017-11-20", county: { dataAsOf: "2017-12-01" } },
    });
    expect(payload.report).toBe(payload.project.reports[0].id);
    // (3 * 0.8 + 2 * 0.6 + 5 * 0.1) / 10
    expect(payload.project.physicalProgress).toBeCloseTo(0.41, 9);
    const audit = await database.query(
      `select kind, actor, operation, after->'before' as before, after->'note' as note from audit
       where county_code = $1 and kind = 'ProgressReport' order by position desc limit 1`,
      [ONE],
    );
    expect(audit).toEqual([
      {
        kind: "ProgressReport",
        actor: "li",
        operation: "reportProgress",
        before: { gravel_m: 500 },
        note: "雨停复工",
      },
    ]);
  });

  test("the same key reports once, and answers the same again; for another request it is refused", async () => {
    const input = { idempotencyKey: "once-and-only-once", quantities: [{ kind: "gravel_m", done: 610 }] };
    const [first, ...others] = await Promise.all([report(input), report(input), report(input)]);
    for (const other of others) expect(other).toEqual(first);
    expect(first.project.version).toBe(version + 1);
    const [count] = await database.query<{ n: number }>(
      "select count(*)::int as n from progress_quantity where done = 610",
    );
    expect(count?.n).toBe(1);
    const other = await report({ ...input, quantities: [{ kind: "gravel_m", done: 611 }] });
    expect(other.problems[0].field).toBe("idempotencyKey");
  });

  test("who saw an older version is told which one stands, and who made it", async () => {
    const before = await tableHashes(database);
    expect(await report({ expectedVersion: version - 1 })).toEqual({
      __typename: "Conflict",
      currentVersion: version,
      changedBy: "李工",
    });
    expect(await tableHashes(database)).toEqual(before);
  });

  test("the order of phases is kept, with the numbers in the message, unless a reason is given", async () => {
    const longer = { quantities: [{ kind: "concrete_m", done: 700 }] };
    expect(await refusedOf(longer)).toEqual([
      "quantities.0.done: concrete_m 700 m would be longer than gravel_m 610 m; state orderReason if it is so",
    ]);
    expect(await report({ ...longer, orderReason: "直接浇筑" })).toMatchObject({
      __typename: "ProjectChanged",
    });
    const [flagged] = await database.query(
      "select order_reason from progress_report order by id desc limit 1",
    );
    expect(flagged).toEqual({ order_reason: "直接浇筑" });
  });

  test("an amount below an earlier one is a correction, with its reason", async () => {
    const less = { quantities: [{ kind: "concrete_m", done: 90 }] };
    expect(await refusedOf(less)).toEqual([
      "quantities.0.done: 90 m is less than the 700 reported before; a correction states a reason",
    ]);
    expect(await refusedOf({ ...less, correction: true, correctionReason: " " })).toEqual([
      "correctionReason: A correction states its reason",
    ]);
    const corrected = await report({ ...less, correction: true, correctionReason: "复测" });
    expect(corrected.project.quantities).toContainEqual({ kind: "concrete_m", done: 90 });
  });

  test("amounts are of the project's kinds, each once, never negative, and not from tomorrow", async () => {
    expect(
      await refusedOf({
        asOf: "2999-01-01",
        quantities: [
          { kind: "tank", done: 1 },
          { kind: "gravel_m", done: -1 },
          { kind: "gravel_m", done: 700 },
        ],
      }),
    ).toEqual([
      expect.stringMatching(/^asOf: Not after today, 20\d\d-\d\d-\d\d$/),
      "quantities.0.kind: The project plans no tank",
      "quantities.1.done: Never below 0",
      "quantities.2.kind: gravel_m stands here twice",
    ]);
    expect(await refusedOf({ quantities: [] })).toEqual(["quantities: At least one amount"]);
    expect(
      await refusedOf({
        quantities: [{ kind: "gravel_m", done: 620, stretches: [{ fromMetres: 20, toMetres: 20 }] }],
      }),
    ).toEqual(["quantities.0.stretches.0: Expected 0 <= from < to, in metres"]);
  });

  test("a later day moves the county's data day forward, an earlier one does not", async () => {
    const moved = await report({ asOf: "2017-12-10", quantities: [{ kind: "roadbed_m", done: 900 }] });
    expect(moved.project.county.dataAsOf).toBe("2017-12-10");
    version += 1;
    const kept = await report({ asOf: "2017-12-05", quantities: [{ kind: "gravel_m", done: 640 }] });
    expect(kept.project.county.dataAsOf).toBe("2017-12-10");
    version += 1;
    expect(await refusedOf({ asOf: "2017-12-05", quantities: [{ kind: "roadbed_m", done: 950 }] })).toEqual([
      "quantities.0.done: 950 m is more than the 900 reported for a later day; correct that report first",
    ]);
  });

  test("what a report will make of its project can be seen before, on its own day, an earlier and a later one", async () => {
    for (const [asOf, done] of [
      ["2017-12-10", 660],
      ["2017-12-06", 640],
      ["2018-02-20", 800],
      ["2018-02-20", 900],
    ] as const) {
      const stated = { asOf, quantities: [{ kind: "gravel_m", done }] };
      const before = await tableHashes(database);
      const preview = await previewOf(stated);
      expect(await tableHashes(database)).toEqual(before);
      const { project } = await report(stated);
      const { county, ...became } = project;
      expect(preview).toEqual({
        physicalProgress: became.physicalProgress,
        schedule: became.schedule,
        forecastFinish: became.forecastFinish,
        dataAsOf: county.dataAsOf,
      });
      version += 1;
    }
  });

  test("nothing is foreseen of a project that may not be seen, nor of none at all", async () => {
    const stated = { asOf: "2018-02-21", quantities: [] };
    expect(await previewOf({ ...stated, project: "P-000000" })).toBeNull();
    expect(await previewOf({ ...stated, project: `P-${OTHER}` })).toBeNull();
  });

  test("a project that may not be seen and none at all are told alike", async () => {
    const hidden = await report({ project: `P-${OTHER}` });
    const none = await report({ project: "P-000000" });
    expect(hidden.problems[0].message.replace(`P-${OTHER}`, "X")).toBe(
      none.problems[0].message.replace("P-000000", "X"),
    );
  });

  test("takes an engineer of the county", async () => {
    const before = await tableHashes(database);
    const viewer: Caller = { ...engineerOf(), roles: new Map([[ONE, "VIEWER"]]) };
    expect((await report({}, viewer)).message).toBe("This takes the role of an engineer in this county");
    expect((await report({}, { ...engineerOf(ONE), kind: "PROGRAM", mayWrite: false })).message).toBe(
      "This token only reads",
    );
    expect((await report({}, ANONYMOUS)).__typename).toBe("InvalidInput");
    expect(await tableHashes(database)).toEqual(before);
  });
});
