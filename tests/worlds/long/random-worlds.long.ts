import { expect, test } from "vitest";
import { describeOnEachDatabase } from "../../support/databases.ts";
import { nextCounty } from "../builders.ts";
import { campaign } from "../random/campaign.ts";
import { randomWorld } from "../random/random-world.ts";

/** Worlds in all, and the first seed. */
const worldsInAll = Number(process.env.WORLDS ?? 3000);
const firstSeed = Number(process.env.FIRST_SEED ?? 1);
const worldsInOne = 250;

// A database for each few hundred worlds: the embedded one lives in memory.
for (let first = firstSeed; first < firstSeed + worldsInAll; first += worldsInOne) {
  const seeds = Array.from({ length: worldsInOne }, (_, index) => first + index);
  describeOnEachDatabase(`random worlds ${first} to ${seeds.at(-1)}`, (open) => {
    const database = open();

    test("the engine and the naive implementation give the same answers", async () => {
      const worlds = seeds.map((seed) => ({ seed, world: randomWorld(seed, nextCounty()) }));
      const { asMade, changed } = await campaign(database, worlds);
      expect([...asMade, ...changed].slice(0, 20)).toEqual([]);
    }, 900_000);
  });
}
