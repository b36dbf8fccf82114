import type { Queryable } from "@cuntong/db/database";
import type { InputProblem } from "../writing/payload-types.ts";
import { problem } from "./problems.ts";

/** What a list of codes may name, and what it is called. */
interface Nameable {
  readonly table: string;
  readonly key: string;
  readonly condition?: string;
  readonly english: string;
  readonly chinese: string;
}

const VILLAGES: Nameable = { table: "village", key: "code", english: "village", chinese: "行政村" };
const HAMLETS: Nameable = { table: "hamlet", key: "id", english: "hamlet", chinese: "自然村" };
const PROJECTS: Nameable = { table: "project", key: "code", english: "project", chinese: "项目" };
const BUS_STOPS: Nameable = {
  table: "asset",
  key: "id",
  condition: "kind = 'bus_stop'",
  english: "bus stop",
  chinese: "停靠点",
};

interface Naming {
  readonly county: string;
  readonly field: string;
  readonly codes: readonly string[] | null | undefined;
}

/** Codes that name nothing in the county, or the same thing twice. */
const namingProblems =
  ({ table, key, condition = "true", english, chinese }: Nameable) =>
  async (transaction: Queryable, { county, field, codes }: Naming): Promise<readonly InputProblem[]> => {
    if (!codes || codes.length === 0) return [];
    const found = await transaction.query<{ code: string }>(
      `/* which of these are in the county */ select ${key} as code from ${table}
      where ${key} = any($2) and county_code = $1 and deleted_at is null and ${condition}`,
      [county, codes],
    );
    const known = new Set(found.map(({ code }) => code));
    return codes.flatMap((code, place) => {
      if (!known.has(code))
        return [
          problem(`${field}.${place}`, `The county has no ${english} ${code}`, `本县没有${chinese} ${code}`),
        ];
      if (codes.indexOf(code) === place) return [];
      return [problem(`${field}.${place}`, `${code} stands here twice`, `${code} 重复`)];
    });
  };

export const villageProblems = namingProblems(VILLAGES);
export const hamletProblems = namingProblems(HAMLETS);
export const busStopProblems = namingProblems(BUS_STOPS);

const projectsProblems = namingProblems(PROJECTS);

/** A work may come from a project of its own county only. */
export async function projectProblems(
  transaction: Queryable,
  county: string,
  project: string | null | undefined,
): Promise<readonly InputProblem[]> {
  const codes = project ? [project] : [];
  const problems = await projectsProblems(transaction, { county, field: "project", codes });
  return problems.map((one) => ({ ...one, field: "project" }));
}
