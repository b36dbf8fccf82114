import { todayInChina } from "../geo/day.ts";
import type { CallerContext } from "../identity/context.ts";
import type { RowChangeInput } from "../writing/change-input.ts";
import { changeRow, type RowFound } from "../writing/change-row.ts";
import type { Refusal } from "../writing/payload-types.ts";
import type { Named, VersionedKind } from "../writing/versions.ts";
import { dayProblems, lifeProblems, refusalOf } from "./problems.ts";

interface LifeChange {
  readonly operation: string;
  readonly of: VersionedKind;
  readonly named: Named;
  readonly input: RowChangeInput;
  readonly day: string | null;
}

/** Records the first day of service, or takes it back. */
export const open = (context: CallerContext, change: LifeChange): Promise<RowFound | Refusal> =>
  setDay(context, change, ["openedOn", "opened_on"]);

/** Records the first day out of service, or takes it back. */
export const close = (context: CallerContext, change: LifeChange): Promise<RowFound | Refusal> =>
  setDay(context, change, ["closedOn", "closed_on"]);

function setDay(
  context: CallerContext,
  { operation, of, named, input, day }: LifeChange,
  [field, column]: readonly [string, string],
): Promise<RowFound | Refusal> {
  const fields = { [field]: day };
  return changeRow(context, { operation, of, named, input, fields }, (_, row) => {
    const refusal = refusalOf([
      ...dayProblems(field, day, todayInChina()),
      ...lifeProblems(field, { ...row, ...fields }),
    ]);
    return refusal ?? { columns: { [column]: day } };
  });
}
