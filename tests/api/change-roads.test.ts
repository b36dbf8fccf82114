import { expect, test } from "vitest";
import { ask } from "../support/asking.ts";
import { describeOnEachDatabase } from "../support/databases.ts";
import { at, concrete, earth } from "../worlds/builders.ts";
import { groundOf, type Mutation } from "./ground-support.ts";

const changing = (name: string): Mutation => [
  name,
  "... on RoadEdgeChanged { id roadEdge { id name class surface openedOn closedOn fromNode toNode othersAtStart othersAtEnd lengthMetres version } }",
];
const add = changing("addRoadEdge");
const upgrade = changing("upgradeRoadEdge");
const openEdge = changing("openRoadEdge");
const closeEdge = changing("closeRoadEdge");

const gate = at(-3_000, 0);
const middle = at(-1_000, 0);
const home = at(0, 0);

describeOnEachDatabase("changing roads", (open) => {
  const database = open();

  test("a new stretch joins junctions within 15 m, and connects its village from its first day on", async () => {
    const ground = await groundOf(database, { roads: [concrete([gate, middle])], gateways: [gate] });
    const { county } = ground;
    expect(await ground.says("1 road_hardened", "2020-06-01")).toBe("UNMET 1000");
    const stretch = (from: readonly number[]) => ({
      county,
      class: "VILLAGE",
      surface: "CONCRETE",
      name: "通村路",
      openedOn: "2020-03-01",
      location: { type: "LineString", coordinates: [from, home] },
    });
    const apart = await ground.change(add, stretch(at(-1_000, -15.01)));
    expect(apart.roadEdge).toMatchObject({ othersAtStart: 0, othersAtEnd: 0, fromNode: `${apart.id}-from` });
    expect(await ground.says("1 road_hardened", "2020-03-01")).toBe("UNMET 1000");
    const joined = await ground.change(add, stretch(at(-1_000, 14.99)));
    expect(joined.roadEdge).toMatchObject({
      class: "VILLAGE",
      fromNode: ground.id("n2"),
      toNode: `${apart.id}-to`,
      othersAtStart: 1,
      othersAtEnd: 1,
      lengthMetres: 1000,
      version: 1,
    });
    expect(await ground.says("1 road_hardened", "2020-02-29")).toBe("UNMET 1000");
    expect(await ground.says("1 road_hardened", "2020-03-01")).toBe("MET 0");
  });

  test("an upgrade closes one stretch and opens another on the same day, under one version", async () => {
    const ground = await groundOf(database, {
      roads: [concrete([gate, middle]), earth([middle, home], { openedOn: "2010-01-01" })],
      gateways: [gate],
    });
    const edge = ground.id("e2");
    expect(await ground.refused(upgrade, { edge, surface: "CONCRETE", openedOn: "2010-01-01" })).toEqual([
      "openedOn: It would close on 2010-01-01, not after it opened on 2010-01-01",
    ]);
    const { roadEdge } = await ground.change(upgrade, { edge, surface: "CONCRETE", openedOn: "2020-05-01" });
    expect(roadEdge).toMatchObject({
      surface: "CONCRETE",
      class: "VILLAGE",
      openedOn: "2020-05-01",
      closedOn: null,
      fromNode: ground.id("n2"),
      version: 1,
    });
    expect(await ground.says("1 road_hardened", "2020-04-30")).toBe("UNMET 1000");
    expect(await ground.says("1 road_hardened", "2020-05-01")).toBe("MET 0");
    const [before] = await database.query("select closed_on, version from road_edge where id = $1", [edge]);
    expect(before).toEqual({ closed_on: "2020-05-01", version: 2 });
    const audit = await database.query(
      "select code, before->>'closedOn' as before, after->>'closedOn' as after from audit where county_code = $1 order by position",
      [ground.county],
    );
    expect(audit).toEqual([
      { code: edge, before: null, after: "2020-05-01" },
      { code: roadEdge.id, before: null, after: null },
    ]);
    expect(
      await ground.refused(upgrade, { edge, expectedVersion: 2, surface: "ASPHALT", openedOn: "2021-01-01" }),
    ).toEqual(["edge: It is closed since 2020-05-01"]);
  });

  test("a stretch that waits for its project is opened, not upgraded; closing it cuts its village off", async () => {
    const ground = await groundOf(database, {
      roads: [concrete([gate, middle]), concrete([middle, home], { project: "P1" })],
      gateways: [gate],
      projects: [{ code: "P1", stage: "PROPOSED" }],
    });
    const edge = ground.id("e2");
    expect(await ground.says("1 road_hardened", "2020-06-01")).toBe("UNMET 1000");
    expect(await ground.refused(upgrade, { edge, surface: "ASPHALT", openedOn: "2020-01-01" })).toEqual([
      "edge: No opening is on record: it comes with its project. Open it instead",
    ]);
    await ground.change(openEdge, { edge, openedOn: "2020-02-01" });
    expect(await ground.says("1 road_hardened", "2020-01-31")).toBe("UNMET 1000");
    expect(await ground.says("1 road_hardened", "2020-02-01")).toBe("MET 0");
    await ground.change(closeEdge, { edge, expectedVersion: 2, closedOn: "2020-04-01", reason: "水毁" });
    expect(await ground.says("1 road_hardened", "2020-03-31")).toBe("MET 0");
    expect(await ground.says("1 road_hardened", "2020-04-01")).toBe("UNMET 1000");
    expect(await ground.change(openEdge, { edge, expectedVersion: 2, openedOn: "2020-03-01" })).toMatchObject(
      {
        __typename: "Conflict",
        currentVersion: 3,
        differences: [{ field: "openedOn", yours: '"2020-03-01"', current: '"2020-02-01"' }],
      },
    );
  });

  test("lines that cannot be roads are refused, each with its reason", async () => {
    const ground = await groundOf(database, { roads: [concrete([gate, middle])], gateways: [gate] });
    const line = (...coordinates: readonly (readonly number[])[]) => ({ type: "LineString", coordinates });
    const stretch = { county: ground.county, class: "GROUP", surface: "GRAVEL" };
    expect(
      await ground.refused(add, {
        ...stretch,
        widthMetres: 0,
        project: "P9",
        location: { type: "Point", coordinates: gate },
      }),
    ).toEqual([
      "widthMetres: Expected more than 0, and 100 at most",
      "project: The county has no project P9",
      "location: Expected GeoJSON of type LineString",
    ]);
    expect(await ground.refused(add, { ...stretch, location: line(gate, home, at(-3_000, 10)) })).toEqual([
      "location: It begins and ends at the same junction; cut it in two",
    ]);
    expect(await ground.refused(add, { ...stretch, location: line(gate, gate) })).toEqual([
      "location: A line has two ends that differ",
    ]);
  });

  test("roads are found near a point and in a box, with what it takes to change them", async () => {
    const ground = await groundOf(database, {
      roads: [concrete([gate, middle]), earth([middle, home])],
      gateways: [gate],
    });
    const [longitude, latitude] = home;
    const asking = async (parts: string) => {
      const { data, errors } = await ask(
        database,
        `{ roadEdges(within: "${ground.county}", ${parts}) { totalCount nodes { id surface version } } }`,
      );
      return errors[0] ?? data.roadEdges;
    };
    const near = (metres: number) =>
      asking(`near: { longitude: ${longitude}, latitude: ${latitude}, metres: ${metres} }`);
    expect(await near(999.9)).toEqual({
      totalCount: 1,
      nodes: [{ id: ground.id("e2"), surface: "EARTH", version: 1 }],
    });
    expect((await near(1000.1)).totalCount).toBe(2);
    expect(await near(20_001)).toMatchObject({ code: "BAD_USER_INPUT", field: "near" });
    const [west] = at(-2_900, 0);
    const [east] = at(-1_100, 0);
    expect(await asking(`bbox: [${west}, ${latitude - 0.01}, ${east}, ${latitude + 0.01}]`)).toMatchObject({
      nodes: [{ id: ground.id("e1") }],
    });
  });
});
