import { ANONYMOUS, type Caller } from "@cuntong/server/identity/caller";
import { beforeAll, expect, test } from "vitest";
import { ask } from "../support/asking.ts";
import { describeOnEachDatabase } from "../support/databases.ts";
import { contextOf, engineerOf } from "../support/served.ts";
import { tableHashes } from "../support/small-record.ts";
import { ChangedProjects, LI, PROJECT } from "./changing-project.ts";
import { ONE, OTHER } from "./two-small-counties.ts";

describeOnEachDatabase("the life of a project", (open) => {
  const projects = new ChangedProjects(open());
  beforeAll(() => projects.begin());

  const proposed = { county: ONE, name: "甲村供水", sector: "WATER" };
  const created = async (parts: object = {}): Promise<string> =>
    (await projects.change("createProject", { ...proposed, ...parts })).code;
  const stepped = (project: string, stage: string, on: string, parts: object = {}) =>
    projects.changed(
      "changeStage",
      { project, stage, on, ...parts },
      "stage startedOn finishedOn schedule milestones { kind doneOn }",
    );

  const deletedAs = async (caller: Caller) =>
    (
      await ask(
        projects.database,
        "query ($code: ID!) { deletedProject(code: $code) { name version deletedBy reason county { code } } }",
        { code: PROJECT },
        contextOf(projects.store, caller, { isPublic: caller === ANONYMOUS }),
      )
    ).data.deletedProject;

  test("a project is proposed with all that is known of it, and is found by its spelling", async () => {
    const project = await projects.changed(
      "createProject",
      {
        ...proposed,
        programme: "农村饮水",
        township: `${ONE}001`,
        responsibleUnit: "水务局",
        plannedStart: "2018-03-01",
        plannedFinish: "2018-03-01",
        budget: 1234567.89,
        villages: [`${ONE}001201`],
        hamlets: [`${ONE}-1`],
        quantities: [{ kind: "tank", planned: 2, weight: 3 }],
      },
      `code name stage schedule programme responsibleUnit plannedStart plannedFinish budget version physicalProgress
       county { code } villages { code } hamlets { id } quantities { kind planned done existingBefore }`,
    );
    expect(project).toEqual({
      code: expect.stringMatching(/^990101-20\d\d-0001$/),
      name: "甲村供水",
      stage: "PROPOSED",
      schedule: "NOT_STARTED",
      programme: "农村饮水",
      responsibleUnit: "水务局",
      plannedStart: "2018-03-01",
      plannedFinish: "2018-03-01",
      budget: 1234567.89,
      version: 1,
      physicalProgress: 0,
      county: { code: ONE },
      villages: [{ code: `${ONE}001201` }],
      hamlets: [{ id: `${ONE}-1` }],
      quantities: [{ kind: "tank", planned: 2, done: 0, existingBefore: 0 }],
    });
    const [row] = await projects.database.query(
      "select pinyin, initials, township_code from project where code = $1",
      [project.code],
    );
    expect(row).toEqual({ pinyin: "jiacungongshui", initials: "jcgs", township_code: `${ONE}001` });
    expect(await created()).toMatch(/-0002$/);
  });

  test("what cannot be proposed is refused with all reasons", async () => {
    expect(
      await projects.refused("createProject", {
        ...proposed,
        code: "a b",
        name: " ",
        budget: -0.01,
        plannedStart: "2018-03-02",
        plannedFinish: "2018-03-01",
        township: `${OTHER}001`,
        villages: [`${OTHER}001201`],
        hamlets: [`${ONE}-1`, "nowhere"],
        quantities: [
          { kind: "tank", planned: -1 },
          { kind: "tank", planned: 0, existingBefore: -1, weight: 0 },
          { kind: "castle", planned: 1 },
        ],
      }),
    ).toEqual([
      "code: 1 to 64 letters, digits, . _ or -",
      "name: Must not be empty",
      "budget: Never below 0",
      "plannedFinish: The planned finish 2018-03-01 is before the planned start 2018-03-02",
      "quantities.0.planned: Never below 0",
      "quantities.1.kind: tank stands here twice",
      "quantities.1.existingBefore: Never below 0",
      "quantities.1.weight: Above 0",
      `township: The county has no township ${OTHER}001`,
      `villages.0: The county has no village ${OTHER}001201`,
      `hamlets.0: The hamlet lies in village ${ONE}001201, which is not among villages`,
      "hamlets.1: The county has no hamlet nowhere",
      "quantities.2.kind: There is no kind of quantity castle",
    ]);
  });

  test("a code that is taken is refused alike, whoever's project has it", async () => {
    const taken = ["code: This code is taken; choose another"];
    expect(await projects.refused("createProject", { ...proposed, code: PROJECT })).toEqual(taken);
    expect(await projects.refused("createProject", { ...proposed, code: `P-${OTHER}` })).toEqual(taken);
    expect(await created({ code: "盘路-7" })).toBe("盘路-7");
  });

  test("an edit changes the fields given, and no others", async () => {
    const selection =
      "name programme budget contractor plannedStart plannedFinish completedInvestment version";
    const parts = {
      name: "通组公路二期",
      programme: null,
      contractor: " 某公司 ",
      plannedFinish: "2017-03-01",
      completedInvestment: 0.1,
    };
    expect(await projects.changed("editProject", parts, selection)).toEqual({
      name: "通组公路二期",
      programme: null,
      budget: 1000000,
      contractor: "某公司",
      plannedStart: "2017-03-01",
      plannedFinish: "2017-03-01",
      completedInvestment: 0.1,
      version: 2,
    });
    const [audit] = await projects.database.query(
      "select actor, before, after from audit where code = $1 order by position desc limit 1",
      [PROJECT],
    );
    expect(audit).toEqual({
      actor: "li",
      before: {
        version: 1,
        name: "通组公路",
        programme: "组组通",
        contractor: null,
        plannedFinish: "2018-03-01",
        completedInvestment: null,
      },
      after: {
        version: 2,
        name: "通组公路二期",
        programme: null,
        contractor: "某公司",
        plannedFinish: "2017-03-01",
        completedInvestment: 0.1,
      },
    });
  });

  test("an edit that cannot be is refused", async () => {
    expect(
      await projects.refused("editProject", {
        name: null,
        supervisor: "x".repeat(201),
        contractor: "a\u0000",
        budget: 0.001,
        plannedStart: "2017-03-02",
      }),
    ).toEqual([
      "name: Must not be empty",
      "contractor: No control characters",
      "supervisor: At most 200 characters",
      "budget: Yuan with at most two decimals",
      "plannedStart: The planned finish 2017-03-01 is before the planned start 2017-03-02",
    ]);
  });

  test("who saw an older version learns what differs, and who changed it", async () => {
    const before = await tableHashes(projects.database);
    const payload = await projects.change("editProject", {
      expectedVersion: 1,
      contractor: "某公司",
      budget: 5,
    });
    expect(payload).toMatchObject({
      __typename: "Conflict",
      currentVersion: 2,
      changedBy: "李工",
      differences: [{ field: "budget", yours: "5", current: "1000000" }],
    });
    expect(JSON.parse(payload.current)).toMatchObject({ name: "通组公路二期", contractor: "某公司" });
    expect(await tableHashes(projects.database)).toEqual(before);
  });

  test("stages follow one another, with their days and milestones", async () => {
    const code = await created();
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
    const code = await created();
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

  test("nothing is reached tomorrow", async () => {
    const code = await created();
    const [problem] = await projects.refused("changeStage", {
      project: code,
      stage: "APPROVED",
      on: "2999-01-01",
    });
    expect(problem).toMatch(/^on: Not after today, 20\d\d-\d\d-\d\d$/);
  });

  test("milestones have a deadline and a day, in their order; those of stages are only corrected", async () => {
    const code = await created();
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

  test("a deleted project is gone, and comes back as it was", async () => {
    expect(await projects.refused("deleteProject", { reason: "" })).toEqual(["reason: Must not be empty"]);
    expect(await projects.refused("restoreProject", { reason: "x" })).toEqual([
      `project: There is no project ${PROJECT}`,
    ]);
    const deleted = await projects.change("deleteProject", { reason: "重复录入" });
    expect(deleted).toEqual({ __typename: "ProjectChanged", code: PROJECT, project: null });
    expect(await projects.refused("editProject", { contractor: "x" })).toEqual([
      `project: There is no project ${PROJECT}`,
    ]);
    expect(await deletedAs(LI)).toEqual({
      name: "通组公路二期",
      version: 3,
      deletedBy: "李工",
      reason: "重复录入",
      county: { code: ONE },
    });
    for (const caller of [engineerOf(OTHER), ANONYMOUS]) expect(await deletedAs(caller)).toBeNull();
    const restored = await projects.changed(
      "restoreProject",
      { reason: "误删" },
      "name version physicalProgress",
    );
    expect(restored).toMatchObject({ name: "通组公路二期", version: 4 });
    expect(restored.physicalProgress).toBeCloseTo((3 * 0.8 + 2 * 0.5 + 5 * 0.1) / 10, 9);
    expect(await deletedAs(LI)).toBeNull();
  });

  test("every change takes an engineer of the county, and leaves nothing where it is denied", async () => {
    const before = await tableHashes(projects.database);
    const viewer: Caller = { ...LI, roles: new Map([[ONE, "VIEWER"]]) };
    const reader: Caller = { ...LI, kind: "PROGRAM", mayWrite: false };
    const changes: Readonly<Record<string, object>> = {
      createProject: proposed,
      editProject: { contractor: "x" },
      changeStage: { stage: "SUSPENDED", on: "2017-05-01", reason: "x" },
      setMilestone: { kind: "HANDOVER", doneOn: "2017-05-01" },
      deleteProject: { reason: "x" },
      restoreProject: { reason: "x" },
      setServed: { villages: [] },
      setQuantities: { quantities: [] },
      setGeometry: { geometry: null, positionKind: "SURVEYED" },
      addAllocation: { source: "LOAN", allocated: 1 },
      editAllocation: { allocation: "1", allocated: 1 },
      addDisbursement: { allocation: "1", amount: 1, paidOn: "2017-05-01" },
      setCompletedInvestment: { amount: 1, asOf: "2017-05-01" },
      removeAttachment: { attachment: "x", reason: "x" },
    };
    for (const [name, parts] of Object.entries(changes)) {
      for (const caller of [viewer, reader])
        expect(await projects.change(name, { ...parts }, { caller }), name).toMatchObject({
          __typename: "NotPermitted",
        });
      const stranger = await projects.change(name, { ...parts }, { caller: engineerOf(OTHER) });
      const nobody = await projects.change(name, { ...parts }, { caller: ANONYMOUS });
      const hidden = name === "createProject" ? "NotPermitted" : "InvalidInput";
      expect([stranger.__typename, nobody.__typename], name).toEqual([hidden, hidden]);
    }
    expect(await tableHashes(projects.database)).toEqual(before);
  });
});
