import type { Queryable } from "@cuntong/db/database";
import { z } from "zod";

const Row = z.tuple([z.object({ version: z.number() })]);

/**
 * The version of what clients can see: one tiny query for each request, never remembered. A write, by this
 * process or by another, is therefore seen by the first request after it.
 */
export async function dataVersion(database: Queryable): Promise<number> {
  const rows = await database.query("/* data version */ select version from data_version", [], {
    name: "data version",
  });
  return Row.parse(rows)[0].version;
}
