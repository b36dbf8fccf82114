import type { Queryable } from "@cuntong/db/database";
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

/** Answers the indicators whose inputs changed, or all of them, and stores what differs while it goes on. */
export async function answerAgain(database: Queryable, county: string, isFull: boolean): Promise<void> {
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
