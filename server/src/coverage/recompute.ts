import type { Database, Queryable } from "@cuntong/db/database";
import { refreshProjectStatus } from "../projects/status.ts";
import { fingerprintOf, rowsByVillage } from "./answer-rows.ts";
import { keepDistances, loadDistances } from "./distance-store.ts";
import { type Evaluation, evaluate } from "./evaluate.ts";
import { keepFingerprints, loadFingerprints } from "./fingerprint-store.ts";
import { loadWorld } from "./load-world.ts";
import { outlooksByVillage } from "./outlook/outlook.ts";
import { proberOf } from "./outlook/prober.ts";
import { type Changed, storeAnswers } from "./store-answers.ts";
import type { World } from "./world.ts";

export interface RecomputeOptions {
  /** Writes every answer anew, also those that have not changed. */
  readonly isFull?: boolean;
}

/**
 * Renews all answers of a county in one transaction: project status, values, coverage, gaps, village totals.
 * Everything is computed again; only answers whose makings changed are written.
 */
export function recomputeCounty(
  database: Database,
  county: string,
  options: RecomputeOptions = {},
): Promise<void> {
  return database.transaction(async (transaction) => {
    await transaction.query("select pg_advisory_xact_lock(7213, hashtext($1))", [county]);
    const inputs = await inputsVersion(transaction, county);
    await refreshProjectStatus(transaction, county);
    await suitPlanner(transaction);
    const world = await loadWorld(transaction, county);
    const book = await loadDistances(transaction, county);
    const { evaluations, grown } = await evaluate(transaction, world, book);
    await keepDistances(transaction, county, book, grown);
    await storeChanges(transaction, world, evaluations, options);
    await refreshVillages(transaction, county);
    await noteComputed(transaction, county, inputs);
  });
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

/** Renews every county whose rows are newer than its answers. */
export async function recomputeStaleCounties(database: Database): Promise<readonly string[]> {
  const stale = await database.query<{ code: string }>(`/* counties with rows newer than their answers */
    select code from area left join county_state on county_state.county_code = area.code
    where level = 'COUNTY' and data_as_of is not null
      and (computed_inputs_version is null or inputs_version > computed_inputs_version) order by code`);
  for (const { code } of stale) await recomputeCounty(database, code);
  return stale.map(({ code }) => code);
}

/** Writes the answers whose makings differ from those of what is stored. */
async function storeChanges(
  database: Queryable,
  world: World,
  evaluations: readonly Evaluation[],
  { isFull = false }: RecomputeOptions,
): Promise<void> {
  const known = isFull ? new Map() : await loadFingerprints(database, world.county);
  const changes: Changed[] = [];
  const renewed = new Map<string, ReadonlyMap<string, string>>();
  for (const evaluation of evaluations) {
    const indicator = evaluation.indicator.id;
    const { changed, fingerprints } = changesIn(world, evaluation, known.get(indicator) ?? new Map());
    if (changed === null) continue;
    changes.push(changed);
    renewed.set(indicator, fingerprints);
  }
  await storeAnswers(database, world, changes);
  await keepFingerprints(database, world.county, renewed);
}

function changesIn(
  world: World,
  evaluation: Evaluation,
  before: ReadonlyMap<string, string>,
): { changed: Changed | null; fingerprints: ReadonlyMap<string, string> } {
  const indicator = evaluation.indicator.id;
  const outlooks = outlooksByVillage(world, evaluation, proberOf(world, evaluation));
  const villages = rowsByVillage(world, evaluation).map((found) => ({
    code: world.villages[found.village]?.code as string,
    rows: found.rows,
    outlooks: outlooks[found.village] ?? [],
    fingerprint: fingerprintOf(world, evaluation, found, outlooks[found.village] ?? []),
  }));
  const fingerprints = new Map(villages.map(({ code, fingerprint }) => [code, fingerprint]));
  const changed = villages.filter(({ code, fingerprint }) => before.get(code) !== fingerprint);
  const gone = [...before.keys()].filter((code) => !fingerprints.has(code));
  if (changed.length + gone.length === 0) return { changed: null, fingerprints };
  return {
    fingerprints,
    changed: {
      indicator,
      villages: changed.length === villages.length ? null : [...changed.map(({ code }) => code), ...gone],
      rows: changed.flatMap(({ rows }) => rows),
      outlooks: changed.map(({ code, outlooks: own }) => ({ indicator, village: code, outlooks: own })),
    },
  };
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

async function noteComputed(database: Queryable, county: string, inputs: number): Promise<void> {
  await database.query("update data_version set version = version + 1");
  await database.query(
    `/* the county's answers are those of its rows */
    insert into county_state (county_code, computed_at, inputs_version, computed_inputs_version) values ($1, now(), $2, $2)
    on conflict (county_code) do update set computed_at = excluded.computed_at, computed_inputs_version = excluded.computed_inputs_version`,
    [county, inputs],
  );
}
