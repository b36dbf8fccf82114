import { expect, test } from "vitest";
import { ask, dataOf } from "../support/asking.ts";
import { describeOnEachDatabase } from "../support/databases.ts";
import { at, busStop, concrete, metresEast, serving, station4g, waterScheme } from "../worlds/builders.ts";
import { type Ground, groundOf, type Mutation } from "./ground-support.ts";

const removeAsset: Mutation = ["removeAsset", "... on AssetChanged { id asset { id } }"];
const closeAsset: Mutation = ["closeAsset", "... on AssetChanged { asset { version } }"];
const serve: Mutation = ["setAssetService", "... on AssetChanged { asset { version } }"];
const removeEdge: Mutation = ["removeRoadEdge", "... on RoadEdgeChanged { id roadEdge { id } }"];
const addEdge: Mutation = [
  "addRoadEdge",
  "... on RoadEdgeChanged { id roadEdge { fromNode othersAtStart } }",
];
const removeBus: Mutation = ["removeBusService", "... on BusServiceChanged { id busService { id } }"];
const report: Mutation = ["recordObservation", "... on ObservationChanged { id observation { id } }"];
const removeReport: Mutation = ["removeObservation", "... on ObservationChanged { id observation { id } }"];

describeOnEachDatabase("taking back what was recorded by mistake", (open) => {
  const database = open();

  const auditOf = (code: string) =>
    database.query(
      `select operation, before->>'name' as name, before->>'isDeleted' as "wasDeleted", after->>'isDeleted' as "isDeleted",
        (after->>'version')::int as version, reason from audit where code = $1 order by position`,
      [code],
    );
  const lastLogged = async (code: string) =>
    (await database.query("select op, version from change_log where code = $1 order by position", [code])).at(
      -1,
    );

  test("a station that never stood reaches nobody on any day; who took it back, and why, stays", async () => {
    const ground = await groundOf(database, {
      assets: [station4g({ at: at(9_000, 0) }), station4g({ at: at(2_900, 0), openedOn: "2015-01-01" })],
    });
    const asset = ground.id("base_station2");
    expect(await ground.says("1 network_4g", "2020-01-01")).toBe("MET -100");
    expect(await ground.refused(removeAsset, { asset })).toEqual(["reason: Say why it is taken back"]);
    expect(await ground.refused(removeAsset, { asset, reason: " " })).toEqual([
      "reason: Say why it is taken back",
    ]);
    expect(await ground.change(removeAsset, { asset, reason: "重复录入" })).toEqual({
      __typename: "AssetChanged",
      id: asset,
      asset: null,
    });
    expect(await ground.says("1 network_4g", "2020-01-01")).toBe("UNMET 6000");
    expect(await ground.says("1 network_4g", "2016-01-01")).toBe("UNMET 6000");
    expect(
      await dataOf(
        database,
        `{ asset(id: "${asset}") { id } village(code: "${ground.county}001001") { assets { id } closedAssets { id } } }`,
      ),
    ).toEqual({ asset: null, village: { assets: [], closedAssets: [] } });
    expect(await auditOf(asset)).toEqual([
      {
        ...{ operation: "removeAsset", name: "模拟 base_station2", wasDeleted: "false", isDeleted: "true" },
        ...{ version: 2, reason: "重复录入" },
      },
    ]);
    expect(await lastLogged(asset)).toEqual({ op: "DELETED", version: 2 });
    expect(await ground.refused(closeAsset, { asset, expectedVersion: 2, closedOn: "2020-01-01" })).toEqual([
      `asset: There is no asset ${asset}`,
    ]);
  });

  test("closed and never there are two things; whoever saw an older version is told", async () => {
    const ground = await groundOf(database, {
      assets: [waterScheme({ capacity: 7_000, openedOn: "2015-01-01", serves: serving(1) })],
    });
    const asset = ground.id("water_scheme1");
    expect(await ground.says("1seat water_quantity", "2016-01-01")).toBe("MET 35");
    await ground.change(closeAsset, { asset, closedOn: "2018-01-01" });
    expect(await ground.says("1seat water_quantity", "2016-01-01")).toBe("MET 35");
    expect(await ground.says("1seat water_quantity", "2020-01-01")).toBe("UNMET 0");
    expect(await ground.change(removeAsset, { asset, reason: "误录" })).toMatchObject({
      __typename: "Conflict",
      currentVersion: 2,
    });
    await ground.change(removeAsset, { asset, expectedVersion: 2, reason: "误录" });
    // No water scheme is on record in this county: nothing is known, and nothing is claimed.
    expect(await ground.says("1seat water_quantity", "2016-01-01")).toBe("UNKNOWN null");
    expect(await ground.refused(serve, { asset, expectedVersion: 3, villages: [], hamlets: [] })).toEqual([
      `asset: There is no asset ${asset}`,
    ]);
  });

  test("a stop that never stood is no stop of a bus; a bus that never ran serves nobody", async () => {
    const ground = await groundOf(database, {
      assets: [busStop({ at: metresEast(500) }), busStop({ at: metresEast(1_500) })],
      buses: [{ stops: ["bus_stop1", "bus_stop2"] }],
    });
    const [near, bus] = [ground.id("bus_stop1"), ground.id("bus1")];
    expect(await ground.says("1 bus", "2020-01-01")).toBe("MET 500");
    await ground.change(removeAsset, { asset: near, reason: "没有这个站" });
    expect(await ground.says("1 bus", "2020-01-01")).toBe("MET 1500");
    const stopsOf = `{ busService(id: "${bus}") { stops { id } } }`;
    expect(await dataOf(database, stopsOf)).toEqual({
      busService: { stops: [{ id: ground.id("bus_stop2") }] },
    });
    expect(await ground.change(removeBus, { busService: bus, reason: "未开行" })).toEqual({
      __typename: "BusServiceChanged",
      id: bus,
      busService: null,
    });
    expect(await ground.says("1 bus", "2020-01-01")).toBe("UNKNOWN null");
    expect(await lastLogged(bus)).toEqual({ op: "DELETED", version: 2 });
  });

  test("without a stretch that was never built its village is cut off, and no road joins where it ended", async () => {
    const [gate, middle, home] = [at(-3_000, 0), at(-1_000, 0), at(0, 0)];
    const ground = await groundOf(database, {
      roads: [concrete([gate, middle]), concrete([middle, home])],
      gateways: [gate],
    });
    const edge = ground.id("e2");
    expect(await ground.says("1 road_hardened", "2020-01-01")).toBe("MET 0");
    expect(await ground.change(removeEdge, { edge, reason: "图上有，实地没有" })).toMatchObject({
      id: edge,
      roadEdge: null,
    });
    expect(await ground.says("1 road_hardened", "2020-01-01")).toBe("UNMET 1000");
    expect(await roadsOf(ground)).toEqual([ground.id("e1")]);
    const location = { type: "LineString", coordinates: [home, at(0, 500)] };
    const stretch = { county: ground.county, class: "GROUP", surface: "GRAVEL", location };
    const { id, roadEdge } = await ground.change(addEdge, stretch);
    expect(roadEdge).toEqual({ fromNode: `${id}-from`, othersAtStart: 0 });
  });

  const roadsOf = async ({ county }: Ground) => {
    const { data, errors } = await ask(
      database,
      `{ roadEdges(within: "${county}") { totalCount nodes { id } } }`,
    );
    expect(errors).toEqual([]);
    expect(data.roadEdges.totalCount).toBe(data.roadEdges.nodes.length);
    return data.roadEdges.nodes.map(({ id }: { id: string }) => id);
  };

  test("an observation that nobody made speaks for no day, and leaves its day to another", async () => {
    const ground = await groundOf(database, {});
    const { county } = ground;
    const village = `${county}001001`;
    const stated = { county, village, indicator: "water_quantity", kind: "ACTUAL", asOf: "2019-02-01" };
    const { id } = await ground.change(report, { ...stated, value: 40 });
    expect(await ground.says("1seat water_quantity", "2020-01-01", "REPORTED")).toBe("MET 40");
    const observation = id;
    expect(await ground.refused(removeReport, { observation })).toEqual(["reason: Say why it is taken back"]);
    expect(await ground.refused(removeReport, { observation: "x", reason: "错" })).toEqual([
      "observation: There is no observation x",
    ]);
    expect(await ground.change(removeReport, { observation, reason: "张冠李戴" })).toEqual({
      __typename: "ObservationChanged",
      id,
      observation: null,
    });
    expect(await ground.says("1seat water_quantity", "2020-01-01", "REPORTED")).toBe("UNKNOWN null");
    expect(await auditOf(id)).toMatchObject([
      { operation: "recordObservation" },
      { operation: "removeObservation", isDeleted: "true", version: 2, reason: "张冠李戴" },
    ]);
    const summary = `{ village(code: "${village}") { observations { id } }
      coverage(area: "${county}", indicator: "water_quantity", basis: REPORTED) { oldestEvidence } }`;
    expect(await dataOf(database, summary)).toEqual({
      village: { observations: [] },
      coverage: { oldestEvidence: null },
    });
    const again = await ground.change(report, { ...stated, value: 20 });
    expect(await dataOf(database, summary)).toEqual({
      village: { observations: [{ id: again.id }] },
      coverage: { oldestEvidence: "2019-02-01" },
    });
    expect(await ground.says("1seat water_quantity", "2020-01-01", "REPORTED")).toBe("UNMET 20");
  });
});
