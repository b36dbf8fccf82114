import { expect, test } from "vitest";
import type { ChangedProjects } from "../changing-project.ts";

/** How a project goes on, stands still, and reaches its milestones. */
export function stagesAndMilestones(projects: ChangedProjects): void {
  const stepped = (project: string, stage: string, on: string, parts: object = {}) =>
    projects.changed(
      "changeStage",
      { project, stage, on, ...parts },
      "stage startedOn finishedOn schedule milestones { kind doneOn }",
    );

  test("stages follow one another, with their days and milestones", async () => {
    const code = await projects.proposed();
    await stepped(code, "APPROVED", "2017-02-01");
    expect(
      await projects.refused("changeStage", { project: code, stage: "COMPLETED", on: "2017-03-01" }),
    ).toEqual([
      "stage: From APPROVED a project goes to TENDERED or UNDER_CONSTRUCTION or SUSPENDED or CANCELLED",
    ]);
    expect(
      await projects.refused("changeStage", { project: code, stage: "UNDER_CONSTRUCTION", on: "2017-01-31" }),
    ).toEqual(["on: The day 2017-01-31 is before the day of a stage it has reached, 2017-02-01"]);
    const started = await stepped(code, "UNDER_CONSTRUCTION", "2017-02-01");
    expect(started).toMatchObject({ stage: "UNDER_CONSTRUCTION", startedOn: "2017-02-01", finishedOn: null });
    await stepped(code, "COMPLETED", "2017-11-30");
    const accepted = await stepped(code, "ACCEPTED", "2017-12-30");
    expect(accepted).toEqual({
      stage: "ACCEPTED",
      startedOn: "2017-02-01",
      finishedOn: "2017-11-30",
      schedule: "FINISHED",
      milestones: [
        { kind: "APPROVAL", doneOn: "2017-02-01" },
        { kind: "START", doneOn: "2017-02-01" },
        { kind: "FINISH", doneOn: "2017-11-30" },
        { kind: "ACCEPTANCE", doneOn: "2017-12-30" },
      ],
    });
    expect(
      await projects.refused("changeStage", {
        project: code,
        stage: "CANCELLED",
        on: "2018-01-01",
        reason: "x",
      }),
    ).toEqual(["stage: From ACCEPTED a project goes to no other stage"]);
  });

  test("suspended works go on where they stood, and cancelling takes a reason", async () => {
    const code = await projects.proposed();
    const suspend = { project: code, stage: "SUSPENDED", on: "2017-05-01", reason: "汛期" };
    expect(await projects.refused("changeStage", suspend)).toEqual([
      "stage: From PROPOSED a project goes to APPROVED or CANCELLED",
    ]);
    await stepped(code, "APPROVED", "2017-02-01");
    await stepped(code, "TENDERED", "2017-03-01");
    expect(await projects.refused("changeStage", { ...suspend, reason: " " })).toEqual([
      "reason: Must not be empty",
    ]);
    expect(await stepped(code, "SUSPENDED", "2017-05-01", { reason: "汛期" })).toMatchObject({
      stage: "SUSPENDED",
      schedule: "STALLED",
    });
    expect(
      await projects.refused("changeStage", { project: code, stage: "UNDER_CONSTRUCTION", on: "2017-06-01" }),
    ).toEqual(["stage: From SUSPENDED a project goes to TENDERED or CANCELLED"]);
    const resumed = await stepped(code, "TENDERED", "2017-06-01");
    expect(resumed.milestones).toContainEqual({ kind: "TENDER", doneOn: "2017-03-01" });
    await stepped(code, "SUSPENDED", "2017-07-01", { reason: "资金" });
    expect(await stepped(code, "CANCELLED", "2017-08-01", { reason: "并入他项" })).toMatchObject({
      stage: "CANCELLED",
    });
    const [audit] = await projects.database.query(
      "select reason from audit where code = $1 order by position desc limit 1",
      [code],
    );
    expect(audit).toEqual({ reason: "并入他项" });
  });

  test("suspended works do not go on, nor end, before they stood still", async () => {
    const code = await projects.proposed();
    await stepped(code, "APPROVED", "2017-02-01");
    await stepped(code, "UNDER_CONSTRUCTION", "2017-03-01");
    await stepped(code, "SUSPENDED", "2017-05-01", { reason: "汛期" });
    const early = (stage: string, on: string) =>
      projects.refused("changeStage", { project: code, stage, on });
    expect(await early("UNDER_CONSTRUCTION", "2017-04-30")).toEqual([
      "on: The day 2017-04-30 is before the day of a stage it has reached, 2017-05-01",
    ]);
    await stepped(code, "UNDER_CONSTRUCTION", "2017-06-01");
    expect(await early("COMPLETED", "2017-05-31")).toEqual([
      "on: The day 2017-05-31 is before the day of a stage it has reached, 2017-06-01",
    ]);
    expect(await stepped(code, "COMPLETED", "2017-06-01")).toMatchObject({ finishedOn: "2017-06-01" });
  });

  test("nothing is reached tomorrow", async () => {
    const code = await projects.proposed();
    const [problem] = await projects.refused("changeStage", {
      project: code,
      stage: "APPROVED",
      on: "2999-01-01",
    });
    expect(problem).toMatch(/^on: Not after today, 20\d\d-\d\d-\d\d$/);
  });

  test("milestones have a deadline and a day, in their order; those of stages are only corrected", async () => {
    const code = await projects.proposed();
    const set = (parts: object) =>
      projects.changed(
        "setMilestone",
        { project: code, ...parts },
        "startedOn milestones { kind dueOn doneOn }",
      );
    await set({ kind: "START", dueOn: "2017-06-30" });
    await set({ kind: "INITIATION", dueOn: "2017-01-01", doneOn: "2017-01-10" });
    expect(await set({ kind: "INITIATION", dueOn: null })).toMatchObject({
      milestones: [
        { kind: "INITIATION", dueOn: null, doneOn: "2017-01-10" },
        { kind: "START", dueOn: "2017-06-30", doneOn: null },
      ],
    });
    const refused = (parts: object) => projects.refused("setMilestone", { project: code, ...parts });
    expect(await refused({ kind: "START", doneOn: "2017-06-01" })).toEqual([
      "doneOn: START is reached by a change of stage; here its day can only be corrected",
    ]);
    await stepped(code, "APPROVED", "2017-02-01");
    await stepped(code, "UNDER_CONSTRUCTION", "2017-05-01");
    expect(await refused({ kind: "START", doneOn: "2017-01-31" })).toEqual([
      "doneOn: start, 2017-01-31 is before approval, 2017-02-01",
    ]);
    expect(await refused({ kind: "START", doneOn: null })).toHaveLength(1);
    expect(await refused({ kind: "PARTY", doneOn: "2017-01-31" })).toEqual([
      "kind: There is no milestone PARTY",
    ]);
    const corrected = await set({ kind: "START", doneOn: "2017-02-01" });
    expect(corrected.startedOn).toBe("2017-02-01");
    expect(corrected.milestones).toContainEqual({ kind: "START", dueOn: "2017-06-30", doneOn: "2017-02-01" });
  });

  test("a contract comes before the start, and handing over after acceptance, whichever is told first", async () => {
    const code = await projects.proposed();
    await stepped(code, "APPROVED", "2017-02-01");
    const set = { project: code, kind: "CONTRACT", doneOn: "2017-04-01" };
    await projects.changed("setMilestone", set, "code");
    expect(
      await projects.refused("changeStage", { project: code, stage: "UNDER_CONSTRUCTION", on: "2017-03-31" }),
    ).toEqual(["on: start, 2017-03-31 is before contract, 2017-04-01"]);
    await stepped(code, "UNDER_CONSTRUCTION", "2017-04-01");
    await stepped(code, "COMPLETED", "2017-11-01");
    await stepped(code, "ACCEPTED", "2017-12-01");
    const handOver = { project: code, kind: "HANDOVER", doneOn: "2017-11-30" };
    expect(await projects.refused("setMilestone", handOver)).toEqual([
      "doneOn: handover, 2017-11-30 is before acceptance, 2017-12-01",
    ]);
    await projects.changed("setMilestone", { ...handOver, doneOn: "2017-12-01" }, "code");
    const audited = { project: code, kind: "SETTLEMENT_AUDIT", doneOn: "2018-03-01" };
    await projects.changed("setMilestone", audited, "code");
  });
}
