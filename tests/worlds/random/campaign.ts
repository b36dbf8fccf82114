import type { Database } from "@cuntong/db/database";
import { recomputeCounty } from "@cuntong/server/coverage/recompute";
import { storedAnswers } from "../answers.ts";
import { insertWorlds } from "../insert-world.ts";
import { type Basis, NaiveCounty } from "../naive/county.ts";
import { plusDays } from "../naive/days.ts";
import { measuresOf } from "../naive/measures.ts";
import { rulebookOf } from "../naive/standards.ts";
import type { Day, World } from "../world.ts";
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
  readonly answersCompared: number;
}

const bases: readonly Basis[] = ["COMPUTED", "REPORTED"];

/** Asks the engine and the naive implementation everything about some worlds, on every day that matters. */
export async function campaign(database: Database, worlds: readonly Seeded[]): Promise<Findings> {
  const counties = worlds.map(({ world }) => world.county);
  await insertWorlds(
    database,
    worlds.map(({ world }) => world),
  );
  for (const county of counties) await recomputeCounty(database, county);
  const engine = await storedAnswers(database, counties);
  const measures = await measuresOf(database, counties);
  const rulebook = await rulebookOf(database);
  const seen = new Histogram();
  const differences: string[] = [];
  let answersCompared = 0;
  for (const { seed, world } of worlds) {
    const measured = measures.get(world.county);
    if (measured === undefined) throw new Error(`World ${world.county} was not measured`);
    const naive = new NaiveCounty(world, measured, rulebook);
    differences.push(...(await projectDifferences(database, naive)).map((one) => `seed ${seed}, ${one}`));
    for (const day of daysToAsk(naive))
      for (const basis of bases) {
        const [theirs, ours] = [engine(world.county, day, basis), naive.answers(day, basis)];
        answersCompared += Object.keys(ours.villages).length + Object.keys(ours.hamlets).length;
        const lines = differencesBetween(theirs, ours);
        differences.push(...lines.map((line) => `seed ${seed}, ${day}, ${basis}: ${line}`));
      }
    seen.addCounty(naive);
  }
  return { differences, seen, answersCompared };
}

/** Before everything, every day of change and the day before it, the data day, and long after. */
function daysToAsk({ days, world }: NaiveCounty): readonly Day[] {
  const around = [...days, world.dataAsOf].flatMap((day) => [plusDays(day, -1), day]);
  return [...new Set(["1900-01-01", ...around, "2090-12-31"])].toSorted();
}
