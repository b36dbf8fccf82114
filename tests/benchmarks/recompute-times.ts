import type { Database } from "@cuntong/db/database";
import { recomputeCounty } from "@cuntong/server/coverage/recompute";
import { insertWorld } from "../worlds/insert-world.ts";
import { growingCounty } from "./growing-county.ts";
import { fittedExponent, median, repeated, secondsOf } from "./measure.ts";

/** The tables that hold nothing but what the engine derived. */
const DERIVED = [
  "gap",
  "coverage",
  "hamlet_coverage",
  "place_value",
  "measured_distance",
  "answer_fingerprint",
  "project_done",
  "project_status",
];

export interface RecomputeTimes {
  readonly firstSeconds: number;
  readonly dateChangeSeconds: number;
  readonly progressChangeSeconds: number;
}

const RUNS = 3;

/** Seconds to compute a county from nothing, and again after one row changed. Each is the median of three runs. */
export async function recomputeTimes(database: Database, county: string): Promise<RecomputeTimes> {
  const recompute = () => secondsOf(() => recomputeCounty(database, county));
  const first = await repeated(RUNS, async () => {
    await forget(database, county);
    return recompute();
  });
  const dateChange = await repeated(RUNS, async (run) => {
    await changeOpeningDay(database, county, run);
    return recompute();
  });
  const progressChange = await repeated(RUNS, async (run) => {
    await reportProgress(database, county, run);
    return recompute();
  });
  return {
    firstSeconds: median(first),
    dateChangeSeconds: median(dateChange),
    progressChangeSeconds: median(progressChange),
  };
}

// Where nothing has been computed yet there are no dead rows either, which indexes would have to step over.
async function forget(database: Database, county: string): Promise<void> {
  for (const table of DERIVED) await database.query(`delete from ${table} where county_code = $1`, [county]);
  await database.query("delete from county_state where county_code = $1", [county]);
  for (const table of DERIVED) await database.query(`vacuum ${table}`);
}

// A hardened village road opens a month later than recorded: the road network and every way to a clinic change.
async function changeOpeningDay(database: Database, county: string, run: number): Promise<void> {
  const changed = await database.query(
    `/* one road opens later */
    update road_edge set opened_on = opened_on + 30 where id = (
      select id from road_edge where county_code = $1 and opened_on is not null and closed_on is null
        and surface in ('ASPHALT', 'CONCRETE') and deleted_at is null
      order by class, id offset $2::int * 37 limit 1)
    returning id`,
    [county, run],
  );
  if (changed.length !== 1) throw new Error(`County ${county} has no road with an opening day`);
}

async function reportProgress(database: Database, county: string, run: number): Promise<void> {
  const reported = await database.query(
    `/* one more progress report */
    with running as (
      select project.code, project.county_code, area.data_as_of from project
      join area on area.code = project.county_code
      where project.county_code = $1 and stage = 'UNDER_CONSTRUCTION' and project.deleted_at is null
        and exists (select from project_quantity where project_code = project.code and planned > 0)
      order by project.code offset $2::int * 11 limit 1
    ), report as (
      insert into progress_report (project_code, county_code, as_of)
      select code, county_code, data_as_of from running returning id, project_code
    )
    insert into progress_quantity (report_id, kind, done)
    select report.id, quantity.kind, quantity.planned * 0.9
    from report join project_quantity quantity on quantity.project_code = report.project_code
    returning report_id`,
    [county, run],
  );
  if (reported.length === 0) throw new Error(`County ${county} has no running project to report on`);
}

export interface Growth {
  readonly exponent: number;
  readonly points: readonly { readonly size: number; readonly value: number }[];
}

const SMALLEST = 100;
const TIMES = [1, 2, 4, 8];

/** How the first computation grows with the settlements of a county, at equal density. */
export async function recomputeGrowth(database: Database): Promise<Growth> {
  for (const times of TIMES) await insertWorld(database, growingCounty(countyOf(times), SMALLEST * times));
  await database.execute("analyze"); // as loading the demo world does
  const points = [];
  for (const times of TIMES)
    points.push({ size: times, value: await firstComputation(database, countyOf(times)) });
  return { exponent: fittedExponent(points), points };
}

const countyOf = (times: number): string => `99000${times}`;

async function firstComputation(database: Database, county: string): Promise<number> {
  const runs = await repeated(RUNS, async () => {
    await forget(database, county);
    return secondsOf(() => recomputeCounty(database, county));
  });
  return median(runs);
}
