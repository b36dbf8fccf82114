import { expect, test } from "vitest";
import { dataOf } from "../support/asking.ts";
import { describeOnEachDatabase } from "../support/databases.ts";
import { busStop, census, metresEast, serving, transformer } from "../worlds/builders.ts";
import { groundOf, type Mutation } from "./ground-support.ts";

const hamletChanging = (name: string): Mutation => [
  name,
  "... on HamletChanged { id hamlet { id version census { since households people } } }",
];
const record = hamletChanging("recordPopulation");
const remove = hamletChanging("removePopulation");
const unfit: Mutation = ["setUnfitForBus", "... on VillageChanged { code village { unfitForBus version } }"];
const report: Mutation = [
  "recordObservation",
  "... on ObservationChanged { id observation { id version asOf kind value source village { code } hamlet { id } } }",
];
const correct: Mutation = [
  "correctObservation",
  "... on ObservationChanged { observation { id version value source quote } }",
];

describeOnEachDatabase("changing settlements", (open) => {
  const database = open();

  test("who lives in a hamlet from a day on is the denominator from that day on", async () => {
    const ground = await groundOf(database, {
      hamlets: [{ census: [census(50, 200, "2015-01-01")] }],
      assets: [transformer({ at: metresEast(10), capacity: 110, serves: serving(1) })],
    });
    const hamlet = ground.id("1a");
    expect(await ground.says("1a power_capacity", "2020-06-01")).toBe("MET 2.2");
    const counted = { hamlet, since: "2020-03-01", households: 60, people: 230 };
    expect((await ground.change(record, counted)).hamlet).toEqual({
      id: hamlet,
      version: 2,
      census: [
        { since: "2015-01-01", households: 50, people: 200 },
        { since: "2020-03-01", households: 60, people: 230 },
      ],
    });
    expect(await ground.says("1a power_capacity", "2020-02-29")).toBe("MET 2.2");
    expect(await ground.says("1a power_capacity", "2020-03-01")).toBe("UNMET 1.83");
    await ground.change(record, { ...counted, expectedVersion: 2, households: 55 });
    expect(await ground.says("1a power_capacity", "2020-03-01")).toBe("MET 2");
    await ground.change(remove, { hamlet, since: "2020-03-01", expectedVersion: 3, reason: "误录" });
    expect(await ground.says("1a power_capacity", "2020-03-01")).toBe("MET 2.2");
    expect(
      await database.query(
        "select before->'counted' as before, after->'counted' as after, reason from audit where code = $1 order by position desc limit 1",
        [hamlet],
      ),
    ).toEqual([
      { before: { since: "2020-03-01", households: 55, people: 230 }, after: null, reason: "误录" },
    ]);
    expect(await ground.refused(remove, { hamlet, since: "2020-03-01", expectedVersion: 4 })).toEqual([
      "since: No count is on record for 2020-03-01",
    ]);
    expect(
      await ground.refused(record, { ...counted, expectedVersion: 4, households: -1, people: 1_000_001 }),
    ).toEqual(["households: Expected 0 to 1000000", "people: Expected 0 to 1000000"]);
    expect((await ground.change(record, counted)).__typename).toBe("Conflict");
  });

  test("a village that is unfit for buses is not judged for them", async () => {
    const ground = await groundOf(database, {
      assets: [busStop({ at: metresEast(3_000) })],
      buses: [{ stops: ["bus_stop1"] }],
    });
    const village = `${ground.county}001001`;
    expect(await ground.says("1 bus", "2020-01-01")).toBe("UNMET 3000");
    expect(await ground.change(unfit, { village, unfitForBus: true })).toMatchObject({
      village: { unfitForBus: true, version: 2 },
    });
    expect(await ground.says("1 bus", "2020-01-01")).toBe("NOT_APPLICABLE null");
    await ground.change(unfit, { village, unfitForBus: false, expectedVersion: 2 });
    expect(await ground.says("1 bus", "2020-01-01")).toBe("UNMET 3000");
  });
});

