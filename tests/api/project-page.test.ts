import type { Database } from "@cuntong/db/database";
import { expect, test } from "vitest";
import { ask as askApi, dataOf } from "../support/asking.ts";
import { describeOnEachDatabase } from "../support/databases.ts";
import { servicePlatform, serving, type WorldParts, waterScheme } from "../worlds/builders.ts";
import { ask } from "../worlds/rules/asking.ts";
import type { Report } from "../worlds/world.ts";

const PROGRESS =
  "query ($code: ID!) { project(code: $code) { physicalProgress progress { on progress } reports { asOf quantities { kind done existingBefore } } } }";

const CHANGES = `query ($code: ID!) { project(code: $code) { changes { people households budgetPerPerson byIndicator {
  indicator { id } on isForecast villages { code } people households peopleMet uncountedVillages } } } }`;

/** What the API says of project P1 of a world, its answers computed. */
async function projectOf(database: Database, parts: WorldParts, question: string, code = "P1") {
  const { county } = await ask(database, parts);
  await database.query("update project set budget = 12000 where county_code = $1", [county]);
  return { county, ...(await dataOf(database, question, { code: `${county}-${code}` })).project };
}

const finishing = (finishedOn: string, more = {}) => ({ code: "P1", finishedOn, ...more });
const scheme = (hamlets: readonly string[], project = "P1") =>
  waterScheme({ capacity: 1_000_000, serves: serving(...hamlets.map((id) => [1, id] as const)), project });
const twoHamlets = [
  { id: "1a", households: 30, people: 120 },
  { id: "1b", households: 20, people: 80 },
];

