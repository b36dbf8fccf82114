import { createHash } from "node:crypto";
import type { Database } from "@cuntong/db/database";
import { COUNTED_FACTS } from "@cuntong/db/demo/counted-facts";
import { type Fact, REPORTS } from "@cuntong/db/demo/fact-rows";
import { generateWorld } from "@cuntong/db/demo/generate";
import { loadDemo, removeDemo } from "@cuntong/db/demo/load";
import { reasonForQuoting } from "@cuntong/db/demo/quoted-facts";
import { beforeAll, describe, expect, test } from "vitest";
import { describeOnEachDatabase } from "../support/databases.ts";

const MINUTES = 60_000;

interface ReportedFact extends Fact {
  readonly county: string;
}
const reported: readonly ReportedFact[] = REPORTS.flatMap(({ county, facts }) =>
  facts.map((fact) => ({ ...fact, county })),
);
const sqlOf = new Map(COUNTED_FACTS.map(({ id, sql }) => [id, sql]));
const counted = reported.filter(({ id }) => sqlOf.has(id));

describe("the list of facts", () => {
  test("holds all 395 figures, each once", () => {
    expect(reported).toHaveLength(395);
    expect(new Set(reported.map(({ id }) => id)).size).toBe(395);
  });

  test("counts only figures that were reported", () => {
    expect(counted).toHaveLength(COUNTED_FACTS.length);
  });

  test("says of every other figure why it is quoted only", () => {
    const unexplained = reported.filter((fact) => !sqlOf.has(fact.id) && reasonForQuoting(fact) === null);
    expect(unexplained.map(({ id }) => id)).toEqual([]);
  });
});

const world = generateWorld();

test(
  "two generations are one world",
  () => {
    expect(hashOf(generateWorld())).toBe(hashOf(world));
  },
  MINUTES * 2,
);

const hashOf = (world: object): string => createHash("sha256").update(JSON.stringify(world)).digest("hex");

/** What no sound world has: each question finds offenders. */
const SOUND: readonly (readonly [string, string])[] = [
  ["every outline is valid", "select code from area where boundary is not null and not st_isvalid(boundary)"],
  [
    "every township lies in its county",
    `select town.code from area town join area county on county.code = town.county_code
     where town.level = 'TOWNSHIP' and st_area(st_difference(town.boundary, county.boundary)) > 1e-7`,
  ],
  [
    "every village and hamlet lies in its county",
    `select place.id from (select code as id, county_code, seat as position from village
       union all select id, county_code, position from hamlet) place join area on area.code = place.county_code
     where position is not null and not st_dwithin(boundary::geography, position::geography, 50)`,
  ],
  [
    "every road ends at its nodes",
    `select road_edge.id from road_edge
       left join road_node start on start.id = from_node left join road_node finish on finish.id = to_node
     where start.position is distinct from st_startpoint(geometry)
        or finish.position is distinct from st_endpoint(geometry)`,
  ],
  [
    "every county has at least three gateways",
    `select area.code from area left join road_node on road_node.county_code = area.code and is_gateway
     where data_as_of is not null group by area.code having count(road_node.id) < 3`,
  ],
  ["no road closes before it opens", "select id from road_edge where closed_on <= opened_on"],
  [
    "later phases of a road are never ahead of earlier ones",
    `select report_id from progress_quantity
     group by report_id
     having max(done) filter (where kind = 'concrete_m') > max(done) filter (where kind = 'gravel_m')
         or max(done) filter (where kind = 'gravel_m') > max(done) filter (where kind = 'roadbed_m')`,
  ],
  [
    "no report falls below an earlier one, none exceeds the plan, none is from after the data day",
    `select project_code from (
       select report.project_code, report.as_of, data_as_of, kind, done, planned,
         lag(done) over (partition by report.project_code, kind order by report.as_of, report.id) as before
       from progress_report report join progress_quantity on report_id = report.id
         join project_quantity using (project_code, kind) join area on area.code = report.county_code) row
     where done < before or done > planned or as_of > data_as_of`,
  ],
  [
    "no allocation is overspent",
    `select allocation.id from allocation join disbursement on allocation_id = allocation.id
     group by allocation.id having sum(disbursement.amount) > allocation.amount`,
  ],
  [
    "nothing is paid after the data day",
    "select disbursement.id from disbursement join area on area.code = disbursement.county_code where paid_on > data_as_of",
  ],
  [
    "a new asset of an unfinished project has no opening day, unless it opened by the data day",
    `select asset.id from asset join project on project.code = project_code join area on area.code = asset.county_code
     where finished_on is null and opened_on > data_as_of`,
  ],
  [
    "finished works are wholly done",
    `select project_quantity.project_code from project_quantity
       join project on code = project_quantity.project_code
       left join lateral (select done from progress_report report join progress_quantity on report_id = report.id
         where report.project_code = code and kind = project_quantity.kind order by as_of desc, report.id desc limit 1) latest on true
     where finished_on is not null and done is distinct from planned`,
  ],
  [
    "what is moved out of villages is what the census of their sites says",
    `select site.code from relocation_site site
       left join lateral (select sum(persons) as moved from relocation_move where site_code = site.code) moves on true
       left join lateral (select population from hamlet_census where hamlet_id = site.hamlet_id order by since desc limit 1) census on true
     where coalesce(moved, 0) <> coalesce(population, 0)`,
  ],
  [
    "everything drawn says that it is synthetic",
    `select id from (select id, position_kind from hamlet union all select id, position_kind from asset
       union all select id, position_kind from road_edge union all select code, position_kind from village) drawn
     where position_kind <> 'SYNTHETIC'`,
  ],
];

