import type { Database, Queryable } from "@cuntong/db/database";
import { refreshProjectStatus } from "../projects/status.ts";
import { fingerprintOf, rowsByVillage } from "./answer-rows.ts";
import { AnswerWriter } from "./answer-writer.ts";
import { keepDistances, loadDistances } from "./distance-store.ts";
import { type Evaluation, evaluationsOf } from "./evaluate.ts";
import { type Fingerprint, keepFingerprints, loadFingerprints } from "./fingerprint-store.ts";
import { inputsOf, loadInputDigests } from "./input-digests.ts";
import { loadIndicators, loadWorld } from "./load-world.ts";
import { Measuring } from "./measuring.ts";
import { outlooksByVillage } from "./outlook/outlook.ts";
import { proberOf } from "./outlook/prober.ts";
import type { Changed } from "./store-answers.ts";
import type { World } from "./world.ts";

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
    await refreshProjectStatus(transaction, county);
    await suitPlanner(transaction);
    await answerAgain(transaction, county, options);
    await refreshVillages(transaction, county);
    await noteComputed(transaction, county, inputs);
  });
}

/** Answers the indicators whose inputs changed. */
async function answerAgain(
  database: Queryable,
  county: string,
  { isFull = false }: RecomputeOptions,
): Promise<void> {
  const stored = await loadFingerprints(database, county);
  const digests = await loadInputDigests(database, county);
  const stale = (await loadIndicators(database, county))
    .map((indicator) => ({ indicator, inputs: inputsOf(indicator, digests) }))
    .filter(({ indicator, inputs }) => isFull || stored.get(indicator.id)?.inputs !== inputs);
  if (stale.length === 0) return;
  const world = await loadWorld(
    database,
    county,
    stale.map(({ indicator }) => indicator),
  );
  const book = await loadDistances(database, county);
  const measuring = new Measuring(database, world, book);
  const writer = new AnswerWriter(database, world);
  const inputs = new Map(stale.map(({ indicator, inputs }) => [indicator.id, inputs]));
  const renewed = new Map<string, Fingerprint>();
  try {
    for await (const evaluation of evaluationsOf(world, measuring)) {
      const { id } = evaluation.indicator;
      const before = stored.get(id)?.villages ?? new Map();
      const { changed, villages } = changesIn(world, evaluation, { before, isFull });
      if (changed !== null) writer.put(changed);
      renewed.set(id, { inputs: inputs.get(id) as string, villages });
    }
    await writer.done();
  } finally {
    // A statement that is still on its way must not outlive the transaction.
    await Promise.all([measuring.stop(), writer.stop()]);
  }
  await keepDistances(database, county, book, measuring.grown);
  await keepFingerprints(database, county, renewed);
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

/** The villages whose answers differ from what is stored, and what all of them are made of now. */
function changesIn(
  world: World,
  evaluation: Evaluation,
  { before, isFull }: { before: ReadonlyMap<string, string>; isFull: boolean },
): { changed: Changed | null; villages: ReadonlyMap<string, string> } {
  const indicator = evaluation.indicator.id;
  const outlooks = outlooksByVillage(world, evaluation, proberOf(world, evaluation));
  const found = rowsByVillage(world, evaluation).map((own) => ({
    code: world.villages[own.village]?.code as string,
    rows: own.rows,
    outlooks: outlooks[own.village] ?? [],
    fingerprint: fingerprintOf(world, evaluation, own, outlooks[own.village] ?? []),
  }));
  const villages = new Map(found.map(({ code, fingerprint }) => [code, fingerprint]));
  const differing = found.filter(({ code, fingerprint }) => isFull || before.get(code) !== fingerprint);
  const gone = [...before.keys()].filter((code) => !villages.has(code));
  if (differing.length + gone.length === 0) return { changed: null, villages };
  return {
    villages,
    changed: {
      indicator,
      villages: [...differing.map(({ code }) => code), ...gone],
      rows: differing.flatMap(({ rows }) => rows),
      outlooks: differing.map(({ code, outlooks: own }) => ({ indicator, village: code, outlooks: own })),
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
