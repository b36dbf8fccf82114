import { expect, test } from "vitest";
import { describeOnEachDatabase } from "../../support/databases.ts";
import { at, clinic, concrete, earth, gravel, metresNorth } from "../builders.ts";
import { ask, villageSays } from "./asking.ts";

const home = at(0, 0);

describeOnEachDatabase("Minutes to the nearest staffed clinic", (open) => {
  const database = open();

  test.each([
    [2_000, "MET 30"],
    [2_000.3, "MET 30"],
    [2_000.4, "UNMET 30.01"],
    [2_001, "UNMET 30.02"],
    [20_000, "UNMET 300"],
    [20_001, "UNMET null"],
  ])("a walk of %d m", async (metres, expected) => {
    const asked = await ask(database, { assets: [clinic({ at: metresNorth(metres) })] });
    expect(await villageSays(asked, "clinic_30min")).toBe(expected);
  });

  test.each([
    [concrete, "TRUNK", "MET 10"],
    [concrete, "COUNTY", "MET 15"],
    [concrete, "VILLAGE", "MET 20"],
    [gravel, "TRUNK", "MET 30"],
    [earth, "VILLAGE", "UNMET 60"],
  ] as const)("ten kilometres by road (%#)", async (surface, roadClass, expected) => {
    const end = metresNorth(10_000);
    const asked = await ask(database, {
      roads: [surface([home, end], { class: roadClass })],
      assets: [clinic({ at: end })],
    });
    expect(await villageSays(asked, "clinic_30min")).toBe(expected);
  });

  test.each([
    [3_000, "UNMET 45"],
    [3_001, "UNMET null"],
  ])("a road %d m away can be walked to up to 3,000 m", async (metres, expected) => {
    const start = at(metres, 0);
    const end = at(metres, 25_000);
    const asked = await ask(database, {
      roads: [concrete([start, end], { class: "TRUNK" })],
      assets: [clinic({ at: end })],
    });
    const said = await villageSays(asked, "clinic_30min");
    if (expected === "UNMET null") expect(said).toBe(expected);
    else expect(said).toMatch(/^UNMET 70(\.0\d)?$/);
  });

  test("one ride: the road breaks off, and the rest is walked", async () => {
    const [end, across] = [metresNorth(1_000), metresNorth(1_200)];
    const asked = await ask(database, {
      roads: [concrete([home, end]), concrete([across, metresNorth(2_200)])],
      assets: [clinic({ at: metresNorth(2_200) })],
    });
    expect(await villageSays(asked, "clinic_30min")).toBe("MET 20");
  });

  test("a ride begins and ends at the nearest points of edges, also of the same edge", async () => {
    const asked = await ask(database, {
      roads: [concrete([metresNorth(-2_000), metresNorth(8_000)])],
      assets: [clinic({ at: metresNorth(3_000) })],
    });
    expect(await villageSays(asked, "clinic_30min")).toBe("MET 6");
  });

  test("roads that open shorten the way, roads that close lengthen it again", async () => {
    const end = metresNorth(5_000);
    const asked = await ask(database, {
      roads: [
        earth([home, end], { closedOn: "2018-01-01" }),
        concrete([home, end], { openedOn: "2018-01-01", closedOn: "2019-01-01" }),
        gravel([home, end], { openedOn: "2019-06-01" }),
      ],
      assets: [clinic({ at: end })],
    });
    expect(await villageSays(asked, "clinic_30min", "2017-12-31")).toBe("MET 30");
    expect(await villageSays(asked, "clinic_30min", "2018-12-31")).toBe("MET 10");
    expect(await villageSays(asked, "clinic_30min", "2019-01-01")).toBe("UNMET 75");
    expect(await villageSays(asked, "clinic_30min", "2019-06-01")).toBe("MET 15");
  });

  test("once a doctor is recorded, only days with a doctor count", async () => {
    const asked = await ask(database, {
      assets: [
        clinic({
          at: metresNorth(500),
          staffing: [
            { since: "2016-01-01", until: "2017-01-01" },
            { since: "2018-01-01", until: null },
          ],
        }),
        clinic({ at: metresNorth(1_500), openedOn: "2015-01-01" }),
      ],
    });
    const days = ["2014-12-31", "2015-06-01", "2016-01-01", "2017-01-01", "2018-01-01"];
    const said = await Promise.all(days.map((day) => villageSays(asked, "clinic_30min", day)));
    expect(said).toEqual(["UNMET null", "MET 22.5", "MET 7.5", "MET 22.5", "MET 7.5"]);
  });

  test("clinics without a position are ignored; without a clinic on record nobody can say", async () => {
    const unplaced = await ask(database, { assets: [clinic({ at: null })] });
    const none = await ask(database, {});
    expect(await villageSays(unplaced, "clinic_30min")).toBe("UNMET null");
    expect(await villageSays(none, "clinic_30min")).toBe("UNKNOWN null");
  });
});
