import { raw } from "../database/sql.ts";
import type { CallerContext } from "../identity/context.ts";
import type { RowChangeInput } from "../writing/change-input.ts";
import { changeRow, type RowFound } from "../writing/change-row.ts";
import { invalid, type Refusal } from "../writing/payload-types.ts";
import type { Named, VersionedKind } from "../writing/versions.ts";

interface TakingBack {
  readonly operation: string;
  readonly of: VersionedKind;
  readonly named: Named;
  readonly input: RowChangeInput;
}

/** Takes back what was recorded by mistake: it counts on no day any more. What it was stays with its history. */
export function takeBack(
  context: CallerContext,
  { operation, of, named, input }: TakingBack,
): Promise<RowFound | Refusal> {
  return changeRow(context, { operation, of, named, input, fields: {} }, (_, row) => {
    const reason = input.reason?.trim();
    if (!reason) return invalid("reason", "Say why it is taken back", "请说明撤销原因");
    const columns = { deleted_at: raw("now()"), deleted_reason: reason };
    return { columns, before: row, after: { isDeleted: true } };
  });
}
