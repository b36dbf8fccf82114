import type { HeldProject } from "./change-project.ts";
import type { Planned } from "./planned-quantities.ts";
import type { DesignChangeInput } from "./quantities-input.ts";

/** A planned amount that is not what it was; null where the kind was not planned, or is not any more. */
export interface Revision {
  readonly kind: string;
  readonly before: number | null;
  readonly after: number | null;
}

export function revisionsOf(before: readonly Planned[], after: readonly Planned[]): readonly Revision[] {
  const kinds = [...new Set([...before, ...after].map(({ kind }) => kind))].sort();
  const amount = (list: readonly Planned[], kind: string) =>
    list.find((one) => one.kind === kind)?.planned ?? null;
  return kinds
    .map((kind) => ({ kind, before: amount(before, kind), after: amount(after, kind) }))
    .filter(({ before, after }) => before !== after);
}

/** Keeps what was planned before, and why it is not any more. */
export async function writeDesignChange(
  { transaction, code, county, account }: HeldProject,
  { changedOn, reason, documentNo }: DesignChangeInput,
  revisions: readonly Revision[],
): Promise<void> {
  await transaction.query(
    `/* a design change */
    with made as (
      insert into design_change (project_code, county_code, changed_on, reason, document_no, changed_by)
      values ($1, $2, $3, $4, $5, $6) returning id
    )
    insert into design_change_quantity (design_change_id, county_code, kind, planned_before, planned_after)
    select made.id, $2, kind, before, after
    from made, json_to_recordset($7::json) as given (kind text, before numeric, after numeric)`,
    [
      code,
      county,
      changedOn,
      reason.trim(),
      documentNo?.trim() || null,
      account || null,
      JSON.stringify(revisions),
    ],
  );
}