describeOnEachDatabase("what a project's page asks", (open) => {
  const database = open();

  test("progress has a point for each day with a report, the last one equal to the physical progress", async () => {
    const quantities = [
      { kind: "roadbed_m", planned: 3, weight: null },
      { kind: "gravel_m", planned: 7, weight: 0.3 },
      { kind: "concrete_m", planned: 0, weight: null },
    ];
    const reports: readonly Report[] = [
      { asOf: "2019-03-01", done: { roadbed_m: 1 } },
      { asOf: "2019-04-01", done: { roadbed_m: 1, concrete_m: 9 } },
      { asOf: "2019-04-01", done: { roadbed_m: 2 } },
      { asOf: "2019-06-01", done: { gravel_m: 9 } },
      { asOf: "2019-07-01", done: { roadbed_m: 1.1 } },
      { asOf: "2020-02-01", done: { roadbed_m: 3 } },
    ];
    const project = { code: "P1", sector: "ROAD", startedOn: "2019-01-01", quantities, reports };
    const said = await projectOf(database, { projects: [project] }, PROGRESS);
    const weighted = (roadbed: number, gravel: number) => (0.3 * gravel + 3 * (roadbed / 3)) / 3.3;
    expect(said.progress).toEqual([
      { on: "2019-03-01", progress: weighted(1, 0) },
      { on: "2019-04-01", progress: weighted(2, 0) },
      { on: "2019-06-01", progress: weighted(2, 1) },
      { on: "2019-07-01", progress: weighted(1.1, 1) },
    ]);
    expect(said.physicalProgress).toBe(said.progress.at(-1).progress);
    expect(said.reports.map(({ asOf }: { asOf: string }) => asOf)).toEqual(
      reports.map(({ asOf }) => asOf).reverse(),
    );
    expect(said.reports[0].quantities).toEqual([{ kind: "roadbed_m", done: 3, existingBefore: 0 }]);
    const first = await dataOf(
      database,
      "query ($code: ID!) { project(code: $code) { reports(first: 1) { asOf } } }",
      { code: `${said.county}-P1` },
    );
    expect(first.project.reports).toEqual([{ asOf: "2020-02-01" }]);
  });

  test("without a report, or without anything planned, there is no progress", async () => {
    const silent = await projectOf(database, { projects: [{ code: "P1", progress: [] }] }, PROGRESS);
    expect(silent).toMatchObject({ physicalProgress: 0, progress: [] });
    const unplanned = await projectOf(
      database,
      { projects: [{ code: "P1", reports: [{ asOf: "2019-03-01", done: { tank: 4 } }] }] },
      PROGRESS,
    );
    expect(unplanned).toMatchObject({
      physicalProgress: 0,
      progress: [{ on: "2019-03-01", progress: 0 }],
    });
  });

  test("a correction says why", async () => {
    const { county } = await ask(database, { projects: [{ code: "P1", progress: [["2019-03-01", 0.5]] }] });
    await database.query(
      "update progress_report set correction = true, correction_reason = '复测' where county_code = $1",
      [county],
    );
    const { project } = await dataOf(
      database,
      "query ($code: ID!) { project(code: $code) { reports { correction correctionReason } } }",
      { code: `${county}-P1` },
    );
    expect(project.reports).toEqual([{ correction: true, correctionReason: "复测" }]);
  });

  test.each([
    ["coming", "2021-03-01", true],
    ["made", "2019-03-01", false],
  ])("a change that is %s: people by indicator, each counted once in all", async (_, day, isForecast) => {
    const { changes, county } = await projectOf(
      database,
      {
        hamlets: twoHamlets,
        projects: [finishing(day, { stage: "COMPLETED" }), { code: "P2", finishedOn: "2015-01-01" }],
        assets: [
          scheme(["1b"], "P2"),
          scheme(["1a"]),
          servicePlatform({ capacity: 600, serves: serving(1), project: "P1" }),
        ],
      },
      CHANGES,
    );
    const line = { on: day, isForecast, villages: [{ code: `${county}001001` }], uncountedVillages: 0 };
    expect(changes.byIndicator).toEqual([
      { ...line, indicator: { id: "water_quantity" }, people: 120, households: 30, peopleMet: 80 },
      { ...line, indicator: { id: "service_platform" }, people: 200, households: 50, peopleMet: 0 },
    ]);
    // Those who get water are among those who get the platform.
    expect(changes).toMatchObject({ people: 200, households: 50, budgetPerPerson: 60 });
  });

  test("those who are without on the day before it closes are counted, whatever was so earlier", async () => {
    const { changes } = await projectOf(
      database,
      {
        hamlets: twoHamlets,
        projects: [finishing("2021-03-01", { stage: "COMPLETED" })],
        assets: [
          scheme(["1a"]),
          waterScheme({ capacity: 1_000_000, openedOn: "2020-06-01", serves: serving([1, "1b"]) }),
        ],
      },
      CHANGES,
    );
    expect(changes.byIndicator).toMatchObject([{ people: 120, peopleMet: 80 }]);
    expect(changes).toMatchObject({ people: 120, budgetPerPerson: 100 });
  });

  test("while it stands still, those who wait for it have no day", async () => {
    const { changes } = await projectOf(
      database,
      { hamlets: twoHamlets, projects: [{ code: "P1", stage: "SUSPENDED" }], assets: [scheme(["1a", "1b"])] },
      CHANGES,
    );
    expect(changes.byIndicator).toMatchObject([{ on: null, isForecast: true, people: 200 }]);
    expect(changes.people).toBe(200);
  });

  test("nobody counted is not nobody", async () => {
    const { changes } = await projectOf(
      database,
      {
        village: { households: null, people: null },
        projects: [finishing("2021-03-01", { stage: "COMPLETED" })],
        assets: [servicePlatform({ capacity: 600, serves: serving(1), project: "P1" })],
      },
      CHANGES,
    );
    expect(changes).toMatchObject({ people: null, households: null, budgetPerPerson: null });
    expect(changes.byIndicator).toMatchObject([{ people: null, peopleMet: 0, uncountedVillages: 1 }]);
  });

  test("a project that nobody waits for changes nothing; its page asks the database once", async () => {
    const { county } = await ask(database, { projects: [{ code: "P1" }] });
    const { data, statements } = await askApi(database, CHANGES, { code: `${county}-P1` });
    expect(data.project.changes).toEqual({
      people: null,
      households: null,
      budgetPerPerson: null,
      byIndicator: [],
    });
    expect(statements).toHaveLength(1);
  });
});
