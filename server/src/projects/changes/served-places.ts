import type { Queryable } from "@cuntong/db/database";
import type { InputProblem } from "../../writing/payload-types.ts";
import { problem } from "./input-problems.ts";

/** Whom a project is for. */
export interface Served {
  readonly villages: readonly string[];
  readonly hamlets: readonly string[];
}

interface Place {
  readonly county: string;
  readonly project: string;
}

/** The places that are not of the county, or not of the villages served. */
export async function servedProblems(
  transaction: Queryable,
  county: string,
  { villages, hamlets }: Served,
): Promise<readonly InputProblem[]> {
  const foundVillages = await transaction.query<{ code: string }>(
    `/* villages of a county */ select code from village
    where county_code = $1 and code = any ($2) and deleted_at is null`,
    [county, villages],
  );
  const foundHamlets = await transaction.query<{ id: string; village: string }>(
    `/* hamlets of a county */ select id, village_code as village from hamlet
    where county_code = $1 and id = any ($2) and deleted_at is null`,
    [county, hamlets],
  );
  const codes = new Set(foundVillages.map(({ code }) => code));
  const villageOf = new Map(foundHamlets.map(({ id, village }) => [id, village]));
  return [
    ...villages.flatMap((code, place) => (codes.has(code) ? [] : [noVillage(code, place)])),
    ...hamlets.flatMap((id, place) => hamletProblems({ id, place, village: villageOf.get(id) }, villages)),
  ];
}

const noVillage = (code: string, place: number): InputProblem =>
  problem(`villages.${place}`, `The county has no village ${code}`, `本县没有村 ${code}`);

function hamletProblems(
  { id, place, village }: { id: string; place: number; village: string | undefined },
  villages: readonly string[],
): readonly InputProblem[] {
  const field = `hamlets.${place}`;
  if (village === undefined)
    return [problem(field, `The county has no hamlet ${id}`, `本县没有自然村 ${id}`)];
  if (villages.includes(village)) return [];
  return [
    problem(
      field,
      `The hamlet lies in village ${village}, which is not among villages`,
      `该自然村属于村 ${village}，而该村不在所列村中`,
    ),
  ];
}

export async function servedBy(transaction: Queryable, project: string): Promise<Served> {
  const [row] = await transaction.query<Served>(
    `/* whom a project is for */ select
      array(select village_code from project_village where project_code = $1 order by 1) as villages,
      array(select hamlet_id from project_hamlet where project_code = $1 order by 1) as hamlets`,
    [project],
  );
  return { villages: row?.villages ?? [], hamlets: row?.hamlets ?? [] };
}

/** Puts these places in the place of those that were served. */
export async function writeServed(
  transaction: Queryable,
  { county, project }: Place,
  { villages, hamlets }: Served,
): Promise<void> {
  const lists = [
    ["project_village", "village_code", villages],
    ["project_hamlet", "hamlet_id", hamlets],
  ] as const;
  for (const [table, column, places] of lists) {
    await transaction.query(
      `/* served no longer */ delete from ${table} where project_code = $1 and not ${column} = any ($2)`,
      [project, places],
    );
    await transaction.query(
      `/* served from now on */ insert into ${table} (project_code, county_code, ${column})
      select distinct $1, $2, place from unnest($3::text[]) place on conflict do nothing`,
      [project, county, places],
    );
  }
}
