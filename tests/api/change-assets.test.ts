import { ANONYMOUS } from "@cuntong/server/identity/caller";
import { expect, test } from "vitest";
import { ask } from "../support/asking.ts";
import { describeOnEachDatabase } from "../support/databases.ts";
import { engineerOf } from "../support/served.ts";
import { tableHashes } from "../support/small-record.ts";
import {
  at,
  clinic,
  metresEast,
  servicePlatform,
  serving,
  station4g,
  waterScheme,
} from "../worlds/builders.ts";
import { villageCode } from "../worlds/world.ts";
import { groundOf, type Mutation } from "./ground-support.ts";

const changing = (name: string): Mutation => [
  name,
  "... on AssetChanged { id asset { id kind name openedOn closedOn capacity capacityUnit technology version servesVillages { code } servesHamlets { id } staffing { since until } } }",
];
const add = changing("addAsset");
const edit = changing("editAsset");
const openAsset = changing("openAsset");
const closeAsset = changing("closeAsset");
const serve = changing("setAssetService");
const staff = changing("setClinicStaffing");

describeOnEachDatabase("changing assets", (open) => {
  const database = open();

  test("a station that is added reaches its hamlet from its first day on, and leaves a trace", async () => {
    const ground = await groundOf(database, { assets: [station4g({ at: at(9_000, 0) })] });
    expect(await ground.says("1 network_4g", "2020-06-01")).toBe("UNMET 6000");
    const payload = await ground.change(add, {
      county: ground.county,
      kind: "base_station",
      name: "后山基站",
      technology: "4G",
      openedOn: "2020-03-01",
      location: { type: "Point", coordinates: at(2_900, 0) },
    });
    expect(payload).toMatchObject({
      __typename: "AssetChanged",
      asset: { kind: "base_station", name: "后山基站", openedOn: "2020-03-01", version: 1 },
    });
    expect(await ground.says("1 network_4g", "2020-02-29")).toBe("UNMET 6000");
    expect(await ground.says("1 network_4g", "2020-03-01")).toBe("MET -100");
    const audit = await database.query(
      "select actor, operation, kind, before, after->>'technology' as technology from audit where code = $1",
      [payload.id],
    );
    expect(audit).toEqual([
      { actor: "li", operation: "addAsset", kind: "Asset", before: null, technology: "4G" },
    ]);
  });

  test("what is closed on the data day is no longer among what serves, and still found", async () => {
    const ground = await groundOf(database, {
      dataAsOf: "2020-01-01",
      assets: [
        servicePlatform({ capacity: 600, openedOn: "2019-01-01", serves: serving(1) }),
        servicePlatform({ capacity: 700, openedOn: "2019-01-01", serves: serving(1) }),
      ],
    });
    const [one, other] = [ground.id("service_platform1"), ground.id("service_platform2")];
    await ground.change(closeAsset, { asset: one, closedOn: "2020-01-01" });
    await ground.change(closeAsset, { asset: other, closedOn: "2020-01-02" });
    const { data, errors } = await ask(
      database,
      "query ($code: ID!) { village(code: $code) { assets { id } closedAssets { id } } }",
      { code: villageCode(ground.world, 1) },
    );
    expect(errors).toEqual([]);
    expect(data.village).toEqual({ assets: [{ id: other }], closedAssets: [{ id: one }] });
  });

  test("opening and closing move the answer on their days; a mistaken day is taken back", async () => {
    const ground = await groundOf(database, {
      assets: [servicePlatform({ capacity: 600, openedOn: "2019-01-01", serves: serving(1) })],
    });
    const asset = ground.id("service_platform1");
    expect(await ground.change(closeAsset, { asset, closedOn: "2020-05-01" })).toMatchObject({
      asset: { closedOn: "2020-05-01", version: 2 },
    });
    expect(await ground.says("1 service_platform", "2020-04-30")).toBe("MET 600");
    expect(await ground.says("1 service_platform", "2020-05-01")).toBe("UNMET 0");
    expect(await ground.refused(openAsset, { asset, expectedVersion: 2, openedOn: "2020-05-01" })).toEqual([
      "openedOn: It would close on 2020-05-01, not after it opened on 2020-05-01",
    ]);
    await ground.change(openAsset, { asset, expectedVersion: 2, openedOn: "2020-04-30" });
    expect(await ground.says("1 service_platform", "2020-04-29")).toBe("UNMET 0");
    expect(await ground.says("1 service_platform", "2020-04-30")).toBe("MET 600");
    await ground.change(closeAsset, { asset, expectedVersion: 3, closedOn: null, reason: "误录" });
    expect(await ground.says("1 service_platform", "2020-05-01")).toBe("MET 600");
    expect(await ground.refused(openAsset, { asset, expectedVersion: 4, openedOn: "0217-05-01" })).toEqual([
      expect.stringMatching(/^openedOn: Expected a day from 1900-01-01 to 20\d\d-12-31$/),
    ]);
  });

  test("whom a scheme serves decides how its water is shared", async () => {
    const ground = await groundOf(database, {
      hamlets: [{ people: 100 }, { people: 300 }],
      assets: [waterScheme({ capacity: 7_000, serves: serving([1, "1a"]) })],
    });
    expect(await ground.says("1a water_quantity", "2020-01-01")).toBe("MET 70");
    expect(await ground.says("1b water_quantity", "2020-01-01")).toBe("UNMET 0");
    const asset = ground.id("water_scheme1");
    const [village, hamlet] = [`${ground.county}001001`, ground.id("1b")];
    expect(await ground.change(serve, { asset, villages: [], hamlets: [hamlet] })).toMatchObject({
      asset: { servesVillages: [], servesHamlets: [{ id: hamlet }], version: 2 },
    });
    expect(await ground.says("1a water_quantity", "2020-01-01")).toBe("UNMET 0");
    expect(await ground.says("1b water_quantity", "2020-01-01")).toBe("UNMET 23.33");
    await ground.change(serve, { asset, expectedVersion: 2, villages: [village], hamlets: [] });
    expect(await ground.says("1a water_quantity", "2020-01-01")).toBe("UNMET 17.5");
    await ground.change(edit, { asset, expectedVersion: 3, capacity: 14_000 });
    expect(await ground.says("1a water_quantity", "2020-01-01")).toBe("MET 35");
    expect(await ground.change(serve, { asset, villages: [], hamlets: [] })).toMatchObject({
      __typename: "Conflict",
      currentVersion: 4,
      changedBy: "李工",
      differences: [{ field: "villages", yours: "[]", current: `["${village}"]` }],
    });
    expect(
      await ground.refused(serve, {
        asset,
        expectedVersion: 4,
        villages: [village, village],
        hamlets: ["x"],
      }),
    ).toEqual([`villages.1: ${village} stands here twice`, "hamlets.0: The county has no hamlet x"]);
  });

  test("a clinic serves on the days of its doctor; without any on record it counts as staffed", async () => {
    const ground = await groundOf(database, { assets: [clinic({ at: metresEast(1_000) })] });
    const asset = ground.id("clinic1");
    expect(await ground.says("1seat clinic_30min", "2020-01-01")).toBe("MET 15");
    const staffing = [
      { since: "2020-03-01", until: null },
      { since: "2019-01-01", until: "2020-02-01" },
    ];
    expect(await ground.change(staff, { asset, staffing })).toMatchObject({
      asset: {
        staffing: [
          { since: "2019-01-01", until: "2020-02-01" },
          { since: "2020-03-01", until: null },
        ],
      },
    });
    expect(await ground.says("1seat clinic_30min", "2020-01-31")).toBe("MET 15");
    expect(await ground.says("1seat clinic_30min", "2020-02-01")).toBe("UNMET null");
    expect(await ground.says("1seat clinic_30min", "2020-03-01")).toBe("MET 15");
    expect(
      await ground.refused(staff, {
        asset,
        expectedVersion: 2,
        staffing: [
          { since: "2020-01-01", until: "2020-01-01" },
          { since: "2020-03-01" },
          { since: "2020-02-29", until: "2020-03-02" },
        ],
      }),
    ).toEqual([
      "staffing.0.until: Expected a day after 2020-01-01",
      "staffing.2.since: It meets the days since 2020-03-01",
    ]);
    await ground.change(staff, { asset, expectedVersion: 2, staffing: [] });
    expect(await ground.says("1seat clinic_30min", "2020-02-01")).toBe("MET 15");
  });

  test("what is wrong with an asset is said field by field", async () => {
    const ground = await groundOf(database, {});
    await database.query(
      "update area set boundary = st_multi(st_setsrid(st_makeenvelope(111.9, 26.9, 112.1, 27.1), 4326)) where code = $1",
      [ground.county],
    );
    const point = (coordinates: readonly number[]) => ({ type: "Point", coordinates });
    const { county } = ground;
    expect(
      await ground.refused(add, {
        county,
        kind: "base_station",
        name: " ",
        capacity: -1,
        reachMetres: 20_001,
        project: "P-none",
        location: point([112.16, 27]),
        openedOn: "1899-12-31",
      }),
    ).toEqual([
      expect.stringMatching(/^openedOn: Expected a day/),
      "name: Expected 1 to 200 characters on one line",
      "technology: Expected 2G, 3G, 4G, 5G",
      "capacity: Expected 0 to 1000000000000",
      "reachMetres: Expected more than 0, and 20000 at most",
      "project: The county has no project P-none",
      "location: It leaves the county by more than 5 km",
    ]);
    expect(
      await ground.refused(add, {
        county,
        kind: "unicorn",
        technology: "4G",
        reachMetres: 1,
        location: { type: "Polygon", coordinates: [] },
      }),
    ).toEqual([
      "kind: There is no kind unicorn",
      "technology: A unicorn has no technology",
      "reachMetres: Only a base station has a reach",
      "location: Expected GeoJSON of type Point",
    ]);
    expect(
      await ground.refused(add, { county, kind: "transformer", capacity: 50, capacityUnit: "kW" }),
    ).toEqual(["capacityUnit: The capacity of a transformer is stated in kVA"]);
    // 5 km east of the border at 112.1 degrees, less a little: one degree is about 99 km here.
    const near = await ground.change(add, {
      county,
      kind: "transformer",
      capacity: 50,
      location: point([112.15, 27]),
    });
    expect(near).toMatchObject({ asset: { capacity: 50, capacityUnit: "kVA" } });
    expect(await ground.change(edit, { asset: near.id, name: "一号台区", capacity: null })).toMatchObject({
      asset: { name: "一号台区", capacity: null, version: 2 },
    });
  });

  test("a hidden asset and none are told alike; others may not change what they may see", async () => {
    const ground = await groundOf(database, { assets: [clinic({ at: metresEast(1_000) })] });
    const asset = ground.id("clinic1");
    const before = await tableHashes(database);
    const close = (caller: Parameters<typeof ground.change>[2], code = asset) =>
      ground.change(closeAsset, { asset: code, closedOn: "2020-01-01" }, caller);
    const hidden = await close(engineerOf("990000"));
    const none = await close(engineerOf("990000"), "x");
    expect(hidden.problems[0].message.replace(asset, "x")).toBe(none.problems[0].message);
    const viewer = { ...engineerOf(), roles: new Map([[ground.county, "VIEWER" as const]]) };
    expect(await close(viewer)).toEqual({
      __typename: "NotPermitted",
      message: "This takes the role of an engineer in this county",
    });
    expect((await close(ANONYMOUS)).__typename).toBe("InvalidInput");
    expect(await ground.change(add, { county: ground.county, kind: "clinic" }, viewer)).toMatchObject({
      __typename: "NotPermitted",
    });
    expect((await ground.change(add, { county: "999999", kind: "clinic" }, viewer)).problems[0].message).toBe(
      "There is no county 999999",
    );
    expect(await tableHashes(database)).toEqual(before);
  });
});
