import { expect, test } from "vitest";
import { describeOnEachDatabase } from "../../support/databases.ts";
import { asphalt, at, concrete, gravel } from "../builders.ts";
import { ask, villageSays } from "./asking.ts";

const gate = at(-3_000, 0);
const middle = at(-1_000, 0);
const home = at(0, 0);
const north = at(-1_000, 1_500);

describeOnEachDatabase("The connected hardened network", (open) => {
  const database = open();

  test("concrete that ends in mud connects nobody", async () => {
    const asked = await ask(database, {
      roads: [gravel([gate, middle]), concrete([middle, home])],
      gateways: [gate],
    });
    expect(await villageSays(asked, "road_hardened")).toBe("UNMET null");
  });

  test("it is connected from the day on which the mud is paved, whichever was paved first", async () => {
    const asked = await ask(database, {
      roads: [
        gravel([gate, middle], { closedOn: "2018-05-01" }),
        concrete([gate, middle], { openedOn: "2018-05-01" }),
        concrete([middle, home], { openedOn: "2016-01-01" }),
      ],
      gateways: [gate],
    });
    expect((await asked.on("2018-04-30")).villages["1 road_hardened"]).toMatchObject({
      status: "UNMET",
      since: null,
      until: "2018-05-01",
    });
    expect((await asked.on("2018-05-01")).villages["1 road_hardened"]).toMatchObject({
      status: "MET",
      since: "2018-05-01",
      until: null,
    });
  });

  test("a closure takes away what lies beyond it, and reopening gives it back", async () => {
    const asked = await ask(database, {
      roads: [
        concrete([gate, middle], { closedOn: "2017-01-01" }),
        concrete([middle, home]),
        asphalt([gate, middle], { openedOn: "2017-06-01" }),
      ],
      gateways: [gate],
    });
    expect(await villageSays(asked, "road_hardened", "2016-12-31")).toBe("MET 0");
    expect(await villageSays(asked, "road_hardened", "2017-01-01")).toBe("UNMET null");
    expect(await villageSays(asked, "road_hardened", "2017-05-31")).toBe("UNMET null");
    expect(await villageSays(asked, "road_hardened", "2017-06-01")).toBe("MET 0");
  });

  test("an upgrade that closes one edge and opens another on a day changes nothing", async () => {
    const asked = await ask(database, {
      roads: [
        concrete([gate, middle], { closedOn: "2017-01-01" }),
        asphalt([gate, middle], { openedOn: "2017-01-01" }),
        concrete([middle, home]),
      ],
      gateways: [gate],
    });
    const answer = (await asked.on("2019-01-01")).villages["1 road_hardened"];
    expect(answer).toMatchObject({ status: "MET", value: 0, since: null, until: null });
  });

  test("a loop keeps a village connected when one side of it closes", async () => {
    const asked = await ask(database, {
      roads: [
        concrete([gate, middle]),
        concrete([middle, home], { closedOn: "2017-01-01" }),
        concrete([middle, north]),
        concrete([north, home], { closedOn: "2018-01-01" }),
      ],
      gateways: [gate],
    });
    expect(await villageSays(asked, "road_hardened", "2017-06-01")).toBe("MET 0");
    expect(await villageSays(asked, "road_hardened", "2018-01-01")).toMatch(/^UNMET 1000(\.0\d)?$/);
  });

  test("either of two gateways will do", async () => {
    const far = at(2_000, 0);
    const asked = await ask(database, {
      roads: [
        concrete([gate, home], { closedOn: "2017-01-01" }),
        concrete([far, home], { openedOn: "2016-01-01" }),
      ],
      gateways: [gate, far],
    });
    const answer = (await asked.on("2019-01-01")).villages["1 road_hardened"];
    expect(answer).toMatchObject({ status: "MET", since: null, until: null });
  });

  test("without a gateway, without any road, or without a position nobody can say", async () => {
    const noGateway = await ask(database, { roads: [concrete([gate, home])] });
    const noRoads = await ask(database, {});
    const noPosition = await ask(database, {
      village: { seat: null },
      roads: [concrete([gate, home])],
      gateways: [gate],
    });
    expect(await villageSays(noGateway, "road_hardened")).toBe("UNKNOWN null");
    expect(await villageSays(noRoads, "road_hardened")).toBe("UNKNOWN null");
    expect(await villageSays(noPosition, "road_hardened")).toBe("UNKNOWN null");
  });
});
