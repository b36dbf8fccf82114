import type { Queryable } from "@cuntong/db/database";
import { answers } from "./two-counties/answers.ts";
import { ground } from "./two-counties/ground.ts";
import { places } from "./two-counties/places.ts";
import { insert } from "./two-counties/rows.ts";
import { works } from "./two-counties/works.ts";

export { A, B, C, H } from "./two-counties/places.ts";

/** Two counties with hand-written answers, of which every figure is known. Panzhou is of the demo world, Hequ is not. */
export async function fillTwoCounties(database: Queryable): Promise<void> {
  for (const [table, rows] of [...places, ...works, ...ground, ...answers])
    await insert(database, table, rows);
}
