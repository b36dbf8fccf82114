import { expect, test } from "vitest";
import { tableHashes } from "../../support/small-record.ts";
import { type ChangedProjects, PROJECT, PROPOSED } from "../changing-project.ts";
import { ONE, OTHER } from "../two-small-counties.ts";

/** How a project comes to be, and how what is known of it is changed. */
export function proposingAndEditing(projects: ChangedProjects): void {
  test("a project is proposed with all that is known of it, and is found by its spelling", async () => {
    const project = await projects.changed(
      "createProject",
      {
        ...PROPOSED,
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
    expect(await projects.proposed()).toMatch(/-0002$/);
  });

  test("what cannot be proposed is refused with all reasons", async () => {
    expect(
      await projects.refused("createProject", {
        ...PROPOSED,
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
    expect(await projects.refused("createProject", { ...PROPOSED, code: PROJECT })).toEqual(taken);
    expect(await projects.refused("createProject", { ...PROPOSED, code: `P-${OTHER}` })).toEqual(taken);
    expect(await projects.proposed({ code: "盘路-7" })).toBe("盘路-7");
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
}
