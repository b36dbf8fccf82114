import type { CallerContext } from "@cuntong/server/identity/context";
import { reportProgress } from "@cuntong/server/projects/report-progress";
import { beforeAll, expect, test } from "vitest";
import { insertTwoCounties, ONE } from "../../api/two-small-counties.ts";
import { describeOnEachDatabase } from "../../support/databases.ts";
import { contextOf, engineerOf, served } from "../../support/served.ts";

const EDITORS = 50;
const CHANGES = Number(process.env.CHANGES ?? 20_000);
const PROJECTS = 40;
const KEYS = Number(process.env.KEYS ?? 200);
const SENDERS = 20;

describeOnEachDatabase("many editors", (open) => {
  const database = open();
  let context: CallerContext;

  beforeAll(async () => {
    await insertTwoCounties(database);
    await database.query("insert into account (id, name) values ('li', '李工')");
    await database.query(
      `insert into project (code, county_code, name, sector, stage, started_on, position_kind)
       select 'E-' || n, $1, '通组公路', 'ROAD', 'UNDER_CONSTRUCTION', '2017-01-01', 'SYNTHETIC' from generate_series(1, $2) n`,
      [ONE, PROJECTS],
    );
    await database.query(
      `insert into project_quantity (project_code, kind, county_code, planned)
       select code, 'roadbed_m', county_code, 100000 from project where code like 'E-%'`,
    );
    context = contextOf(await served(database), engineerOf(ONE));
  });

  const standing = async (code: string) => {
    const [row] = await database.query<{ version: number; done: number }>(
      `select version, coalesce((select done from progress_quantity join progress_report report on report.id = report_id
         where project_code = code order by as_of desc, report.id desc limit 1), 0)::int as done from project where code = $1`,
      [code],
    );
    if (row === undefined) throw new Error(`There is no project ${code}`);
    return row;
  };

  const report = async (code: string, seen: { version: number; done: number }, key: string) =>
    reportProgress(context, {
      project: code,
      expectedVersion: seen.version,
      idempotencyKey: key,
      asOf: "2017-11-01",
      quantities: [{ kind: "roadbed_m", done: seen.done + 1, stretches: null }],
      note: null,
      correction: false,
      correctionReason: null,
      orderReason: null,
    });

  test(`${EDITORS} at once, ${CHANGES} changes: none is lost, and each left its audit row`, async () => {
    let made = 0;
    let tries = 0;
    const editor = async (number: number) => {
      for (let turn = 0; made < CHANGES; turn++) {
        const code = `E-${((number * 7 + turn) % PROJECTS) + 1}`;
        tries += 1;
        const outcome = await report(code, await standing(code), `editor-${number}-${turn}`);
        if ("code" in outcome) made += 1;
        else expect(outcome.__typename).toBe("Conflict");
      }
    };
    await Promise.all(Array.from({ length: EDITORS }, (_, number) => editor(number)));
    const [found] = await database.query(
      `select sum(version - 1)::int as versions,
         (select count(*)::int from progress_report where project_code like 'E-%') as reports,
         (select count(*)::int from audit where kind = 'ProgressReport') as audited,
         (select sum(done)::int from (select max(done) as done from progress_quantity
           join progress_report report on report.id = report_id where project_code like 'E-%' group by project_code) last) as done
       from project where code like 'E-%'`,
    );
    expect(found).toEqual({ versions: made, reports: made, audited: made, done: made });
    expect(tries).toBeGreaterThan(made); // they did get into each other's way
    const broken = await database.query(
      `select position from (select *, lag(hash, 1, ''::bytea) over (partition by county_code order by position) as expected from audit) chained
       where previous_hash <> expected`,
    );
    expect(broken).toEqual([]);
  });

  test(`${KEYS} keys, each sent ${SENDERS} times at once: ${KEYS} effects, equal answers`, async () => {
    const before = await standing("E-1");
    const reports = new Set<string>();
    for (let turn = 0; turn < KEYS; turn++) {
      const seen = await standing("E-1");
      const outcomes = await Promise.all(
        Array.from({ length: SENDERS }, () => report("E-1", seen, `sent-often-${turn}`)),
      );
      const answers = new Set(outcomes.map((outcome) => JSON.stringify(outcome)));
      expect(answers.size).toBe(1);
      expect(outcomes[0]).toEqual({ code: "E-1", report: expect.stringMatching(/^[0-9]+$/) });
      for (const answer of answers) reports.add(answer);
    }
    expect(reports.size).toBe(KEYS);
    expect(await standing("E-1")).toEqual({ version: before.version + KEYS, done: before.done + KEYS });
  });
});
