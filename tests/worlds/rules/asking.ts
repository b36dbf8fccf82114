import type { Database } from "@cuntong/db/database";
import { recomputeCounty } from "@cuntong/server/coverage/recompute";
import { type Answers, answersOf, type Basis } from "../answers.ts";
import { tinyWorld, type WorldParts } from "../builders.ts";
import { insertWorld } from "../insert-world.ts";
import type { Day } from "../world.ts";

/** A world in the database, its answers computed, to be asked about any day. */
export interface Asked {
  readonly county: string;
  on(day: Day, basis?: Basis): Promise<Answers>;
}

export async function ask(database: Database, parts: WorldParts): Promise<Asked> {
  const world = tinyWorld(parts);
  await insertWorld(database, world);
  await recomputeCounty(database, world.county);
  return { county: world.county, on: (day, basis) => answersOf(database, world.county, day, basis) };
}

/** The village's answer to one question: "UNMET 201". */
export async function villageSays(asked: Asked, indicator: string, day: Day = "2020-01-01", basis?: Basis) {
  const { villages } = await asked.on(day, basis);
  const answer = villages[`1 ${indicator}`];
  return answer === undefined ? "nothing" : `${answer.status} ${answer.value}`;
}

export async function hamletSays(asked: Asked, hamlet: string, indicator: string, day: Day = "2020-01-01") {
  const { hamlets } = await asked.on(day);
  const answer = hamlets[`${hamlet} ${indicator}`];
  return answer === undefined ? "nothing" : `${answer.status} ${answer.value}`;
}
