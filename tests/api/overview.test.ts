import { beforeAll, expect, test } from "vitest";
import { ask, dataOf } from "../support/asking.ts";
import { describeOnEachDatabase } from "../support/databases.ts";
import { A, B, C, fillTwoCounties, H } from "./two-counties.ts";

const counts = "met partial unmet unknown notApplicable peopleMet peopleUnmet peopleUnknown peopleWithout";
const of = "villages { met partial unmet unknown } people { met unmet unknown }";
const DAYS = [null, "2015-01-01", "2018-06-01", "2020-06-01"];

interface Cell {
  readonly indicator: string;
  readonly [figure: string]: unknown;
}

const NOBODY: Readonly<Record<string, unknown>> = {};

const waterOf = (row: { readonly cells: readonly Cell[] }): Cell | undefined =>
  row.cells.find(({ indicator }) => indicator === "water_quantity");

describeOnEachDatabase("the overview", (open) => {
  const database = open();
  beforeAll(() => fillTwoCounties(database));
  const data = (source: string, variables?: Record<string, unknown>) => dataOf(database, source, variables);

  test("lists every standing village of a county with its answers, in one statement", async () => {
    const { data, statements } = await ask(
      database,
      `{ overview(area: "520281", by: VILLAGE) { code name parent { name } isPoorVillage population villages asOf isForecast synthetic
        cells { indicator status value outlook closesOn ${counts} } } }`,
    );
    expect(statements).toHaveLength(1);
    expect(data.overview.map(({ code }: { code: string }) => code)).toEqual([A, B, C]);
    expect(data.overview[0]).toEqual({
      code: A,
      name: "岩脚村",
      parent: { name: "胜境街道" },
      isPoorVillage: true,
      population: 400,
      villages: 1,
      asOf: "2017-12-01",
      isForecast: false,
      synthetic: true,
      cells: [
        {
          indicator: "water_quantity",
          status: "PARTIAL",
          value: 20,
          outlook: "CLOSING",
          closesOn: "2018-06-01",
          met: 0,
          partial: 1,
          unmet: 0,
          unknown: 0,
          notApplicable: 0,
          peopleMet: 240,
          peopleUnmet: 160,
          peopleUnknown: 0,
          peopleWithout: 160,
        },
      ],
    });
    const [, , community] = data.overview;
    expect(community.population).toBeNull();
    expect(community.cells).toMatchObject([
      { indicator: "bus", status: "NOT_APPLICABLE", notApplicable: 1, met: 0, unknown: 0 },
      { indicator: "water_quantity", status: "UNKNOWN", unknown: 1, peopleWithout: null },
    ]);
  });

  test.each(["COMPUTED", "REPORTED"])(
    "townships and counties equal their own summaries, %s",
    async (basis) => {
      for (const asOf of DAYS) {
        const { townships, counties, area, areas } = await data(
          `query ($basis: Basis, $asOf: Date) {
          townships: overview(area: "520281", by: TOWNSHIP, basis: $basis, asOf: $asOf) { code asOf isForecast population villages cells { indicator ${counts} } }
          counties: overview(by: COUNTY, basis: $basis, asOf: $asOf) { code asOf isForecast population villages cells { indicator ${counts} } }
          area(code: "520281") { children { code population villageCount coverage(indicator: "water_quantity", basis: $basis, asOf: $asOf) { asOf isForecast ${of} } } }
          areas(filter: { level: COUNTY, hasData: true }) { nodes { code population villageCount coverage(indicator: "water_quantity", basis: $basis, asOf: $asOf) { asOf isForecast ${of} } } }
        }`,
          { basis, asOf },
        );
        for (const [rows, singles] of [
          [townships, area.children],
          [counties, areas.nodes],
        ]) {
          expect(rows.map(({ code }: { code: string }) => code)).toEqual(
            singles.map(({ code }: { code: string }) => code),
          );
          for (const [place, row] of rows.entries()) {
            const { coverage, population, villageCount } = singles[place];
            const {
              met = 0,
              partial = 0,
              unmet = 0,
              unknown = 0,
              ...people
            }: Readonly<Record<string, unknown>> = waterOf(row) ?? NOBODY;
            expect([row.asOf, row.isForecast, row.population, row.villages]).toEqual([
              coverage.asOf,
              coverage.isForecast,
              population,
              villageCount,
            ]);
            expect({ met, partial, unmet, unknown }).toEqual(coverage.villages);
            expect({
              met: people.peopleMet ?? 0,
              unmet: people.peopleUnmet ?? 0,
              unknown: people.peopleUnknown ?? 0,
            }).toEqual(coverage.people);
          }
        }
      }
    },
  );

  test("a village's cell equals its own answer and gap on every day", async () => {
    for (const asOf of DAYS) {
      const { overview, villages } = await data(
        `query ($asOf: Date) {
          overview(area: "520281", by: VILLAGE, asOf: $asOf) { code cells { indicator status value outlook closesOn } }
          villages(filter: { within: "520281" }) { nodes { code
            coverage(asOf: $asOf) { indicator { id } status value } gaps(asOf: $asOf) { indicator { id } outlook closesOn } } }
        }`,
        { asOf },
      );
      const expected = villages.nodes.map(
        ({ code, coverage, gaps }: { code: string; coverage: readonly never[]; gaps: readonly never[] }) => ({
          code,
          cells: coverage.map((answer: { indicator: { id: string }; status: string; value: number }) => {
            const gap = gaps.find(
              ({ indicator }: { indicator: { id: string } }) => indicator.id === answer.indicator.id,
            ) as { outlook: string; closesOn: string | null } | undefined;
            return {
              indicator: answer.indicator.id,
              status: answer.status,
              value: answer.value,
              outlook: gap?.outlook ?? null,
              closesOn: gap?.closesOn ?? null,
            };
          }),
        }),
      );
      expect(overview).toEqual(expected);
    }
  });

  test("agreements count as coverageAgreement does, for every row", async () => {
    for (const by of ["VILLAGE", "TOWNSHIP"]) {
      const { overview, coverageAgreement } = await data(
        `query ($by: OverviewBy!) {
          overview(area: "520281", by: $by) { code agreements { indicator agreed claimedNotEvidenced evidencedNotClaimed unknown claimedPeople } }
          coverageAgreement(area: "520281", indicator: "water_quantity") { agreement villages people }
        }`,
        { by },
      );
      const cells = overview.map(
        ({ agreements }: { agreements: readonly Cell[] }) =>
          agreements.find(({ indicator }) => indicator === "water_quantity") as Cell,
      );
      const sum = (name: string) =>
        cells.reduce((total: number, cell: Cell) => total + Number(cell[name]), 0);
      const counted = (...names: readonly string[]) =>
        coverageAgreement
          .filter(({ agreement }: { agreement: string }) => names.includes(agreement))
          .reduce((total: number, { villages }: { villages: number }) => total + villages, 0);
      expect(sum("agreed")).toBe(counted("BOTH_MET", "BOTH_UNMET"));
      expect(sum("claimedNotEvidenced")).toBe(counted("CLAIMED_NOT_EVIDENCED"));
      expect(sum("evidencedNotClaimed")).toBe(counted("EVIDENCED_NOT_CLAIMED"));
      expect(sum("unknown")).toBe(counted("UNKNOWN"));
      expect(sum("claimedPeople")).toBe(600);
    }
  });

  test("of poor villages only, areas count only these", async () => {
    const { villages, townships } = await data(`{
      villages: overview(area: "520281", by: VILLAGE, isPoorVillage: true) { code }
      townships: overview(area: "520281", by: TOWNSHIP, isPoorVillage: true) { code population villages cells { indicator partial unmet } } }`);
    expect(villages).toEqual([{ code: A }]);
    expect(townships).toEqual([
      {
        code: "520281101",
        population: 400,
        villages: 1,
        cells: [{ indicator: "water_quantity", partial: 1, unmet: 0 }],
      },
      { code: "520281102", population: null, villages: 0, cells: [] },
    ]);
  });

  test("a township is a table, too; former codes resolve; nothing is in an unknown area", async () => {
    const { township, former, unknown, province } = await data(`{
      township: overview(area: "520281102", by: VILLAGE) { code }
      former: overview(area: "520222", by: TOWNSHIP) { code }
      unknown: overview(area: "999999", by: VILLAGE) { code }
      province: overview(area: "14", by: COUNTY) { code villages } }`);
    expect(township.map(({ code }: { code: string }) => code)).toEqual([B, C]);
    expect(former).toHaveLength(2);
    expect(unknown).toEqual([]);
    expect(province).toEqual([{ code: H.slice(0, 6), villages: 1 }]);
  });

  test.each(['area: "52", by: VILLAGE', "by: TOWNSHIP"])(
    "%s would be too large, and is refused by name",
    async (args) => {
      const { errors } = await ask(database, `{ overview(${args}) { code } }`);
      expect(errors).toMatchObject([{ code: "BAD_USER_INPUT", field: "area" }]);
    },
  );
});