describeOnEachDatabase("recording observations", (open) => {
  const database = open();

  test("a value is the reported answer from its day on, of a hamlet before its village", async () => {
    const ground = await groundOf(database, { dataAsOf: "2020-01-01", hamlets: [{}, {}] });
    const { county } = ground;
    const [village, hamlet] = [`${county}001001`, ground.id("1b")];
    const stated = { county, village, indicator: "water_quantity", kind: "ACTUAL", asOf: "2020-02-01" };
    const found = await ground.change(report, {
      ...stated,
      value: 40,
      source: "入户核查表",
      quote: "每人每日 40 升",
    });
    expect(found.observation).toMatchObject({ version: 1, value: "40", source: "入户核查表", hamlet: null });
    expect(found.observation.village).toEqual({ code: village });
    await ground.change(report, { ...stated, hamlet, value: 20 });
    expect(await ground.says("1a water_quantity", "2020-01-31", "REPORTED")).toBe("UNKNOWN null");
    expect(await ground.says("1a water_quantity", "2020-02-01", "REPORTED")).toBe("MET 40");
    expect(await ground.says("1b water_quantity", "2020-02-01", "REPORTED")).toBe("UNMET 20");
    expect(
      await dataOf(
        database,
        `{ area(code: "${county}") { dataAsOf } village(code: "${village}") { observations { id } } }`,
      ),
    ).toMatchObject({ area: { dataAsOf: "2020-02-01" }, village: { observations: [{ id: found.id }, {}] } });
    expect(await ground.refused(report, { ...stated, value: 50 })).toEqual([
      `asOf: Observation ${found.id} speaks for the same place and day; correct that one`,
    ]);
    const corrected = { observation: found.id, value: 30, source: "入户核查表" };
    expect(await ground.refused(correct, corrected)).toEqual(["reason: A correction states its reason"]);
    expect(await ground.change(correct, { ...corrected, reason: "抄错" })).toMatchObject({
      observation: { version: 2, value: "30", quote: null },
    });
    expect(await ground.says("1a water_quantity", "2020-02-01", "REPORTED")).toBe("UNMET 30");
    expect(await ground.change(correct, { ...corrected, reason: "再改", value: 31 })).toMatchObject({
      __typename: "Conflict",
      currentVersion: 2,
      differences: [{ field: "value", yours: "31", current: "30" }],
    });
  });

  test("safe water is told part by part, or of the whole county at once", async () => {
    const ground = await groundOf(database, {});
    const { county } = ground;
    const stated = { county, indicator: "water_safe", kind: "CLAIM", asOf: "2019-05-01" };
    expect((await ground.change(report, { ...stated, isMet: true })).observation.village).toBeNull();
    expect(await ground.says("1seat water_safe", "2020-01-01", "REPORTED")).toBe("MET null");
    const village = `${county}001001`;
    await ground.change(report, { ...stated, village, asOf: "2019-06-01", part: "quality", isMet: false });
    expect(await ground.says("1seat water_safe", "2019-05-31", "REPORTED")).toBe("MET null");
    expect(await ground.says("1seat water_safe", "2019-06-01", "REPORTED")).toBe("UNMET null");
    expect(await ground.refused(report, { ...stated, part: "taste", value: 3 })).toEqual([
      "part: Expected quantity, quality, convenience, guarantee",
      "value: Of its parts only met or not is said",
    ]);
  });

  test("what cannot be heard is refused, field by field", async () => {
    const ground = await groundOf(database, { villages: [{}, {}] });
    const { county } = ground;
    const stated = { county, indicator: "road_hamlet", kind: "ACTUAL", asOf: "2019-05-01", isMet: true };
    expect(await ground.refused(report, { ...stated, indicator: "x" })).toEqual([
      "indicator: There is no question x",
    ]);
    expect(
      await ground.refused(report, {
        ...stated,
        village: `${county}001001`,
        hamlet: ground.id("2seat"),
        part: "quality",
        asOf: "2999-01-01",
        value: 1,
      }),
    ).toEqual([
      `village: The hamlet belongs to ${county}001002`,
      "part: This question has no parts",
      expect.stringMatching(/^asOf: Not after today/),
      "value: Either a value, or whether it is met",
    ]);
    expect(await ground.refused(report, { ...stated, village: "x", isMet: null })).toEqual([
      "village: The county has no village x",
      "value: Either a value, or whether it is met",
    ]);
    expect(
      await ground.refused(report, {
        ...stated,
        indicator: "bus",
        village: `${county}001001`,
        hamlet: ground.id("1seat"),
      }),
    ).toEqual(["hamlet: This question is asked of whole villages"]);
    expect(await ground.refused(correct, { observation: "x", isMet: true, reason: "错" })).toEqual([
      "observation: There is no observation x",
    ]);
  });
});
