import type { Database } from "@cuntong/db/database";
import type { Caller } from "@cuntong/server/identity/caller";
import { beforeAll, expect, test } from "vitest";
import { ask } from "../support/asking.ts";
import { describeOnEachDatabase } from "../support/databases.ts";
import { contextOf, engineerOf, served } from "../support/served.ts";
import { tableHashes } from "../support/small-record.ts";
import { insertTwoCounties, ONE, OTHER } from "./two-small-counties.ts";

const PROBLEMS = `__typename ... on InvalidInput { problems { field message } } ... on NotPermitted { message }
  ... on Conflict { currentVersion differences { field yours current } }`;
const STANDARDS =
  "county profile version standards { indicator role threshold profile citation usual usualProfile }";

describeOnEachDatabase("zones and standards", (open) => {
  const database = open();
  const moved: string[] = [];
  let store: Database;
  let keys = 0;
  const head: Caller = { ...engineerOf(), roles: new Map([[ONE, "COUNTY_ADMINISTRATOR"]]) };

  beforeAll(async () => {
    await insertTwoCounties(database);
    await database.query(
      `insert into area (code, level, name, parent_code, county_code) values ($1 || '002', 'TOWNSHIP', '乙镇', $1, $1)`,
      [ONE],
    );
    await database.execute(`
      insert into standard (profile, measure, sector, threshold, unit, comparison, citation) values
        ('cn-basic', 'kva', 'POWER', 2, 'kVA', '>=', 'plan'), ('cn-high', 'kva', 'POWER', 3, 'kVA', '>=', 'other plan');
      insert into indicator (id, ordinal, sector, name, name_en, unit, judged_for, rule)
        values ('power_capacity', 1, 'POWER', '容量', 'capacity', 'kVA', 'HAMLET', 'CAPACITY_PER_HOUSEHOLD')
        on conflict (id) do nothing;
      delete from indicator_standard where indicator = 'power_capacity';
      insert into indicator_standard values ('cn-basic', 'power_capacity', 'THRESHOLD', 'cn-basic', 'kva'),
        ('cn-high', 'power_capacity', 'THRESHOLD', 'cn-high', 'kva')`);
    store = await served(database);
  });

  const run = async (caller: Caller, document: string, variables: Record<string, unknown> = {}) => {
    const context = contextOf(store, caller, { countyChanged: (county) => moved.push(county) });
    const { data, errors } = await ask(database, document, variables, context);
    expect(errors).toEqual([]);
    return data;
  };

  const change = async (name: string, type: string, input: object, caller = head) => {
    keys += 1;
    const changed = /Zone/.test(type)
      ? "... on ZoneChanged { code zones { code name version townships { code } } }"
      : `... on StandardsChanged { standards { ${STANDARDS} } }`;
    const data = await run(
      caller,
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${PROBLEMS} ${changed} } }`,
      { input: { idempotencyKey: `key-number-${keys}`, ...input } },
    );
    return data[name];
  };

  const refused = async (name: string, type: string, input: object, caller = head) => {
    const before = await tableHashes(database);
    const answer = await change(name, type, input, caller);
    expect(await tableHashes(database)).toEqual(before);
    return answer.problems?.map(({ field }: { field: string }) => field) ?? answer.__typename;
  };

  test("a zone is made of townships that belong to no other, is changed, and goes", async () => {
    const zone = { county: ONE, name: "第二战区", townships: [`${ONE}002`] };
    const made = await change("createZone", "NewZoneInput", zone);
    expect(made).toMatchObject({ __typename: "ZoneChanged", code: `${ONE}-z1` });
    expect(made.zones.map(({ name }: { name: string }) => name)).toEqual(["第一战区", "第二战区"]);
    expect(await refused("createZone", "NewZoneInput", zone)).toEqual(["townships"]);
    expect(await refused("createZone", "NewZoneInput", { ...zone, townships: [`${OTHER}001`] })).toEqual([
      "townships",
    ]);
    expect(await refused("createZone", "NewZoneInput", { ...zone, name: " ", townships: [] })).toEqual([
      "name",
      "townships",
    ]);
    const edited = await change("editZone", "ZoneEditInput", {
      zone: made.code,
      expectedVersion: 1,
      name: "东区",
    });
    expect(edited.zones[1]).toEqual({
      code: made.code,
      name: "东区",
      version: 2,
      townships: [{ code: `${ONE}002` }],
    });
    const late = { zone: made.code, expectedVersion: 1, name: "西区" };
    expect(await change("editZone", "ZoneEditInput", late)).toEqual({
      __typename: "Conflict",
      currentVersion: 2,
      differences: [{ field: "name", yours: '"西区"', current: '"东区"' }],
    });
    const deletion = { zone: made.code, expectedVersion: 2, idempotencyKey: "zone-deleted-once" };
    const gone = await change("deleteZone", "ZoneInput", deletion);
    expect(gone.zones).toHaveLength(1);
    expect(await change("deleteZone", "ZoneInput", deletion)).toEqual(gone);
    expect(moved).toEqual([]);
  });

  test("zones take the county's administrator; a hidden one and none at all are told alike", async () => {
    const zone = { county: OTHER, name: "区", townships: [`${OTHER}001`] };
    expect(await refused("createZone", "NewZoneInput", zone)).toBe("NotPermitted");
    const own = { zone: `${ONE}-z`, expectedVersion: 1 };
    expect(await refused("deleteZone", "ZoneInput", own, engineerOf(ONE))).toBe("NotPermitted");
    expect(await refused("deleteZone", "ZoneInput", { zone: `${OTHER}-z`, expectedVersion: 1 })).toEqual([
      "zone",
    ]);
    expect(await refused("deleteZone", "ZoneInput", { zone: "none", expectedVersion: 1 })).toEqual(["zone"]);
  });

  const heldTo = async () => {
    const { countyStandards } = await run(
      head,
      `query ($county: ID!) { countyStandards(county: $county) { ${STANDARDS} } }`,
      {
        county: ONE,
      },
    );
    const {
      indicator: _,
      role: __,
      ...power
    } = countyStandards.standards.find(
      ({ indicator }: { indicator: string }) => indicator === "power_capacity",
    );
    return { version: countyStandards.version, profile: countyStandards.profile, power };
  };

  test("a county chooses a profile, and lays its own limits over it; its answers are made anew", async () => {
    expect(await heldTo()).toEqual({
      version: 1,
      profile: "cn-basic",
      power: { threshold: 2, profile: "cn-basic", citation: "plan", usual: 2, usualProfile: "cn-basic" },
    });
    await change("setCountyProfile", "ProfileInput", { county: ONE, expectedVersion: 1, profile: "cn-high" });
    expect(moved).toEqual([ONE]);
    const own = {
      county: ONE,
      expectedVersion: 2,
      indicator: "power_capacity",
      threshold: 2.5,
      citation: "县文 3 号",
    };
    await change("overrideStandard", "OverrideInput", own);
    expect(await heldTo()).toEqual({
      version: 3,
      profile: "cn-high",
      power: { threshold: 2.5, profile: "county", citation: "县文 3 号", usual: 3, usualProfile: "cn-high" },
    });
    await change("removeOverride", "RespectInput", {
      county: ONE,
      expectedVersion: 3,
      indicator: "power_capacity",
    });
    expect((await heldTo()).power).toMatchObject({ threshold: 3, profile: "cn-high" });
    const [state] = await database.query(
      "select inputs_version as version from county_state where county_code = $1",
      [ONE],
    );
    expect(state).toEqual({ version: 4 });
  });

  test("what is no standard is refused by field", async () => {
    const county = { county: ONE, expectedVersion: 4 };
    const respect = { ...county, indicator: "power_capacity" };
    const own = { ...respect, threshold: 1 };
    const override = (input: object, caller = head) =>
      refused("overrideStandard", "OverrideInput", input, caller);
    expect(await refused("setCountyProfile", "ProfileInput", { ...county, profile: "nowhere" })).toEqual([
      "profile",
    ]);
    expect(await override({ ...own, threshold: -1 })).toEqual(["threshold"]);
    expect(await override({ ...own, indicator: "nothing" })).toEqual(["indicator"]);
    expect(await override({ ...own, role: "SPEED_WALK" })).toEqual(["indicator"]);
    expect(await refused("removeOverride", "RespectInput", respect)).toEqual(["indicator"]);
    expect(await override({ ...own, expectedVersion: 1 })).toBe("Conflict");
    expect(await override(own, engineerOf(ONE))).toBe("NotPermitted");
    expect(await override({ ...own, county: OTHER })).toBe("NotPermitted");
  });
});
