import type { Database, Queryable } from "../src/database.ts";
import { generateWorld } from "./generate.ts";
import { insertWorld } from "./insert.ts";

export { removeDemo } from "./remove.ts";
export { generateWorld };

/** Fills an empty database with the five demo counties, all of it or nothing. */
export async function loadDemo(database: Database, world = generateWorld()): Promise<void> {
  await database.transaction(async (transaction) => {
    await refuseExistingData(transaction);
    await insertWorld(transaction, world);
  });
  // The first computation asks large joins of tables that were empty a moment ago.
  await database.execute("analyze");
}

async function refuseExistingData(transaction: Queryable): Promise<void> {
  const counties = await transaction.query<{ code: string; name: string }>(
    "/* counties with data */ select code, name from area where data_as_of is not null order by code",
  );
  if (counties.length === 0) return;
  const names = counties.map(({ code, name }) => `${code} ${name}`).join(", ");
  throw new Error(`The demo world goes only into a database without counties; this one has ${names}`);
}
