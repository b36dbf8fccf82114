import { verifyAudit } from "@cuntong/server/writing/verify-chain";
import { beforeAll, expect, test } from "vitest";
import { describeOnEachDatabase } from "../support/databases.ts";
import { ChangedProjects } from "./changing-project.ts";
import { ONE, OTHER } from "./two-small-counties.ts";

describeOnEachDatabase("the chain of audit rows", (open) => {
  const database = open();
  const projects = new ChangedProjects(database);
  beforeAll(async () => {
    await projects.begin();
    for (const contractor of ["甲", "乙", "丙", "丁"]) await projects.change("editProject", { contractor });
    await database.query(
      `insert into audit (county_code, actor, actor_name, request_id, operation, kind, code)
       values ($1, 'li', '李工', 'r', 'test', 'Project', 'x')`,
      [OTHER],
    );
  });

  /** What is found when somebody with all rights over the database has been at work, which is undone again. */
  const foundAfter = async (tampering: string) => {
    class Undone extends Error {}
    let found: Awaited<ReturnType<typeof verifyAudit>> | undefined;
    await database
      .transaction(async (transaction) => {
        await transaction.query("alter table audit disable trigger only_added");
        await transaction.query(tampering);
        found = await verifyAudit(transaction);
        throw new Undone();
      })
      .catch((cause: Error) => {
        if (!(cause instanceof Undone)) throw cause;
      });
    return found?.broken;
  };

  test("is whole while nobody has tampered with it", async () => {
    expect(await verifyAudit(database)).toEqual({ counties: 2, rows: 5, broken: [] });
  });

  test("tells of a row that was changed", async () => {
    expect(
      await foundAfter(
        `update audit set after = after || '{"contractor": "戊"}' where county_code = '${ONE}' and position = 2`,
      ),
    ).toEqual([{ county: ONE, position: 2, why: "CHANGED" }]);
    expect(await foundAfter("update audit set actor_name = '王工' where position = 1")).toEqual([
      { county: ONE, position: 1, why: "CHANGED" },
      { county: OTHER, position: 1, why: "CHANGED" },
    ]);
  });

  test("tells of a row that was changed and hashed anew", async () => {
    expect(
      await foundAfter(
        `update audit set reason = '另有原因', hash = sha256('x') where county_code = '${ONE}' and position = 2`,
      ),
    ).toEqual([{ county: ONE, position: 2, why: "CHANGED" }]);
    expect(
      await foundAfter(`update audit set hash = audit_hash(jsonb_populate_record(audit, '{"actor": "wang"}')), actor = 'wang'
        where county_code = '${ONE}' and position = 2`),
    ).toEqual([{ county: ONE, position: 3, why: "UNCHAINED" }]);
  });

  test("tells of a row that was taken out", async () => {
    expect(await foundAfter(`delete from audit where county_code = '${ONE}' and position = 2`)).toEqual([
      { county: ONE, position: 3, why: "MISSING" },
    ]);
  });
});
