import { ANONYMOUS, type Caller } from "@cuntong/server/identity/caller";
import { expect, test } from "vitest";
import { ask } from "../../support/asking.ts";
import { contextOf, engineerOf } from "../../support/served.ts";
import { type ChangedProjects, LI, PROJECT } from "../changing-project.ts";
import { ONE, OTHER } from "../two-small-counties.ts";

/** How a project goes out of sight, and comes back. */
export function deletingAndRestoring(projects: ChangedProjects): void {
  const deletedAs = async (caller: Caller) =>
    (
      await ask(
        projects.database,
        "query ($code: ID!) { deletedProject(code: $code) { name version deletedBy reason county { code } } }",
        { code: PROJECT },
        contextOf(projects.store, caller, { isPublic: caller === ANONYMOUS }),
      )
    ).data.deletedProject;

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

  test("deleted projects are listed, the latest first, page by page, for who reads their county", async () => {
    const [earlier, later] = [await projects.proposed(), await projects.proposed({ name: "乙村供水" })];
    await projects.change("deleteProject", { project: earlier, reason: "重复录入" });
    await projects.change("deleteProject", { project: later, reason: "建错了县" });
    const listedFor = async (caller: Caller, variables: object = {}) => {
      const { data, errors, statements } = await ask(
        projects.database,
        `query ($within: ID, $after: String) { deletedProjects(within: $within, first: 1, after: $after) { totalCount
          nodes { code name deletedBy reason county { code } } pageInfo { hasNextPage endCursor } } }`,
        { within: ONE, ...variables },
        contextOf(projects.store, caller, { isPublic: true }),
      );
      expect(errors).toEqual([]);
      return { ...data.deletedProjects, statements };
    };
    const first = await listedFor(LI);
    expect(first.statements).toHaveLength(1);
    expect(first).toMatchObject({
      totalCount: 2,
      nodes: [
        { code: later, name: "乙村供水", deletedBy: "李工", reason: "建错了县", county: { code: ONE } },
      ],
      pageInfo: { hasNextPage: true },
    });
    const second = await listedFor(LI, { after: first.pageInfo.endCursor });
    expect(second.nodes.map(({ code }: { code: string }) => code)).toEqual([earlier]);
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect((await listedFor(LI, { within: null })).totalCount).toBe(2);
    for (const [caller, variables] of [
      [ANONYMOUS, {}],
      [LI, { within: OTHER }],
    ] as const)
      expect(await listedFor(caller, variables)).toMatchObject({ totalCount: 0, nodes: [] });
    const elsewhere = contextOf(projects.store, engineerOf(OTHER));
    const { data } = await ask(
      projects.database,
      "{ deletedProjects { totalCount nodes { code } } }",
      {},
      elsewhere,
    );
    expect(data.deletedProjects).toEqual({ totalCount: 0, nodes: [] });
    await projects.change("restoreProject", { project: later, reason: "没有建错" });
    expect((await listedFor(LI)).nodes).toMatchObject([{ code: earlier }]);
  });

  test("who did not hear that it was deleted asks again under the same key, and hears it", async () => {
    const deletion = {
      reason: "重复录入",
      expectedVersion: await projects.version(),
      idempotencyKey: "deleted-under-this-key",
    };
    const deleted = { __typename: "ProjectChanged", code: PROJECT, project: null };
    expect(await projects.change("deleteProject", deletion)).toEqual(deleted);
    expect(await projects.change("deleteProject", deletion)).toEqual(deleted);
    expect(await projects.refused("deleteProject", { reason: "x" })).toEqual([
      `project: There is no project ${PROJECT}`,
    ]);
    for (const caller of [{ ...LI, roles: new Map([[ONE, "VIEWER" as const]]) }, ANONYMOUS])
      expect(
        await projects.change("deleteProject", { reason: "x" }, { caller, isPublic: true }),
      ).toMatchObject({
        problems: [{ message: `There is no project ${PROJECT}` }],
      });
    await projects.changed("restoreProject", { reason: "误删" }, "name");
  });
}
