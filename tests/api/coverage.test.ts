import { beforeAll, expect, test } from "vitest";
import { ask, dataOf } from "../support/asking.ts";
import { describeOnEachDatabase } from "../support/databases.ts";
import { A, B, C, fillTwoCounties, H } from "./two-counties.ts";

const counts = "{ met partial unmet unknown total }";

describeOnEachDatabase("coverage", (open) => {
  const database = open();
  beforeAll(() => fillTwoCounties(database));
  const data = (source: string, variables?: Record<string, unknown>) => dataOf(database, source, variables);

  test("a county's summary counts villages, households and people on its own data day", async () => {
    const { coverage } = await data(`{ coverage(area: "520281", indicator: "water_quantity") {
      area { name } indicator { id threshold } basis asOf villages ${counts} households ${counts} people ${counts}
      coveredShare judgedShare isForecast synthetic dataAsOfMin dataAsOfMax oldestEvidence standard { profile threshold comparison } } }`);
    expect(coverage).toEqual({
      area: { name: "盘州市" },
      indicator: { id: "water_quantity", threshold: 35 },
      basis: "COMPUTED",
      asOf: "2017-12-01",
      villages: { met: 0, partial: 1, unmet: 1, unknown: 1, total: 3 },
      households: { met: 60, partial: 0, unmet: 90, unknown: 0, total: 150 },
      people: { met: 240, partial: 0, unmet: 360, unknown: 0, total: 600 },
      coveredShare: 0.4,
      judgedShare: 1,
      isForecast: false,
      synthetic: true,
      dataAsOfMin: "2017-12-01",
      dataAsOfMax: "2017-12-01",
      oldestEvidence: "2017-11-15",
      standard: { profile: expect.any(String), threshold: 35, comparison: ">=" },
    });
  });

  test("the townships add up to the county", async () => {
    const { area } =
      await data(`{ area(code: "520281") { coverage(indicator: "water_quantity") { people ${counts} villages ${counts} }
      children { coverage(indicator: "water_quantity") { people ${counts} villages ${counts} } } } }`);
    const sum = (unit: "people" | "villages", status: string) =>
      area.children.reduce((total: number, child: typeof area) => total + child.coverage[unit][status], 0);
    for (const unit of ["people", "villages"] as const)
      for (const status of ["met", "partial", "unmet", "unknown", "total"])
        expect(sum(unit, status)).toBe(area.coverage[unit][status]);
  });

  test("not applicable is counted nowhere, and nobody judged gives no share", async () => {
    const { coverage } = await data(
      `{ coverage(area: "520281", indicator: "bus") { villages ${counts} coveredShare judgedShare } }`,
    );
    expect(coverage).toEqual({
      villages: { met: 0, partial: 0, unmet: 0, unknown: 0, total: 0 },
      coveredShare: null,
      judgedShare: null,
    });
  });

  test("above a county each county answers for its own data day", async () => {
    const { both, later } = await data(`{
      both: coverage(area: "52", indicator: "water_quantity") { asOf isForecast villages ${counts} standard { threshold } }
      later: coverage(area: "14", indicator: "water_quantity", asOf: "2020-01-01") { asOf isForecast synthetic villages ${counts} dataAsOfMax } }`);
    expect(both).toMatchObject({
      asOf: "2017-12-01",
      isForecast: false,
      villages: { partial: 1, total: 3 },
      standard: { threshold: 35 },
    });
    expect(later).toEqual({
      asOf: "2020-01-01",
      isForecast: true,
      synthetic: false,
      dataAsOfMax: "2019-05-05",
      villages: { met: 0, partial: 0, unmet: 1, unknown: 0, total: 1 },
    });
  });

  test("a forecast sees the day the works open", async () => {
    const { coverage } = await data(
      `{ coverage(area: "520281101", indicator: "water_quantity", asOf: "2018-06-01") { isForecast coveredShare villages { met } } }`,
    );
    expect(coverage).toEqual({ isForecast: true, coveredShare: 1, villages: { met: 1 } });
  });

  test("as reported: the oldest report in force is told", async () => {
    const { coverage } = await data(
      `{ coverage(area: "520281", indicator: "water_quantity", basis: REPORTED) { basis villages { met unknown } oldestEvidence } }`,
    );
    expect(coverage).toEqual({
      basis: "REPORTED",
      villages: { met: 2, unknown: 1 },
      oldestEvidence: "2017-06-30",
    });
  });

  test("an unknown area is null, an unknown indicator is refused by name", async () => {
    expect(await data('{ coverage(area: "99", indicator: "water_quantity") { asOf } }')).toEqual({
      coverage: null,
    });
    expect(await data('{ coverage(area: "520222", indicator: "water_quantity") { area { code } } }')).toEqual(
      { coverage: { area: { code: "520281" } } },
    );
    const { errors } = await ask(database, '{ coverage(area: "52", indicator: "gold") { asOf } }');
    expect(errors).toMatchObject([{ code: "BAD_USER_INPUT", field: "indicator" }]);
    const nested = await ask(
      database,
      `{ village(code: "${A}") { coverage(indicators: ["gold"]) { status } } }`,
    );
    expect(nested.errors).toMatchObject([{ code: "BAD_USER_INPUT", field: "indicators" }]);
  });

  test("a series has one summary for each step, and the curve rises when the works open", async () => {
    const { coverageSeries } = await data(
      `{ coverageSeries(area: "520281101", indicator: "water_quantity", from: "2018-04-30", to: "2018-07-01") { asOf coveredShare isForecast } }`,
    );
    expect(coverageSeries).toEqual([
      { asOf: "2018-04-30", coveredShare: 0.6, isForecast: true },
      { asOf: "2018-05-30", coveredShare: 0.6, isForecast: true },
      { asOf: "2018-06-30", coveredShare: 1, isForecast: true },
    ]);
    const yearly = await data(
      `{ coverageSeries(area: "520281101", indicator: "water_quantity", from: "2014-12-31", to: "2017-12-31", step: YEAR) { asOf coveredShare isForecast } }`,
    );
    expect(yearly.coverageSeries.map(({ coveredShare }: { coveredShare: number }) => coveredShare)).toEqual([
      0, 0.6, 0.6, 0.6,
    ]);
  });

  test.each([
    [`from: "2018-02-01", to: "2018-01-01"`, "to"],
    [`from: "1900-01-01", to: "2018-01-01"`, "to"],
  ])("a series with %s is refused by name", async (days, field) => {
    const { errors } = await ask(
      database,
      `{ coverageSeries(area: "52", indicator: "bus", ${days}) { asOf } }`,
    );
    expect(errors).toMatchObject([{ code: "BAD_USER_INPUT", field }]);
  });

  test("a village's answer tells value, interval, standard and agreement", async () => {
    const { village } = await data(`{ village(code: "${A}") { coverage(indicators: ["water_quantity"]) {
      indicator { id name } basis asOf status value householdsMet householdsJudged since until agreement isForecast synthetic
      standard { threshold comparison citation verification } } } }`);
    expect(village.coverage).toEqual([
      {
        indicator: { id: "water_quantity", name: expect.any(String) },
        basis: "COMPUTED",
        asOf: "2017-12-01",
        status: "PARTIAL",
        value: 20,
        householdsMet: 60,
        householdsJudged: 100,
        since: "2015-09-01",
        until: "2018-06-01",
        agreement: "CLAIMED_NOT_EVIDENCED",
        isForecast: false,
        synthetic: true,
        standard: {
          threshold: 35,
          comparison: ">=",
          citation: expect.anything(),
          verification: expect.anything(),
        },
      },
    ]);
  });

  test("open ends of intervals are null, the day asked for decides", async () => {
    const { early, late } = await data(`{
      early: village(code: "${A}") { coverage(asOf: "2010-01-01") { status since until isForecast } }
      late: village(code: "${A}") { coverage(asOf: "2019-01-01") { status since until isForecast agreement } } }`);
    expect(early.coverage).toEqual([
      { status: "UNMET", since: null, until: "2015-09-01", isForecast: false },
    ]);
    expect(late.coverage).toEqual([
      { status: "MET", since: "2018-06-01", until: null, isForecast: true, agreement: "BOTH_MET" },
    ]);
  });

  test("hamlets answer for themselves; unknown households are not judged", async () => {
    const { a, c } =
      await data(`{ a: village(code: "${A}") { hamlets { coverage { status householdsMet householdsJudged value } } }
      c: village(code: "${C}") { hamlets { coverage { status householdsMet householdsJudged } } } }`);
    expect(a.hamlets.map(({ coverage }: { coverage: unknown }) => coverage)).toEqual([
      [{ status: "MET", householdsMet: 60, householdsJudged: 60, value: 40 }],
      [{ status: "UNMET", householdsMet: 0, householdsJudged: 40, value: 20 }],
    ]);
    expect(c.hamlets[0].coverage).toEqual([
      { status: "UNKNOWN", householdsMet: null, householdsJudged: null },
    ]);
  });

  test("every answer gives its reason in both languages, Chinese unless asked otherwise", async () => {
    const { villages } = await data(`{ villages { nodes {
      coverage { reason zh: reason(language: ZH) en: reason(language: EN) } reported: coverage(basis: REPORTED) { zh: reason en: reason(language: EN) }
      hamlets { coverage { zh: reason en: reason(language: EN) } } } } }`);
    const answers = villages.nodes.flatMap((village: typeof villages) => [
      ...village.coverage,
      ...village.reported,
      ...village.hamlets.flatMap((hamlet: typeof village) => hamlet.coverage),
    ]);
    expect(answers.length).toBeGreaterThan(8);
    for (const { zh, en } of answers) {
      expect(zh).toMatch(/\p{Script=Han}.*。$/u);
      expect(en).toMatch(/^[^\p{Script=Han}]*[a-z].*\.$/u);
    }
    expect(villages.nodes[0].coverage[0].reason).toBe(villages.nodes[0].coverage[0].zh);
  });

  test("villages are found by their answers", async () => {
    const codes = async (coverage: string) =>
      (await data(`{ villages(filter: { coverage: ${coverage} }) { nodes { code } } }`)).villages.nodes.map(
        (node: { code: string }) => node.code,
      );
    expect(await codes('{ indicator: "water_quantity", status: [UNMET, PARTIAL] }')).toEqual([A, B]);
    expect(await codes('{ indicator: "water_quantity", status: [UNMET], asOf: "2021-01-01" }')).toEqual([
      H,
      B,
    ]);
    expect(await codes('{ indicator: "water_quantity", basis: REPORTED, status: [MET] }')).toEqual([A, B]);
    expect(await codes('{ indicator: "water_quantity", agreement: [CLAIMED_NOT_EVIDENCED] }')).toEqual([
      A,
      B,
    ]);
    expect(
      await codes('{ indicator: "water_quantity", agreement: [CLAIMED_NOT_EVIDENCED], status: [UNMET] }'),
    ).toEqual([B]);
    expect(await codes('{ indicator: "bus", status: [NOT_APPLICABLE] }')).toEqual([C]);
    const { errors } = await ask(
      database,
      '{ villages(filter: { coverage: { indicator: "gold" } }) { nodes { code } } }',
    );
    expect(errors).toMatchObject([{ code: "BAD_USER_INPUT", field: "indicator" }]);
  });

  test("indicators carry the thresholds of a county; without one those of the basic profile", async () => {
    const { basic, county, unknown } = await data(
      `{ basic: indicators { id threshold comparison profile } county: indicators(county: "520222") { id threshold } unknown: indicators(county: "99") { id } }`,
    );
    expect(basic).toHaveLength(12);
    expect(basic.find(({ id }: { id: string }) => id === "water_quantity")).toMatchObject({
      threshold: 35,
      comparison: ">=",
    });
    expect(county).toHaveLength(12);
    expect(unknown).toEqual([]);
  });
});
