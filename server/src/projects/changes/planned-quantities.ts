import type { Queryable } from "@cuntong/db/database";
import { z } from "zod";
import type { InputProblem } from "../../writing/payload-types.ts";
import { amountProblems, problem } from "./input-problems.ts";
import type { PlannedQuantityInput } from "./quantities-input.ts";

const Planned = z.object({
  kind: z.string(),
  planned: z.number(),
  existingBefore: z.number(),
  weight: z.number().nullable(),
});
export type Planned = z.infer<typeof Planned>;

export const plannedFrom = (inputs: readonly PlannedQuantityInput[]): readonly Planned[] =>
  inputs.map(({ kind, planned, existingBefore, weight }) => ({
    kind,
    planned,
    existingBefore: existingBefore ?? 0,
    weight: weight ?? null,
  }));

/** What is wrong with a list of amounts by itself. */
export function quantityProblems(quantities: readonly Planned[]): readonly InputProblem[] {
  return quantities.flatMap(({ kind, planned, existingBefore, weight }, place) => {
    const field = `quantities.${place}`;
    const isTwice = quantities.findIndex((other) => other.kind === kind) !== place;
    return [
      ...(isTwice ? [problem(`${field}.kind`, `${kind} stands here twice`, `${kind} 重复`)] : []),
      ...amountProblems(`${field}.planned`, planned),
      ...amountProblems(`${field}.existingBefore`, existingBefore),
      ...amountProblems(`${field}.weight`, weight),
      ...(weight === 0 ? [problem(`${field}.weight`, "Above 0", "应大于 0")] : []),
    ];
  });
}

/** Kinds that nobody has heard of. */
export async function kindProblems(
  transaction: Queryable,
  quantities: readonly Planned[],
): Promise<readonly InputProblem[]> {
  const known = await transaction.query<{ kind: string }>(
    "/* kinds of quantities */ select kind from quantity_kind where kind = any ($1)",
    [quantities.map(({ kind }) => kind)],
  );
  const kinds = new Set(known.map(({ kind }) => kind));
  return quantities.flatMap(({ kind }, place) =>
    kinds.has(kind)
      ? []
      : [
          problem(
            `quantities.${place}.kind`,
            `There is no kind of quantity ${kind}`,
            `没有工程量类别 ${kind}`,
          ),
        ],
  );
}

export async function plannedOf(transaction: Queryable, project: string): Promise<readonly Planned[]> {
  const rows = await transaction.query(
    `/* what is planned */ select kind, planned, existing_before as "existingBefore", weight
    from project_quantity where project_code = $1 order by kind`,
    [project],
  );
  return rows.map((row) => Planned.parse(row));
}

/** Puts a list of amounts in the place of what was planned. */
export async function writePlanned(
  transaction: Queryable,
  { county, project }: { readonly county: string; readonly project: string },
  quantities: readonly Planned[],
): Promise<void> {
  await transaction.query(
    "/* planned no longer */ delete from project_quantity where project_code = $1 and not kind = any ($2)",
    [project, quantities.map(({ kind }) => kind)],
  );
  await transaction.query(
    `/* planned from now on */
    insert into project_quantity (project_code, county_code, kind, planned, existing_before, weight)
    select $1, $2, kind, planned, "existingBefore", weight
    from json_to_recordset($3::json) as given (kind text, planned numeric, "existingBefore" numeric, weight numeric)
    on conflict (project_code, kind) do update
      set planned = excluded.planned, existing_before = excluded.existing_before, weight = excluded.weight`,
    [project, county, JSON.stringify(quantities)],
  );
}
