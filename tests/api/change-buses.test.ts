import { expect, test } from "vitest";
import { dataOf } from "../support/asking.ts";
import { describeOnEachDatabase } from "../support/databases.ts";
import { busStop, metresEast, transformer } from "../worlds/builders.ts";
import { groundOf, type Mutation } from "./ground-support.ts";

const changing = (name: string): Mutation => [
  name,
  "... on BusServiceChanged { id busService { id name mode openedOn closedOn serviceDays phone stops { id } villages { code } version } }",
];
const add = changing("addBusService");
const edit = changing("editBusService");
const openBus = changing("openBusService");
const closeBus = changing("closeBusService");

describeOnEachDatabase("changing bus services", (open) => {
  const database = open();

  test("a route serves a village by its nearest stop, while it runs", async () => {
    const ground = await groundOf(database, {
      assets: [busStop({ at: metresEast(1_500) }), busStop({ at: metresEast(500) })],
    });
    const { county, id } = ground;
    const [far, near] = [id("bus_stop1"), id("bus_stop2")];
    expect(await ground.says("1 bus", "2020-06-01")).toBe("UNKNOWN null");
    const added = await ground.change(add, {
      county,
      name: "甲线",
      mode: "ROUTE",
      stops: [far],
      villages: [`${county}001001`],
      openedOn: "2020-03-01",
    });
    expect(added.busService).toMatchObject({ mode: "ROUTE", stops: [{ id: far }], version: 1 });
    expect(await ground.says("1 bus", "2020-02-29")).toBe("UNMET null");
    expect(await ground.says("1 bus", "2020-03-01")).toBe("MET 1500");
    await ground.change(edit, { busService: added.id, stops: [near, far], operator: "县公交公司" });
    expect(await ground.says("1 bus", "2020-03-01")).toBe("MET 500");
    await ground.change(closeBus, { busService: added.id, expectedVersion: 2, closedOn: "2020-05-01" });
    await ground.change(openBus, { busService: added.id, expectedVersion: 3, openedOn: "2020-02-01" });
    expect(await ground.says("1 bus", "2020-02-01")).toBe("MET 500");
    expect(await ground.says("1 bus", "2020-05-01")).toBe("UNMET null");
    expect(
      await dataOf(
        database,
        `{ village(code: "${county}001001") { busServices { id version stops { id } } } }`,
      ),
    ).toEqual({
      village: { busServices: [{ id: added.id, version: 4, stops: [{ id: far }, { id: near }] }] },
    });
    expect(await ground.change(edit, { busService: added.id, stops: [], name: "乙线" })).toMatchObject({
      __typename: "Conflict",
      currentVersion: 4,
      differences: [{ field: "name" }, { field: "stops", yours: "[]" }],
    });
  });

  test("services on fixed days or on demand serve the villages they name, and say when or where to ring", async () => {
    const ground = await groundOf(database, { assets: [transformer({ at: metresEast(10) })] });
    const { county } = ground;
    const village = `${county}001001`;
    expect(
      await ground.refused(add, { county, name: "片区", mode: "AREA_FIXED_DAYS", phone: "电话" }),
    ).toEqual(["phone: Expected a telephone number", "serviceDays: A service on fixed days states its days"]);
    const { busService } = await ground.change(add, {
      county,
      name: "片区",
      mode: "AREA_FIXED_DAYS",
      serviceDays: "每周三、周六",
      villages: [village],
    });
    expect(await ground.says("1 bus", "2020-01-01")).toBe("MET 0");
    expect(await ground.refused(edit, { busService: busService.id, mode: "ON_DEMAND" })).toEqual([
      "phone: A service on demand states where to ring",
    ]);
    expect(
      await ground.refused(edit, {
        busService: busService.id,
        name: null,
        stops: [ground.id("transformer1")],
      }),
    ).toEqual([
      "name: It cannot be emptied",
      `stops.0: The county has no bus stop ${ground.id("transformer1")}`,
    ]);
    const changed = await ground.change(edit, {
      busService: busService.id,
      mode: "ON_DEMAND",
      phone: "0858-5550000",
      serviceDays: null,
    });
    expect(changed.busService).toMatchObject({
      mode: "ON_DEMAND",
      serviceDays: null,
      villages: [{ code: village }],
    });
    await ground.change(edit, { busService: busService.id, expectedVersion: 2, villages: [] });
    expect(await ground.says("1 bus", "2020-01-01")).toBe("UNMET null");
  });
});