describeOnEachDatabase("the demo world adds up to its reports", (open) => {
  const database = open();

  beforeAll(() => loadDemo(database, world), MINUTES * 3);

  test.each(
    counted.map((fact) => [`${fact.id} ${fact.indicator} = ${fact.value} ${fact.unit}`, fact] as const),
  )("%s", async (_, fact) => {
    const [row] = await database.query<{ value: unknown }>(`/* recount a fact */ ${sqlOf.get(fact.id)}`, [
      fact.county,
    ]);
    expect(row?.value).toEqual(fact.value);
  });

  test("every figure is stored, and none of them changed", async () => {
    const stored = await database.query<{ id: string; value: string }>(
      "/* stored facts */ select id, value from fact",
    );
    const expected = new Map(reported.map(({ id, value }) => [id, String(value)]));
    expect(new Map(stored.map(({ id, value }) => [id, value]))).toEqual(expected);
  });

  test.each(SOUND)("%s", async (_, sql) => {
    const offenders = await database.query(`/* what is unsound */ ${sql} limit 5`);
    expect(offenders).toEqual([]);
  });

  test(
    "a second loading is refused, and nothing is written twice",
    async () => {
      await expect(loadDemo(database, world)).rejects.toThrow("520281 盘州市");
      expect(await rowCount(database, "village")).toBe(1008);
    },
    MINUTES * 3,
  );

  test(
    "taken out, it leaves the national list and nothing else",
    async () => {
      await removeDemo(database);
      for (const table of [
        "village",
        "hamlet",
        "project",
        "asset",
        "road_edge",
        "road_node",
        "fact",
        "relocation_site",
      ]) {
        expect([table, await rowCount(database, table)]).toEqual([table, 0]);
      }
      expect(
        await rowCount(database, "area where is_demo or data_as_of is not null or level = 'TOWNSHIP'"),
      ).toBe(0);
      expect(await rowCount(database, "area where level = 'PROVINCE'")).toBe(34);
    },
    MINUTES * 3,
  );
});

async function rowCount(database: Database, from: string): Promise<number> {
  const [row] = await database.query<{ count: number }>(
    `/* rows left */ select count(*) as count from ${from}`,
  );
  return row?.count ?? 0;
}
