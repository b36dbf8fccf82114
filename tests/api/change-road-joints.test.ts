import { expect, test } from "vitest";
import { describeOnEachDatabase } from "../support/databases.ts";
import { at, clinic, concrete, earth } from "../worlds/builders.ts";
import { type Ground, groundOf, type Mutation } from "./ground-support.ts";

const EDGE = "id surface openedOn closedOn fromNode toNode othersAtStart othersAtEnd lengthMetres version";
const add: Mutation = ["addRoadEdge", `... on RoadEdgeChanged { id roadEdge { ${EDGE} } }`];
const closeEdge: Mutation = ["closeRoadEdge", "... on RoadEdgeChanged { id }"];

const gate = at(0, -3_000);
const end = at(0, 3_000);
const home = at(1_000, 0);

interface Stretch {
  readonly id: string;
  readonly surface: string;
  readonly opened: string | null;
  readonly closed: string | null;
  readonly metres: number;
  readonly joints: number;
  readonly version: number;
}

describeOnEachDatabase("joining a road between its junctions", (open) => {
  const database = open();

  const mainRoads = ({ county }: Ground) =>
    database.query<Stretch>(
      `select id, surface, opened_on as opened, closed_on as closed, version,
         round(st_length(geometry::geography)::numeric, 2)::float8 as metres,
         (from_node like '%-from' or from_node like '%-to')::int + (to_node like '%-from' or to_node like '%-to')::int as joints
       from road_edge where county_code = $1 and name <> '通组路' order by opened_on nulls first, metres`,
      [county],
    );
  const side = ({ county }: Ground, ...coordinates: readonly (readonly number[])[]) => ({
    ...{ county, class: "GROUP", surface: "CONCRETE", name: "通组路", openedOn: "2018-01-01" },
    location: { type: "LineString", coordinates },
  });

  test("a village that only the joint connects is connected, on all days of the road that was there", async () => {
    const ground = await groundOf(database, {
      village: { seat: home },
      roads: [
        earth([gate, end], { closedOn: "2019-01-01" }),
        concrete([gate, end], { openedOn: "2019-01-01" }),
      ],
      gateways: [gate],
      assets: [clinic({ at: gate })],
    });
    expect(await ground.says("1 road_hardened", "2020-01-01")).toBe("UNMET 1000");
    const apart = await ground.change(add, side(ground, at(15.02, 0), at(15.02, 500)));
    expect(apart.roadEdge).toMatchObject({ othersAtStart: 0, othersAtEnd: 0 });
    expect(await mainRoads(ground)).toHaveLength(2);

    const { id, roadEdge } = await ground.change(add, side(ground, at(14.98, -1_000), home));
    expect(roadEdge).toMatchObject({ fromNode: `${id}-from`, othersAtStart: 4, othersAtEnd: 0 });
    expect(await mainRoads(ground)).toMatchObject([
      { surface: "EARTH", opened: null, closed: "2019-01-01", metres: 2_000, joints: 1, version: 2 },
      { surface: "EARTH", opened: null, closed: "2019-01-01", metres: 4_000, joints: 1, version: 1 },
      { surface: "CONCRETE", opened: "2019-01-01", closed: null, metres: 2_000, joints: 1, version: 2 },
      { surface: "CONCRETE", opened: "2019-01-01", closed: null, metres: 4_000, joints: 1, version: 1 },
    ]);
    expect(await ground.says("1 road_hardened", "2018-12-31")).toBe("UNMET null");
    // What is drawn is kept to seven decimals: half a centimetre from the seat.
    expect(await ground.says("1 road_hardened", "2019-01-01")).toBe("MET 0.01");
    // By earth as well: the road of earlier days is joined at the same place.
    expect(await ground.says("1seat clinic_30min", "2017-12-31")).toMatch(/^UNMET/);
    expect(await ground.says("1seat clinic_30min", "2018-01-01")).toMatch(/^MET/);
  });

  test("the first half keeps id and history, and whoever saw the whole is told", async () => {
    const ground = await groundOf(database, {
      village: { seat: home },
      roads: [concrete([gate, end], { openedOn: "2010-01-01" })],
      gateways: [gate],
    });
    const edge = ground.id("e1");
    const { id } = await ground.change(add, side(ground, at(5, 0), home));
    const [first, second] = await database.query<{ id: string; from: string; to: string }>(
      `select id, from_node as "from", to_node as "to" from road_edge where county_code = $1 and name <> '通组路'
       order by version desc`,
      [ground.county],
    );
    expect(first).toEqual({ id: edge, from: ground.id("n1"), to: `${id}-from` });
    expect(second).toMatchObject({ from: `${id}-from`, to: ground.id("n2") });
    const audit = await database.query(
      "select code, operation, before, after from audit where county_code = $1 order by position",
      [ground.county],
    );
    expect(audit).toMatchObject([
      {
        ...{ code: edge, operation: "addRoadEdge" },
        before: { toNode: ground.id("n2"), lengthMetres: 6_000, version: 1 },
        after: { toNode: `${id}-from`, lengthMetres: 3_000, continuesAs: second?.id, version: 2 },
      },
      { code: second?.id, before: null, after: { fromNode: `${id}-from`, cutFrom: edge } },
      { code: id, before: null },
    ]);
    expect(await ground.change(closeEdge, { edge, closedOn: "2020-01-01" })).toMatchObject({
      __typename: "Conflict",
      currentVersion: 2,
    });
  });

  test("both ends may join one road; a road that comes back to where it began changes nothing", async () => {
    const ground = await groundOf(database, {
      village: { seat: home },
      roads: [concrete([gate, at(0, 0), end])],
      gateways: [gate],
    });
    expect(await ground.refused(add, side(ground, at(10, 500), at(300, 500), at(10, 505)))).toEqual([
      "location: It begins and ends at the same junction; cut it in two",
    ]);
    const { roadEdge } = await ground.change(add, side(ground, at(10, -500), home, at(10, 500)));
    expect(roadEdge).toMatchObject({ othersAtStart: 2, othersAtEnd: 2 });
    const main = await mainRoads(ground);
    expect(main.map(({ metres }) => metres)).toEqual([1_000, 2_500, 2_500]);
    expect(await ground.says("1 road_hardened", "2020-01-01")).toBe("MET 0");
  });
});
