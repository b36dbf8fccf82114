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
import type { Histogram } from "./histogram.ts";
import { projectDifferences } from "./project-differences.ts";

/** A world and what it was made from. */
export interface Seeded {
  readonly seed: number;
  readonly world: World;
}

/** One line for each answer in which the two implementations differ. */
export interface Differences {
  readonly asMade: readonly string[];
  /** When every fourth world had been changed in place. */
  readonly changed: readonly string[];
}

const bases: readonly Basis[] = ["COMPUTED", "REPORTED"];

/** Asks both implementations everything about some worlds, then changes some in place and asks again. */
export async function campaign(
  database: Database,
  worlds: readonly Seeded[],
  seen?: Histogram,
): Promise<Differences> {
  await insertWorlds(
    database,
    worlds.map(({ world }) => world),
  );
  const asMade = await comparison(database, worlds, seen);
  const changed = worlds
    .filter(({ seed }) => seed % 4 === 0)
    .map(({ seed, world }) => ({ seed, world: changedWorld(seed, world) }));
  for (const { world } of changed) await replaceWorld(database, world);
  return { asMade, changed: await comparison(database, changed) };
}

/** On every day that matters. */
async function comparison(
  database: Database,
  worlds: readonly Seeded[],
  seen?: Histogram,
): Promise<readonly string[]> {
  const counties = worlds.map(({ world }) => world.county);
  for (const county of counties) await recomputeCounty(database, county);
  const engine = await storedAnswers(database, counties);
  const measures = await measuresOf(database, counties);
  const rulebook = await rulebookOf(database);
  const differences: string[] = [];
  for (const { seed, world } of worlds) {
    const measured = measures.get(world.county);
    if (measured === undefined) throw new Error(`World ${world.county} was not measured`);
    const naive = new NaiveCounty(world, measured, rulebook);
    const found = [...(await projectDifferences(database, naive)), ...answerDifferences(engine, naive)];
    differences.push(...found.map((line) => `seed ${seed}, ${line}`));
    seen?.addCounty(naive);
  }
  return differences;
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
