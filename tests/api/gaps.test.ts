import { beforeAll, expect, test } from "vitest";
import { ask, dataOf } from "../support/asking.ts";
import { describeOnEachDatabase } from "../support/databases.ts";
import { A, B, fillTwoCounties, H } from "./two-counties.ts";

describeOnEachDatabase("gaps", (open) => {
  const database = open();
  beforeAll(() => fillTwoCounties(database));
  const data = (source: string, variables?: Record<string, unknown>) => dataOf(database, source, variables);

  test("the most people come first, and each gap knows what becomes of it", async () => {
    const { gaps } = await data(`{ gaps(filter: { within: "520281" }) { totalCount peopleWithout nodes {
      id asOf peopleWithout householdsWithout shortfall registeredPeopleWithout outlook closesOn
      village { name } indicator { id } closingProject { code } stalledProject { code } } } }`);
    expect(gaps).toEqual({
      totalCount: 2,
      peopleWithout: 360,
      nodes: [
        {
          id: `${B}/water_quantity/COMPUTED/2017-12-01`,
          asOf: "2017-12-01",
          peopleWithout: 200,
          householdsWithout: 50,
          shortfall: 35,
          registeredPeopleWithout: null,
          outlook: "STALLED",
          closesOn: null,
          village: { name: "夏家洞村" },
          indicator: { id: "water_quantity" },
          closingProject: null,
          stalledProject: { code: "R1" },
        },
        {
          id: `${A}/water_quantity/COMPUTED/2017-12-01`,
          asOf: "2017-12-01",
          peopleWithout: 160,
          householdsWithout: 40,
          shortfall: 15,
          registeredPeopleWithout: null,
          outlook: "CLOSING",
          closesOn: "2018-06-01",
          village: { name: "岩脚村" },
          indicator: { id: "water_quantity" },
          closingProject: { code: "W1" },
          stalledProject: null,
        },
      ],
    });
  });

  test("a project knows the gaps that it closes on a day, and only those", async () => {
    const gapsOf = async (code: string, asOf = "") =>
      (
        await data(
          `{ project(code: "${code}") { closesGaps${asOf} { village { code } peopleWithout closesOn } } }`,
        )
      ).project.closesGaps;
    expect(await gapsOf("W1")).toEqual([
      { village: { code: A }, peopleWithout: 160, closesOn: "2018-06-01" },
    ]);
    expect(await gapsOf("W1", '(asOf: "2018-06-01")')).toEqual([]);
    expect(await gapsOf("R1")).toEqual([]);
  });

  test("registered persons are known to be without only where nobody is met, and 10 households make a cell", async () => {
    const registered = async (code: string, asOf: string) =>
      (await data(`{ village(code: "${code}") { gaps(asOf: "${asOf}") { registeredPeopleWithout } } }`))
        .village.gaps[0].registeredPeopleWithout;
    expect(await registered(A, "2010-01-01")).toBe(90);
    expect(await registered(A, "2017-12-01")).toBeNull();
    expect(await registered(B, "2017-12-01")).toBeNull();
    expect(await registered(H, "2021-01-01")).toBe(40);
  });

  test.each([
    ["{}", [B, A]],
    ['{ asOf: "2020-06-01" }', [B, H]],
    ['{ within: "520281-Z1" }', [B]],
    ['{ within: "99" }', []],
    ["{ outlooks: [CLOSING] }", [A]],
    ["{ outlooks: [] }", []],
    ["{ poorVillagesOnly: true }", [A]],
    ["{ poorVillagesOnly: false }", [B, A]],
    ["{ sectors: [WATER] }", [B, A]],
    ["{ sectors: [ROAD] }", []],
    ['{ indicators: ["water_quantity"] }', [B, A]],
    ['{ indicators: ["bus"] }', []],
    ["{ basis: REPORTED }", []],
    ["{ basis: null, asOf: null, within: null }", [B, A]],
  ])("gaps(filter: %s)", async (filter, codes) => {
    const { gaps } = await data(`{ gaps(filter: ${filter}) { totalCount nodes { village { code } } } }`);
    expect(gaps.nodes.map((gap: { village: { code: string } }) => gap.village.code)).toEqual(codes);
    expect(gaps.totalCount).toBe(codes.length);
  });

  test("the order can be the closing day or the code", async () => {
    const codes = async (orderBy: string) =>
      (await data(`{ gaps(filter: {}, orderBy: ${orderBy}) { nodes { village { code } } } }`)).gaps.nodes.map(
        (gap: { village: { code: string } }) => gap.village.code,
      );
    expect(await codes("CLOSES_ON_ASC")).toEqual([A, B]);
    expect(await codes("CODE_ASC")).toEqual([A, B]);
    expect(await codes("null")).toEqual([B, A]);
  });

  test("an unknown indicator is refused by name", async () => {
    const { errors } = await ask(database, '{ gaps(filter: { indicators: ["gold"] }) { totalCount } }');
    expect(errors).toMatchObject([{ code: "BAD_USER_INPUT", field: "indicators" }]);
  });
});
