import type { Queryable } from "@cuntong/db/database";
import type { Caller } from "../identity/caller.ts";

/** One row that was changed: what it was, and what it is now. */
export interface AuditEntry {
  readonly kind: string;
  readonly code: string;
  /** Null for a row that is new. */
  readonly before: object | null;
  /** Null for a row that is gone. */
  readonly after: object | null;
  readonly reason?: string | null;
}

export interface AuditFrame {
  readonly county: string;
  readonly caller: Caller;
  readonly requestId: string;
  readonly operation: string;
}

/** Rows of no county, such as accounts, stand under this one. */
export const NO_COUNTY = "-";

/** Writes who changed what, in the transaction that changed it. The database chains the rows of a county. */
export async function writeAudit(
  transaction: Queryable,
  { county, caller, requestId, operation }: AuditFrame,
  entries: readonly AuditEntry[],
): Promise<void> {
  await transaction.query(
    `/* who changed what */
    insert into audit (county_code, actor, actor_name, request_id, operation, kind, code, before, after, reason)
    select $1, $2, $3, $4, $5, kind, code, before, after, reason
    from rows from (json_to_recordset($6::json) as (kind text, code text, before jsonb, after jsonb, reason text))
      with ordinality as given (kind, code, before, after, reason, place) order by place`,
    [county, caller.account, caller.name, requestId, operation, JSON.stringify(entries)],
  );
}
