import { beforeAll, expect, test } from "vitest";
import { describeOnEachDatabase } from "../support/databases.ts";
import { ChangedProjects, PROJECT } from "./changing-project.ts";

describeOnEachDatabase("with whose money a project is built", (open) => {
  const projects = new ChangedProjects(open());
  beforeAll(() => projects.begin());

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
});
