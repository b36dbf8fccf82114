import { beforeAll, expect, test } from "vitest";
import { ask, dataOf } from "../support/asking.ts";
import { describeOnEachDatabase } from "../support/databases.ts";
import { fillTwoCounties } from "./two-counties.ts";

interface Count {
  readonly reported: string;
  readonly computed: string;
  readonly agreement: string;
  readonly villages: number;
  readonly people: number | null;
}

const counts = "{ reported computed agreement villages people }";
const DAYS = ["2015-01-01", "2017-12-01", "2018-06-01"];

describeOnEachDatabase("reported against computed", (open) => {
  const database = open();
  beforeAll(() => fillTwoCounties(database));
  const data = (source: string, variables?: Record<string, unknown>) => dataOf(database, source, variables);

  test("nine counts hold every village of a county once, whoever is not asked or not counted included", async () => {
    const { coverageAgreement } = await data(
      `{ coverageAgreement(area: "520281", indicator: "water_quantity") ${counts} }`,
    );
    expect(coverageAgreement).toHaveLength(9);
    const found = coverageAgreement.filter(({ villages }: Count) => villages > 0);
    expect(found).toEqual([
      { reported: "MET", computed: "UNMET", agreement: "CLAIMED_NOT_EVIDENCED", villages: 2, people: 600 },
      { reported: "UNKNOWN", computed: "UNKNOWN", agreement: "UNKNOWN", villages: 1, people: null },
    ]);
    const { bus } = await data(`{ bus: coverageAgreement(area: "520281", indicator: "bus") ${counts} }`);
    expect(bus.filter(({ villages }: Count) => villages > 0)).toEqual([
      { reported: "UNKNOWN", computed: "UNKNOWN", agreement: "UNKNOWN", villages: 3, people: 600 },
    ]);
  });

  test.each(["520281", "520281101", "52", "140930"])(
    "in %s they equal the villages' own answers",
    async (area) => {
      for (const asOf of [null, ...DAYS]) {
        const { coverageAgreement, villages } = await data(
          `query ($area: ID!, $asOf: Date) {
          coverageAgreement(area: $area, indicator: "water_quantity", asOf: $asOf) ${counts}
          villages(filter: { within: $area }) { nodes { population coverage(indicators: ["water_quantity"], asOf: $asOf) { agreement } } }
        }`,
          { area, asOf },
        );
        const expected: Record<string, { villages: number; people: number }> = {};
        for (const { population, coverage } of villages.nodes) {
          const agreement = coverage[0]?.agreement ?? "UNKNOWN";
          const sum = expected[agreement] ?? { villages: 0, people: 0 };
          expected[agreement] = { villages: sum.villages + 1, people: sum.people + (population ?? 0) };
        }
        const found: typeof expected = {};
        for (const count of coverageAgreement as readonly Count[]) {
          if (count.villages === 0) continue;
          const sum = found[count.agreement] ?? { villages: 0, people: 0 };
          found[count.agreement] = {
            villages: sum.villages + count.villages,
            people: sum.people + (count.people ?? 0),
          };
        }
        expect(found).toEqual(expected);
      }
    },
  );

  test("a list of villages with an agreement is as long as its count", async () => {
    const { area, villages } = await data(`{
      area(code: "520281") { agreement(indicator: "water_quantity") ${counts} }
      villages(filter: { within: "520281", coverage: { indicator: "water_quantity", agreement: [CLAIMED_NOT_EVIDENCED] } }) { totalCount } }`);
    const claimed = area.agreement.filter(({ agreement }: Count) => agreement === "CLAIMED_NOT_EVIDENCED");
    expect(claimed.reduce((sum: number, count: Count) => sum + count.villages, 0)).toBe(villages.totalCount);
  });

  test("a former code is the area, an unknown area has no counts, an unknown indicator is refused", async () => {
    const { former, unknown } = await data(`{
      former: coverageAgreement(area: "520222", indicator: "water_quantity") { villages }
      unknown: coverageAgreement(area: "99", indicator: "water_quantity") { villages } }`);
    expect(former).toHaveLength(9);
    expect(unknown).toEqual([]);
    const { errors } = await ask(
      database,
      '{ coverageAgreement(area: "52", indicator: "gold") { villages } }',
    );
    expect(errors).toMatchObject([{ code: "BAD_USER_INPUT", field: "indicator" }]);
  });
});
