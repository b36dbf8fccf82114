import { expect, test } from "vitest";
import { describeOnEachDatabase } from "../../support/databases.ts";
import {
  at,
  busStop,
  census,
  concrete,
  fibreRoute,
  metresNorth,
  servicePlatform,
  serving,
  station2g,
  station4g,
  transformer,
  waterScheme,
} from "../builders.ts";
import { ask, villageSays } from "./asking.ts";

const road = concrete([at(-500, 0), at(500, 0)]);
const gateways = [at(-500, 0)];

describeOnEachDatabase("Values at and beside their thresholds", (open) => {
  const database = open();

  test.each([
    [199, "MET 199"],
    [200, "MET 200"],
    [200.004, "MET 200"],
    [200.006, "UNMET 200.01"],
    [201, "UNMET 201"],
    [19_999.99, "UNMET 19999.99"],
    [20_000, "UNMET 20000"],
    [20_001, "UNMET null"],
  ])("a seat %d m from the connected hardened road", async (metres, expected) => {
    const asked = await ask(database, { village: { seat: metresNorth(metres) }, roads: [road], gateways });
    expect(await villageSays(asked, "road_hardened")).toBe(expected);
  });

  test.each([
    [2_000, "MET 2000"],
    [2_001, "UNMET 2001"],
    [20_001, "UNMET null"],
  ])("a bus stop at %d m", async (metres, expected) => {
    const asked = await ask(database, {
      assets: [busStop({ id: "stop", at: metresNorth(metres) })],
      buses: [{ stops: ["stop"] }],
    });
    expect(await villageSays(asked, "bus")).toBe(expected);
  });

  test.each([
    [3_000, null, "MET 0"],
    [3_001, null, "UNMET 1"],
    [5_000, 5_000, "MET 0"],
    [20_001, 30_000, "UNMET null"],
  ])("a 4G station at %d m with a reach of %s m", async (metres, reachMetres, expected) => {
    const asked = await ask(database, { assets: [station4g({ at: metresNorth(metres), reachMetres })] });
    expect(await villageSays(asked, "network_4g")).toBe(expected);
  });

  test("a farther station with a longer reach is the better one", async () => {
    const asked = await ask(database, {
      assets: [
        station4g({ at: metresNorth(3_500) }),
        station4g({ at: metresNorth(-4_500), reachMetres: 5_000 }),
        station2g({ at: metresNorth(10) }),
      ],
    });
    expect(await villageSays(asked, "network_4g")).toBe("MET -500");
  });

  test("a county whose stations are all 2G has a record, and no 4G", async () => {
    const asked = await ask(database, { assets: [station2g({ at: metresNorth(10) })] });
    expect(await villageSays(asked, "network_4g")).toBe("UNMET null");
  });

  test("a fibre route counts by its nearest point", async () => {
    const line = [at(-900, 1_000), at(900, 1_000)];
    const asked = await ask(database, { assets: [fibreRoute({ line })] });
    expect(await villageSays(asked, "network_fibre")).toMatch(/^MET (1000|999.9\d)$/);
  });

  test.each([
    [500, "MET 500"],
    [501, "UNMET 501"],
  ])("a transformer that serves the village from %d m", async (metres, expected) => {
    const asked = await ask(database, {
      assets: [transformer({ at: metresNorth(metres), capacity: 100, serves: serving(1) })],
    });
    expect(await villageSays(asked, "power_radius")).toBe(expected);
  });

  test("a nearer transformer that serves somebody else does not count", async () => {
    const asked = await ask(database, {
      villages: [{ households: 10 }, { seat: at(900, 0) }],
      assets: [
        transformer({ at: metresNorth(10), capacity: 100, serves: serving(2) }),
        transformer({ at: metresNorth(600), capacity: 100, serves: serving(1) }),
      ],
    });
    expect(await villageSays(asked, "power_radius")).toBe("UNMET 600");
  });

  test.each([
    [1_050, "MET 35"],
    [1_049, "UNMET 34.97"],
    [1_049.85, "MET 35"],
    [1_049.84, "UNMET 34.99"],
  ])("%d litres a day for thirty people", async (capacity, expected) => {
    const asked = await ask(database, {
      village: { households: 10, people: 30 },
      assets: [waterScheme({ capacity, serves: serving(1) })],
    });
    expect(await villageSays(asked, "water_quantity")).toBe(expected);
  });

  test("capacities are shared over all people a scheme serves, and summed over schemes", async () => {
    const asked = await ask(database, {
      villages: [
        { hamlets: [{ people: 100 }, { people: 50 }] },
        { seat: at(5_000, 0), hamlets: [{ people: 50 }] },
      ],
      assets: [
        waterScheme({ capacity: 4_000, serves: serving(1, 2, [1, "1a"]) }),
        waterScheme({ capacity: 1_500, serves: serving([1, "1a"]) }),
      ],
    });
    const { hamlets } = await asked.on("2020-01-01");
    expect(hamlets["1a water_quantity"]).toMatchObject({ status: "MET", value: 35 });
    expect(hamlets["1b water_quantity"]).toMatchObject({ status: "UNMET", value: 20, shortfall: 15 });
    expect(hamlets["2a water_quantity"]).toMatchObject({ status: "UNMET", value: 20 });
  });

  test("half a hundredth is rounded away from zero before comparing", async () => {
    const asked = await ask(database, {
      village: { households: 200, people: 200 },
      assets: [transformer({ at: metresNorth(1), capacity: 399, serves: serving(1) })],
    });
    expect(await villageSays(asked, "power_capacity")).toBe("MET 2");
  });

  test.each([
    [[500], "MET 500"],
    [[499.99], "UNMET 499.99"],
    [[], "UNMET 0"],
    [[120, 500], "MET 500"],
    [[null, 700], "UNKNOWN null"],
  ])("platforms of %j m2", async (areas, expected) => {
    const asked = await ask(database, {
      villages: [{}, { seat: at(9_000, 0) }],
      assets: [
        servicePlatform({ capacity: 900, serves: serving(2) }),
        ...areas.map((capacity) => servicePlatform({ capacity, serves: serving(1) })),
      ],
    });
    expect(await villageSays(asked, "service_platform")).toBe(expected);
  });

  test.each([
    [30, "MET 0"],
    [29, "NOT_APPLICABLE null"],
    [0, "NOT_APPLICABLE null"],
    [null, "UNKNOWN null"],
  ])("a hamlet road is asked for %s households", async (households, expected) => {
    const asked = await ask(database, {
      hamlets: [{ census: [census(households, 90)] }],
      roads: [road],
      gateways,
    });
    expect(await villageSays(asked, "road_hamlet")).toBe(expected);
  });

  test("in Jiangxi from 25 households on", async () => {
    const asked = await ask(database, {
      profile: "cn-jiangxi",
      hamlets: [{ households: 25 }, { households: 24 }],
      roads: [road],
      gateways,
    });
    const { hamlets } = await asked.on("2020-01-01");
    expect([hamlets["1a road_hamlet"]?.status, hamlets["1b road_hamlet"]?.status]).toEqual([
      "MET",
      "NOT_APPLICABLE",
    ]);
  });

  test("a county's own override beats its profile", async () => {
    const asked = await ask(database, {
      overrides: [{ indicator: "road_hardened", role: "THRESHOLD", threshold: 150 }],
      village: { seat: metresNorth(160) },
      roads: [road],
      gateways,
    });
    expect(await villageSays(asked, "road_hardened")).toBe("UNMET 160");
  });
});
