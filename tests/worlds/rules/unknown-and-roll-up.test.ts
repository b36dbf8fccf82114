import { expect, test } from "vitest";
import { describeOnEachDatabase } from "../../support/databases.ts";
import {
  at,
  busStop,
  census,
  metresNorth,
  serving,
  station4g,
  transformer,
  waterScheme,
} from "../builders.ts";
import { ask, hamletSays, villageSays } from "./asking.ts";

describeOnEachDatabase("Unknown, and villages from their hamlets", (open) => {
  const database = open();

  const scheme = (parts = {}) => waterScheme({ capacity: 9_999, serves: serving(1), ...parts });

  test("an unknown under any serving scheme makes the sum unknown, whatever others give", async () => {
    const noCapacity = await ask(database, { assets: [scheme(), scheme({ capacity: null })] });
    const uncounted = await ask(database, {
      hamlets: [{ people: 50 }, { households: null, people: null }],
      assets: [scheme({ serves: serving([1, "1a"]) }), scheme()],
    });
    const nobody = await ask(database, {
      hamlets: [{ people: 0, households: 5 }],
      assets: [scheme()],
    });
    expect(await villageSays(noCapacity, "water_quantity")).toBe("UNKNOWN null");
    expect(await hamletSays(uncounted, "1a", "water_quantity")).toBe("UNKNOWN null");
    expect(await villageSays(nobody, "water_quantity")).toBe("UNKNOWN null");
  });

  test("nothing serves: nought a head; nothing of the kind in the county: unknown", async () => {
    const elsewhere = await ask(database, {
      villages: [{}, { seat: at(9_000, 0) }],
      assets: [scheme({ serves: serving(2) })],
    });
    const deleted = await ask(database, { assets: [scheme({ deleted: true })] });
    expect(await villageSays(elsewhere, "water_quantity")).toBe("UNMET 0");
    expect(await villageSays(deleted, "water_quantity")).toBe("UNKNOWN null");
  });

  test("a linked transformer without a position is unknown, an unlinked station without one is ignored", async () => {
    const asked = await ask(database, {
      assets: [
        transformer({ at: metresNorth(100), capacity: 200, serves: serving(1) }),
        transformer({ at: null, capacity: 200, serves: serving(1), openedOn: "2019-01-01" }),
        station4g({ at: null }),
      ],
    });
    expect(await villageSays(asked, "power_radius", "2018-12-31")).toBe("MET 100");
    expect(await villageSays(asked, "power_radius")).toBe("UNKNOWN null");
    expect(await villageSays(asked, "network_4g")).toBe("UNMET null");
  });

  test("met and unmet hamlets make it partial; weights are households and people, uncounted ones add nothing", async () => {
    const asked = await ask(database, {
      hamlets: [
        { at: metresNorth(2_900), households: 10, people: 40 },
        { at: metresNorth(3_500), households: 20, people: null },
        { at: metresNorth(3_600), households: null, people: null },
        { at: null, households: 30, people: 120 },
        { at: metresNorth(9_000), households: 0, people: 0 },
      ],
      assets: [station4g({ at: at(0, 0) })],
    });
    expect((await asked.on("2020-01-01")).villages["1 network_4g"]).toEqual({
      status: "PARTIAL",
      value: 600,
      shortfall: 600,
      householdsMet: 10,
      householdsUnmet: 20,
      householdsUnknown: 30,
      peopleMet: 40,
      peopleUnmet: 0,
      peopleUnknown: 120,
      householdsWithout: 20,
      peopleWithout: null,
      since: null,
      until: null,
    });
  });

  test.each([
    [[3_500, null], "UNMET 500"],
    [[2_000, null], "UNKNOWN -1000"],
    [[null], "UNKNOWN null"],
    [[2_000, 1_000], "MET -1000"],
    [[2_000, 21_000], "PARTIAL null"],
  ])("hamlets at %j m of a station", async (metres, expected) => {
    const asked = await ask(database, {
      hamlets: metres.map((one) => ({ at: one === null ? null : metresNorth(one) })),
      assets: [station4g({ at: at(0, 0) })],
    });
    expect(await villageSays(asked, "network_4g")).toBe(expected);
  });

  test("a village all of whose hamlets have moved away is not asked; one judged at its seat still is", async () => {
    const asked = await ask(database, {
      hamlets: [{ census: [census(10, 40), census(0, 0, "2019-06-01")] }],
      assets: [station4g({ at: metresNorth(5_000) }), busStop({ id: "stop", at: metresNorth(5_000) })],
      buses: [{ stops: ["stop"] }],
    });
    expect(await villageSays(asked, "network_4g", "2019-05-31")).toBe("UNMET 2000");
    expect(await villageSays(asked, "network_4g", "2019-06-01")).toBe("NOT_APPLICABLE null");
    expect(await villageSays(asked, "bus", "2019-06-01")).toBe("UNMET 5000");
    expect((await asked.on("2019-05-31")).gaps["1 network_4g"]).toMatchObject({
      outlook: "ORPHAN",
      closesOn: null,
    });
  });

  test("a move is two census rows; a site without a count is empty, a hamlet without one unknown", async () => {
    const asked = await ask(database, {
      hamlets: [
        { id: "old", census: [census(10, 40), census(4, 16, "2019-06-01")] },
        { id: "site", kind: "SITE", census: [census(6, 24, "2019-06-01")] },
      ],
      assets: [scheme({ capacity: 1_400 })],
    });
    const [before, after] = [await asked.on("2019-05-31"), await asked.on("2019-06-01")];
    expect(before.hamlets["old water_quantity"]).toMatchObject({ status: "MET", value: 35, households: 10 });
    expect(before.hamlets["site water_quantity"]).toMatchObject({ status: "NOT_APPLICABLE", households: 0 });
    expect(after.hamlets["site water_quantity"]).toMatchObject({ status: "MET", value: 35, people: 24 });
    expect((await asked.on("1980-01-01")).hamlets["old water_quantity"]).toMatchObject({ status: "UNKNOWN" });
  });

  test("buses: an area service at the door, stops of routes only, a village that is unfit", async () => {
    const stop = busStop({ id: "stop", at: metresNorth(2_500), openedOn: "2018-01-01" });
    const buses = [
      { stops: ["stop"], openedOn: "2017-01-01" },
      {
        id: "area",
        mode: "AREA_FIXED_DAYS" as const,
        villages: [1],
        openedOn: "2019-01-01",
        closedOn: "2019-07-01",
      },
      { id: "call", mode: "ON_DEMAND" as const, stops: ["near"], villages: [2] },
    ];
    const near = busStop({ id: "near", at: metresNorth(5) });
    const asked = await ask(database, {
      villages: [{}, { seat: null }, { unfitForBus: true }],
      assets: [stop, near],
      buses,
    });
    const days = ["2017-06-01", "2018-01-01", "2019-01-01", "2019-07-01"];
    const said = await Promise.all(days.map((day) => villageSays(asked, "bus", day)));
    expect(said).toEqual(["UNMET null", "UNMET 2500", "MET 0", "UNMET 2500"]);
    const { villages } = await asked.on("2020-01-01");
    expect(villages["2 bus"]).toMatchObject({ status: "MET", value: 0 });
    expect(villages["3 bus"]).toMatchObject({ status: "NOT_APPLICABLE" });
    expect((await asked.on("2020-01-01", "REPORTED")).villages["3 bus"]).toMatchObject({
      status: "NOT_APPLICABLE",
    });
  });
});
