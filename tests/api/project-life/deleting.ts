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
