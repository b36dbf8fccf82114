import type { Queryable } from "@cuntong/db/database";
import type { InputProblem } from "../../writing/payload-types.ts";
import { problem } from "./input-problems.ts";

/** A project counts in a township of its own county. */
export async function townshipProblems(
  transaction: Queryable,
  county: string,
  township: string | null | undefined,
): Promise<readonly InputProblem[]> {
  if (township === null || township === undefined) return [];
  const [known] = await transaction.query(
    `/* a township of the county */ select 1 from area
    where code = $1 and county_code = $2 and level = 'TOWNSHIP'`,
    [township, county],
  );
  if (known !== undefined) return [];
  return [problem("township", `The county has no township ${township}`, `本县没有乡镇 ${township}`)];
}
