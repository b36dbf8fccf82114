import type { Database, Queryable } from "@cuntong/db/database";
import { refreshProjectStatus } from "../projects/status.ts";
import { answerAgain } from "./answer-again.ts";
import { engineDigest } from "./engine-digest.ts";

export interface RecomputeOptions {
  /** Writes every answer anew, also those that have not changed. */
  readonly isFull?: boolean;
}

/**
 * Renews a county's answers in one transaction: project status, values, coverage, gaps, village totals. Indicators
 * whose inputs are those of their stored answers are left alone; of the others all is computed, and the answers
 * whose makings changed are written.
 */
export function recomputeCounty(
  database: Database,
  county: string,
  options: RecomputeOptions = {},
): Promise<void> {
  return database.transaction(async (transaction) => {
    await transaction.query("select pg_advisory_xact_lock(7213, hashtext($1))", [county]);
    const inputs = await inputsVersion(transaction, county);
    const projectInputs = await renewProjects(transaction, county, options);
    await suitPlanner(transaction);
    await answerAgain(transaction, county, options.isFull ?? false);
    await refreshVillages(transaction, county);
    await noteComputed(transaction, county, { inputs, projectInputs });
  });
}

/** Renews what is derived of projects, unless all that it is made from is as it was; answers what that is. */
async function renewProjects(
  database: Queryable,
  county: string,
  { isFull = false }: RecomputeOptions,
): Promise<string> {
  const [state] = await database.query<{ before: string; digest: string }>(
    `/* whether projects changed */
    select coalesce(project_inputs, '') as before, digest
    from project_input left join county_state using (county_code) where county_code = $1`,
    [county],
  );
  const inputs = `${engineDigest()} ${state?.digest}`;
  if (isFull || state?.before !== inputs) await refreshProjectStatus(database, county);
  return inputs;
}

// Compiling a statement that runs once takes longer than running it. And the planner knows nothing of rows
// written a moment ago: it takes a county for a single row, and loops, or merges on the one column that an index
// has sorted, where it should hash on all of them. Sorting a county in memory takes some dozen megabytes.
async function suitPlanner(transaction: Queryable): Promise<void> {
  await transaction.query("set local jit = off");
  await transaction.query("set local enable_nestloop = off");
  await transaction.query("set local work_mem = '64MB'");
  await transaction.query("set local enable_mergejoin = off");
}

/** Renews every county whose rows, or whose rules, are newer than its answers. */
export async function recomputeStaleCounties(database: Database): Promise<readonly string[]> {
  const stale = await database.query<{ code: string }>(
    `/* counties with rows or rules newer than their answers */
    select code from area left join county_state on county_state.county_code = area.code
    where level = 'COUNTY' and data_as_of is not null
      and (computed_inputs_version is null or inputs_version > computed_inputs_version
        or not starts_with(project_inputs, $1)) order by code`,
    [engineDigest()],
  );
  for (const { code } of stale) await recomputeCounty(database, code);
  return stale.map(({ code }) => code);
}

async function inputsVersion(database: Queryable, county: string): Promise<number> {
  const [state] = await database.query<{ version: number }>(
    "select inputs_version as version from county_state where county_code = $1",
    [county],
  );
  return state?.version ?? 1;
}

async function refreshVillages(database: Queryable, county: string): Promise<void> {
  await database.query(
    `/* village totals on the data day */
    update village set households = counted.households, population = counted.population
    from village_census_span counted, area
    where village.county_code = $1 and counted.county_code = $1 and counted.village_code = village.code
      and area.code = $1 and counted.since <= coalesce(area.data_as_of, current_date)
      and coalesce(area.data_as_of, current_date) < counted.until
      and (village.households, village.population) is distinct from (counted.households, counted.population)`,
    [county],
  );
}

interface Makings {
  readonly inputs: number;
  readonly projectInputs: string;
}

// Last of all: whoever changes rows of the county meanwhile says so in the same row, and must not wait for the answers.
async function noteComputed(
  database: Queryable,
  county: string,
  { inputs, projectInputs }: Makings,
): Promise<void> {
  await database.query("update data_version set version = version + 1");
  await database.query(
    `/* the county's answers are those of its rows */
    insert into county_state (county_code, computed_at, inputs_version, computed_inputs_version, project_inputs)
    values ($1, now(), $2, $2, $3)
    on conflict (county_code) do update set computed_at = excluded.computed_at,
      computed_inputs_version = excluded.computed_inputs_version, project_inputs = excluded.project_inputs`,
    [county, inputs, projectInputs],
  );
}
