import type { Database } from "@cuntong/db/database";
import { recomputeCounty, recomputeStaleCounties } from "@cuntong/server/coverage/recompute";
import { expect, test } from "vitest";
import { describeOnEachDatabase } from "../../support/databases.ts";
import {
  at,
  clinic,
  concrete,
  servicePlatform,
  serving,
  station4g,
  tinyWorld,
  waterScheme,
} from "../builders.ts";
import { insertWorld } from "../insert-world.ts";

const tables = ["place_value", "hamlet_coverage", "coverage", "gap", "project_status"];

/** All stored answers of a county, in a fixed order. */
async function stored(database: Database, county: string): Promise<readonly string[]> {
  const found = await Promise.all(
    tables.map((table) =>
      database.query<{ row: string }>(
        `select to_jsonb(${table})::text as row from ${table} where county_code = $1`,
        [county],
      ),
    ),
  );
  return found.flatMap((rows, index) => rows.map(({ row }) => `${tables[index]} ${row}`)).sort();
}

const changes: readonly (readonly [what: string, sql: string])[] = [
  ["the data day moves", "update area set data_as_of = '2020-06-01' where code = $1"],
  ["a project is suspended", "update project set stage = 'SUSPENDED' where county_code = $1"],
  [
    "a road closes",
    "update road_edge set closed_on = '2019-05-05' where county_code = $1 and surface = 'CONCRETE'",
  ],
  [
    "a hamlet is moved",
    "update hamlet set position = st_translate(position, 0.002, 0.001) where id = $1 || '-1b'",
  ],
  [
    "a road is moved",
    "update road_edge set geometry = st_translate(geometry, 0.001, 0.001) where county_code = $1",
  ],
  [
    "people are counted",
    "update hamlet_census set households = 7, population = 21 where hamlet_id = $1 || '-2a'",
  ],
  ["a village is deleted", "update village set deleted_at = now() where code = $1 || '001002'"],
  ["an asset is deleted", "update asset set deleted_at = now() where county_code = $1 and kind = 'clinic'"],
  [
    "a threshold is overridden",
    "insert into county_standard_override (county_code, indicator, role, threshold) values ($1, 'network_4g', 'REACH', 900)",
  ],
  ["nothing", "select $1::text"],
];

describeOnEachDatabase("Recomputing what changed", (open) => {
  const database = open();

  test.each(changes)("after %s the answers equal those computed anew", async (_, change) => {
    const world = tinyWorld({
      villages: [
        { hamlets: [{ at: at(0, 150) }, { at: at(800, 0) }] },
        { seat: at(2_500, 0), hamlets: [{ at: at(2_500, 100), households: 20 }] },
        { seat: at(6_000, 0), households: 40 },
      ],
      roads: [
        concrete([at(-500, 0), at(1_500, 0)]),
        concrete([at(1_500, 0), at(6_000, 0)], { project: "P1" }),
      ],
      gateways: [at(-500, 0)],
      projects: [
        { code: "P1", plannedStart: "2019-06-01", plannedFinish: "2020-12-01", startedOn: "2019-06-01" },
        { code: "P2", plannedStart: "2020-01-01", plannedFinish: "2021-12-01" },
      ],
      assets: [
        waterScheme({ capacity: 9_000, serves: serving(1, 2) }),
        station4g({ at: at(0, 0) }),
        clinic({ at: at(1_000, 0) }),
        servicePlatform({ capacity: 700, serves: serving(1), project: "P2" }),
      ],
    });
    await insertWorld(database, world);
    await recomputeCounty(database, world.county);
    const before = await stored(database, world.county);
    await database.query(change, [world.county]);
    await recomputeCounty(database, world.county);
    const after = await stored(database, world.county);
    await recomputeCounty(database, world.county, { isFull: true });
    expect(after).toEqual(await stored(database, world.county));
    if (change.startsWith("select")) expect(after).toEqual(before);
    else expect(after).not.toEqual(before);
  });

  test("a county is stale when its rows are newer than its answers", async () => {
    const world = tinyWorld({ villages: [{}] });
    await insertWorld(database, world);
    expect(await recomputeStaleCounties(database)).toContain(world.county);
    expect(await recomputeStaleCounties(database)).toEqual([]);
    await database.query(
      "update county_state set inputs_version = inputs_version + 1 where county_code = $1",
      [world.county],
    );
    const [before] = await database.query<{ version: number }>("select version from data_version");
    expect(await recomputeStaleCounties(database)).toEqual([world.county]);
    const [after] = await database.query<{ version: number }>("select version from data_version");
    expect(after?.version).toBe((before?.version ?? 0) + 1);
  });
});
