import type { Database } from "@cuntong/db/database";
import { recomputeCounty } from "@cuntong/server/coverage/recompute";
import { storedAnswers } from "../answers.ts";
import { insertWorlds } from "../insert-world.ts";
import { type Basis, NaiveCounty } from "../naive/county.ts";
import { plusDays } from "../naive/days.ts";
import { measuresOf } from "../naive/measures.ts";
import { rulebookOf } from "../naive/standards.ts";
import { replaceWorld } from "../replace-world.ts";
import type { Day, World } from "../world.ts";
import { changedWorld } from "./changed-world.ts";
import { differencesBetween } from "./differences.ts";
import { Histogram } from "./histogram.ts";
import { projectDifferences } from "./project-differences.ts";

/** A world and what it was made from. */
export interface Seeded {
  readonly seed: number;
  readonly world: World;
}

export interface Findings {
  /** One line for each answer in which the two implementations differ. */
  readonly differences: readonly string[];
  /** How often each kind of answer occurred. */
  readonly seen: Histogram;
}

const bases: readonly Basis[] = ["COMPUTED", "REPORTED"];

/** Asks both implementations everything about some worlds, then changes each in place and asks again. */
export async function campaign(
  database: Database,
  worlds: readonly Seeded[],
): Promise<readonly [Findings, Findings]> {
  await insertWorlds(
    database,
    worlds.map(({ world }) => world),
  );
  const first = await comparison(database, worlds);
  const changed = worlds
    .filter(({ seed }) => seed % 4 === 0)
    .map(({ seed, world }) => ({ seed, world: changedWorld(seed, world) }));
  for (const { world } of changed) await replaceWorld(database, world);
  return [first, await comparison(database, changed)];
}

/** On every day that matters. */
async function comparison(database: Database, worlds: readonly Seeded[]): Promise<Findings> {
  const counties = worlds.map(({ world }) => world.county);
  for (const county of counties) await recomputeCounty(database, county);
  const engine = await storedAnswers(database, counties);
  const measures = await measuresOf(database, counties);
  const rulebook = await rulebookOf(database);
  const seen = new Histogram();
  const differences: string[] = [];
  for (const { seed, world } of worlds) {
    const measured = measures.get(world.county);
    if (measured === undefined) throw new Error(`World ${world.county} was not measured`);
    const naive = new NaiveCounty(world, measured, rulebook);
    differences.push(...(await projectDifferences(database, naive)).map((one) => `seed ${seed}, ${one}`));
    differences.push(...answerDifferences(engine, naive).map((one) => `seed ${seed}, ${one}`));
    seen.addCounty(naive);
  }
  return { differences, seen };
}

type StoredAnswers = Awaited<ReturnType<typeof storedAnswers>>;

const answerDifferences = (engine: StoredAnswers, naive: NaiveCounty): readonly string[] =>
  daysToAsk(naive).flatMap((day) =>
    bases.flatMap((basis) =>
      differencesBetween(engine(naive.world.county, day, basis), naive.answers(day, basis)).map(
        (line) => `${day}, ${basis}: ${line}`,
      ),
    ),
  );

/** Before everything, every day of change and the day before it, the data day, and long after. */
function daysToAsk({ days, world }: NaiveCounty): readonly Day[] {
  const around = [...days, world.dataAsOf].flatMap((day) => [plusDays(day, -1), day]);
  return [...new Set(["1900-01-01", ...around, "2090-12-31"])].toSorted();
}
