import { ANONYMOUS, type Caller } from "@cuntong/server/identity/caller";
import { expect, test } from "vitest";
import { engineerOf } from "../../support/served.ts";
import { tableHashes } from "../../support/small-record.ts";
import { type ChangedProjects, LI, PROPOSED } from "../changing-project.ts";
import { ONE, OTHER } from "../two-small-counties.ts";

/** Who may change a project at all. */
export function whoMayChange(projects: ChangedProjects): void {
  test("every change takes an engineer of the county, and leaves nothing where it is denied", async () => {
    const before = await tableHashes(projects.database);
    const viewer: Caller = { ...LI, roles: new Map([[ONE, "VIEWER"]]) };
    const reader: Caller = { ...LI, kind: "PROGRAM", mayWrite: false };
    const changes: Readonly<Record<string, object>> = {
      createProject: PROPOSED,
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
      removeDisbursement: { disbursement: "1", reason: "x" },
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
}
