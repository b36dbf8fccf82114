import { expect, test } from "vitest";
import { describeOnEachDatabase } from "../../support/databases.ts";
import { at, concrete } from "../builders.ts";
import { ask, villageSays } from "./asking.ts";

const indicator = "power_capacity";

describeOnEachDatabase("What has been reported", (open) => {
  const database = open();

  test("the latest actual or claim on or before the day; targets and standards are no answers", async () => {
    const asked = await ask(database, {
      observations: [
        { indicator, asOf: "2016-01-01", value: 1.5 },
        { indicator, asOf: "2018-01-01", value: 2 },
        { indicator, asOf: "2019-01-01", value: 9, kind: "TARGET" },
        { indicator, asOf: "2019-02-01", value: 9, kind: "STANDARD" },
      ],
    });
    const days = ["2015-12-31", "2016-01-01", "2017-12-31", "2018-01-01", "2019-12-31"];
    const said = await Promise.all(days.map((day) => villageSays(asked, indicator, day, "REPORTED")));
    expect(said).toEqual(["UNKNOWN null", "UNMET 1.5", "UNMET 1.5", "MET 2", "MET 2"]);
  });

  test("on one day hamlet beats village beats county, then actual beats claim, then the lowest id", async () => {
    const asOf = "2018-01-01";
    const asked = await ask(database, {
      hamlets: [{}, {}, {}],
      observations: [
        { indicator, asOf, value: 1 },
        { indicator, asOf, value: 2, village: 1 },
        { indicator, asOf, value: 3, village: 1, kind: "ACTUAL" },
        { indicator, asOf, value: 4, village: 1, hamlet: "1a" },
        { indicator, asOf, value: 5, village: 1, hamlet: "1a" },
        { indicator, asOf: "2018-01-02", value: 6, village: 1, hamlet: "1b" },
        { indicator, asOf: "2018-01-03", value: 7, kind: "TARGET" },
      ],
    });
    const { hamlets } = await asked.on("2020-01-01", "REPORTED");
    const values = ["1a", "1b", "1c"].map((hamlet) => hamlets[`${hamlet} ${indicator}`]?.value);
    expect(values).toEqual([4, 6, 3]);
  });

  test("a later row of the county speaks for every village and hamlet", async () => {
    const asked = await ask(database, {
      observations: [
        { indicator, asOf: "2018-01-01", value: 1, village: 1, hamlet: "1seat" },
        { indicator, asOf: "2018-06-01", isMet: true },
      ],
    });
    expect(await villageSays(asked, indicator, "2020-01-01", "REPORTED")).toBe("MET null");
  });

  const water = (part: string | null, isMet: boolean | null, asOf = "2018-01-01") => ({
    indicator: "water_safe",
    part,
    isMet,
    value: isMet === null ? 1 : null,
    asOf,
  });
  const parts = ["quantity", "quality", "convenience", "guarantee"];

  test.each([
    ["four passes", parts.map((part) => water(part, true)), "MET null"],
    ["three passes", parts.slice(1).map((part) => water(part, true)), "UNKNOWN null"],
    ["one fail is enough", [water("quality", false)], "UNMET null"],
    ["a row for all parts", [water(null, true)], "MET null"],
    ["a later row for all parts", [water("quality", false), water(null, true, "2019-01-01")], "MET null"],
    ["a part that failed later", [water(null, true), water("quality", false, "2019-01-01")], "UNMET null"],
    ["nothing", [], "UNKNOWN null"],
  ])("safe water: %s", async (_, observations, expected) => {
    const asked = await ask(database, { observations });
    expect(await villageSays(asked, "water_safe", "2020-01-01", "REPORTED")).toBe(expected);
    expect(await villageSays(asked, "water_safe")).toBe("UNKNOWN null");
  });

  test.each([
    [0, "MET 0"],
    [1, "UNMET 1"],
  ])("%d open houses of grade C or D", async (value, expected) => {
    const asked = await ask(database, {
      observations: [{ indicator: "housing_safe", asOf: "2018-01-01", value }],
    });
    expect(await villageSays(asked, "housing_safe", "2020-01-01", "REPORTED")).toBe(expected);
  });

  test("a reported gap is an orphan, whatever is being built", async () => {
    const asked = await ask(database, {
      roads: [concrete([at(-500, 0), at(500, 0)], { openedOn: "2021-01-01" })],
      gateways: [at(-500, 0)],
      observations: [
        { indicator: "road_hardened", asOf: "2018-01-01", isMet: false },
        { indicator: "road_hardened", asOf: "2021-01-01", isMet: true },
      ],
    });
    expect((await asked.on("2020-01-01", "REPORTED")).gaps["1 road_hardened"]).toMatchObject({
      outlook: "ORPHAN",
      closesOn: null,
      peopleWithout: 200,
    });
    expect((await asked.on("2020-01-01")).gaps["1 road_hardened"]).toMatchObject({ outlook: "CLOSING" });
  });
});
