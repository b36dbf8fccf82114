import { ANONYMOUS } from "@cuntong/server/identity/caller";
import { beforeAll, expect, test } from "vitest";
import { ask } from "../support/asking.ts";
import { describeOnEachDatabase } from "../support/databases.ts";
import { contextOf, engineerOf, within } from "../support/served.ts";
import { ChangedProjects, PROJECT } from "./changing-project.ts";
import { ONE } from "./two-small-counties.ts";

describeOnEachDatabase("what a project builds, for whom, where, with whose money", (open) => {
  const projects = new ChangedProjects(open());
  beforeAll(async () => {
    await projects.begin();
    await projects.database.query(
      `update area set boundary_kind = 'SYNTHETIC',
         boundary = st_multi(st_setsrid(st_makeenvelope(104.4, 25.6, 104.6, 25.8), 4326)) where code = $1`,
      [ONE],
    );
  });

  test("villages and hamlets served are told anew", async () => {
    const village = `${ONE}001201`;
    const set = (parts: object) =>
      projects.changed("setServed", { ...parts }, "villages { code } hamlets { id }");
    expect(await set({ villages: [village, village], hamlets: [`${ONE}-1`, `${ONE}-2`] })).toEqual({
      villages: [{ code: village }],
      hamlets: [{ id: `${ONE}-1` }, { id: `${ONE}-2` }],
    });
    expect(await projects.refused("setServed", { villages: [], hamlets: [`${ONE}-1`] })).toEqual([
      `hamlets.0: The hamlet lies in village ${village}, which is not among villages`,
    ]);
    expect(await set({ villages: [village] })).toEqual({ villages: [{ code: village }], hamlets: [] });
  });

  test("planned amounts of an approved project change by a design change, which is kept", async () => {
    const quantities = [
      { kind: "roadbed_m", planned: 2000, existingBefore: 100 },
      { kind: "gravel_m", planned: 1000 },
      { kind: "concrete_m", planned: 1000 },
      { kind: "bus_stop", planned: 2 },
    ];
    expect(await projects.refused("setQuantities", { quantities })).toEqual([
      "designChange: Planned amounts of an approved project change by a design change, with its reason",
    ]);
    const designChange = { changedOn: "2017-11-01", reason: "改线", documentNo: "盘交〔2017〕1号" };
    expect(
      await projects.refused("setQuantities", { quantities, designChange: { ...designChange, reason: "" } }),
    ).toEqual(["designChange.reason: Must not be empty"]);
    const project = await projects.changed(
      "setQuantities",
      { quantities, designChange },
      `physicalProgress quantities { kind planned existingBefore }
       designChanges { changedOn reason documentNo changedBy quantities { kind plannedBefore plannedAfter } }`,
    );
    expect(project.quantities).toContainEqual({ kind: "roadbed_m", planned: 2000, existingBefore: 100 });
    expect(project.designChanges).toEqual([
      {
        ...designChange,
        changedBy: "李工",
        quantities: [
          { kind: "bus_stop", plannedBefore: null, plannedAfter: 2 },
          { kind: "roadbed_m", plannedBefore: 1000, plannedAfter: 2000 },
        ],
      },
    ]);
    expect(project.physicalProgress).toBeCloseTo((3 * 0.4 + 2 * 0.5 + 5 * 0.1 + 0) / 11, 9);
  });

  test("what was reported stays planned; weights and what stood before need no design change", async () => {
    const designChange = { changedOn: "2017-11-01", reason: "改线" };
    const some = [
      { kind: "roadbed_m", planned: 2000 },
      { kind: "gravel_m", planned: 1000 },
    ];
    expect(await projects.refused("setQuantities", { quantities: some, designChange })).toEqual([
      "quantities: Progress of concrete_m was reported: keep it, planned as 0 if nothing is to be built",
    ]);
    const weighted = [...some, { kind: "concrete_m", planned: 1000, weight: 95 }];
    const all = await projects.changed(
      "setQuantities",
      { quantities: [...weighted, { kind: "bus_stop", planned: 2 }] },
      "physicalProgress designChanges { id }",
    );
    expect(all.designChanges).toHaveLength(1);
    expect(all.physicalProgress).toBeCloseTo((3 * 0.4 + 2 * 0.5 + 95 * 0.1) / 101, 9);
    const quantities = [...some, { kind: "concrete_m", planned: 1000 }];
    const fewer = await projects.changed(
      "setQuantities",
      { quantities, designChange },
      "physicalProgress quantities { kind } designChanges { quantities { kind plannedAfter } }",
    );
    // The weight that was left out is still 95.
    expect(fewer.physicalProgress).toBeCloseTo((3 * 0.4 + 2 * 0.5 + 95 * 0.1) / 100, 9);
    expect(fewer.quantities.map(({ kind }: { kind: string }) => kind)).not.toContain("bus_stop");
    expect(fewer.designChanges[0].quantities).toEqual([{ kind: "bus_stop", plannedAfter: null }]);
  });

  const funding =
    "allocated disbursed funding { id source level year allocated disbursed disbursements { amount paidOn } }";

  test("money is paid to the last cent of a line, and not one more", async () => {
    const added = await projects.changed(
      "addAllocation",
      { source: "LOAN", level: "COUNTY", year: 2018, allocated: 0.3, documentNo: "1号" },
      funding,
    );
    expect(added.allocated).toBe(600000.3);
    const { id } = added.funding.find(({ source }: { source: string }) => source === "LOAN");
    const pay = { allocation: id, paidOn: "2018-01-01" };
    await projects.changed("addDisbursement", { ...pay, amount: 0.1 }, "code");
    expect(await projects.refused("addDisbursement", { ...pay, amount: 0.21 })).toEqual([
      "amount: More than the 0.2 CNY that is left of the 0.3 CNY allocated in this line",
    ]);
    expect(await projects.refused("addDisbursement", { ...pay, amount: 0 })).toEqual(["amount: Above 0"]);
    expect(await projects.refused("addDisbursement", { ...pay, amount: -1 })).toEqual([
      "amount: Never below 0",
    ]);
    expect(await projects.refused("addDisbursement", { ...pay, amount: 0.2, paidOn: "2017-12-31" })).toEqual([
      "paidOn: The day 2017-12-31 is before the beginning of the line's budget year, 2018-01-01",
    ]);
    const paid = await projects.changed("addDisbursement", { ...pay, amount: 0.2 }, funding);
    expect(paid.disbursed).toBe(200000.3);
    expect(paid.funding).toContainEqual({
      id,
      source: "LOAN",
      level: "COUNTY",
      year: 2018,
      allocated: 0.3,
      disbursed: 0.3,
      disbursements: [
        { amount: 0.1, paidOn: "2018-01-01" },
        { amount: 0.2, paidOn: "2018-01-01" },
      ],
    });
    expect(await projects.refused("addDisbursement", { ...pay, amount: 0.01 })).toHaveLength(1);
    expect(await projects.refused("editAllocation", { allocation: id, allocated: 0.29 })).toEqual([
      "allocated: Less than the 0.3 paid out of this line",
    ]);
    expect(await projects.refused("editAllocation", { allocation: id, year: 2019 })).toEqual([
      "year: The day 2018-01-01 is before the beginning of the line's budget year, 2019-01-01",
    ]);
    const edited = await projects.changed(
      "editAllocation",
      { allocation: id, allocated: 0.31, level: null },
      funding,
    );
    expect(edited.funding).toContainEqual(
      expect.objectContaining({ id, allocated: 0.31, level: null, year: 2018 }),
    );
  });

  test("a payment recorded by mistake is taken back with a reason, and its money can be paid again", async () => {
    const paid = "disbursed funding { id source disbursed disbursements { id amount } }";
    const added = await projects.changed("addAllocation", { source: "FUND", allocated: 100 }, paid);
    const lineOf = ({ funding: lines }: typeof added) =>
      lines.find(({ source }: { source: string }) => source === "FUND");
    const { id: allocation } = lineOf(added);
    const pay = { allocation, amount: 100, paidOn: "2018-01-01" };
    const before = await projects.changed("addDisbursement", pay, paid);
    const [{ id: disbursement }] = lineOf(before).disbursements;
    expect(await projects.refused("removeDisbursement", { disbursement, reason: " " })).toEqual([
      "reason: Must not be empty",
    ]);
    expect(await projects.refused("removeDisbursement", { disbursement: "0", reason: "x" })).toEqual([
      "disbursement: The project has no payment 0",
    ]);
    const after = await projects.changed("removeDisbursement", { disbursement, reason: "重复登记" }, paid);
    expect(lineOf(after)).toMatchObject({ disbursed: 0, disbursements: [] });
    expect(after.disbursed).toBe(before.disbursed - 100);
    const [audit] = await projects.database.query(
      "select operation, before->'disbursements' as before, reason from audit where code = $1 order by position desc limit 1",
      [PROJECT],
    );
    expect(audit).toEqual({
      operation: "removeDisbursement",
      before: { [disbursement]: pay },
      reason: "重复登记",
    });
    await projects.changed("addDisbursement", pay, paid);
    expect(await projects.refused("addDisbursement", { ...pay, amount: 0.01 })).toHaveLength(1);
  });

  test("of two payments at the same moment that together are too much, one is made", async () => {
    const added = await projects.changed("addAllocation", { source: "BOND", allocated: 10 }, funding);
    const { id } = added.funding.find(({ source }: { source: string }) => source === "BOND");
    const expectedVersion = await projects.version();
    const pay = { allocation: id, paidOn: "2018-01-01", amount: 6, expectedVersion };
    const kinds = (
      await Promise.all([projects.change("addDisbursement", pay), projects.change("addDisbursement", pay)])
    ).map(({ __typename }) => __typename);
    expect(kinds.sort()).toEqual(["Conflict", "ProjectChanged"]);
  });

  test("funding lines say what they are", async () => {
    expect(
      await projects.refused("addAllocation", {
        source: "GIFT",
        level: "WORLD",
        year: 1948,
        applied: -1,
        allocated: -0.01,
      }),
    ).toEqual([
      expect.stringMatching(/^source: Expected one of SPECIAL/),
      "level: Expected one of CENTRAL, PROVINCE, PREFECTURE, COUNTY",
      "year: A year from 1949 to 2100",
      "applied: Never below 0",
      "allocated: Never below 0",
    ]);
    expect(await projects.refused("editAllocation", { allocation: "999999", allocated: 1 })).toEqual([
      "allocation: The project has no funding line 999999",
    ]);
    expect(
      await projects.refused("addDisbursement", { allocation: "x", amount: 1, paidOn: "2018-01-01" }),
    ).toEqual(["allocation: The project has no funding line x"]);
  });

  test("completed investment is stated for a day, not before the last one", async () => {
    const state = (asOf: string, amount: number) =>
      projects.changed(
        "setCompletedInvestment",
        { asOf, amount },
        "completedInvestment completedInvestmentOn",
      );
    await state("2017-11-30", 500000);
    expect(await state("2017-11-30", 500000.01)).toEqual({
      completedInvestment: 500000.01,
      completedInvestmentOn: "2017-11-30",
    });
    expect(await projects.refused("setCompletedInvestment", { asOf: "2017-11-29", amount: 1 })).toEqual([
      "asOf: The day 2017-11-29 is before the day of the last statement, 2017-11-30",
    ]);
  });

  const shaped = (geometry: unknown) => ({ geometry, positionKind: "SURVEYED" });
  const line = (...coordinates: readonly (readonly number[])[]) => ({ type: "LineString", coordinates });

  test("a shape is kept to seven decimals, and can be taken away", async () => {
    const set = (geometry: unknown) =>
      projects.changed("setGeometry", shaped(geometry), "geometry positionKind");
    expect(await set(line([104.51234567, 25.7], [104.52, 25.70000004]))).toEqual({
      geometry: line([104.5123457, 25.7], [104.52, 25.7]),
      positionKind: "SURVEYED",
    });
    expect((await set(null)).geometry).toBeNull();
  });

  test("a shape may reach 5 km beyond the county, and no farther", async () => {
    // A degree of latitude is 110.78 km here: 5 km north of 25.8 is 25.84513.
    const north = (latitude: number) => shaped(line([104.5, 25.7], [104.5, latitude]));
    expect(await projects.change("setGeometry", north(25.845))).toMatchObject({
      __typename: "ProjectChanged",
    });
    const outside = ["geometry: It leaves the county by more than 5 km"];
    expect(await projects.refused("setGeometry", north(25.8453))).toEqual(outside);
    const bothEndsInside = line([104.36, 25.83], [104.4, 25.7], [105.5, 25.7], [104.6, 25.7]);
    expect(await projects.refused("setGeometry", shaped(bothEndsInside))).toEqual(outside);
  });

  test("a shape that crosses itself is refused with the place", async () => {
    const bowtie = {
      type: "Polygon",
      coordinates: [
        [
          [104.5, 25.7],
          [104.52, 25.72],
          [104.52, 25.7],
          [104.5, 25.72],
          [104.5, 25.7],
        ],
      ],
    };
    const [problem] = await projects.refused("setGeometry", shaped(bowtie));
    expect(problem).toMatch(/^geometry: The shape is not valid: Self-intersection\[104\.51 25\.71\]/);
    expect(await projects.refused("setGeometry", shaped({ type: "Circle" }))).toEqual([
      expect.stringMatching(/^geometry: Expected GeoJSON of type Point or /),
    ]);
    const open = { type: "Polygon", coordinates: [bowtie.coordinates[0]?.slice(0, 4)] };
    expect(await projects.refused("setGeometry", shaped(open))).toEqual([
      "geometry: A ring has at least four positions, the last one equal to the first",
    ]);
  });

  test("history tells who changed what, when and why, to people and to nobody else", async () => {
    await projects.changed("editProject", { supervisor: "某监理" }, "code");
    const question = `{ project(code: "${PROJECT}") { history(first: 2) { by operation reason at changes { field before after } }
      designChanges { changedBy } } }`;
    const asked = async (context: ReturnType<typeof contextOf>) =>
      (await ask(projects.database, question, {}, context)).data.project;
    const seen = await asked(contextOf(projects.store, engineerOf(ONE)));
    expect(seen.history[0]).toEqual({
      by: "李工",
      operation: "editProject",
      reason: null,
      at: expect.stringMatching(/^20\d\d-/),
      changes: [{ field: "supervisor", before: null, after: '"某监理"' }],
    });
    expect(seen.designChanges[0].changedBy).toBe("李工");
    const nobody = await asked(
      contextOf(projects.store, ANONYMOUS, { isPublic: true, database: within(projects.store, "*") }),
    );
    expect(nobody.history).toEqual([]);
    expect(nobody.designChanges[0].changedBy).toBeNull();
  });
});
