import type { Queryable } from "@cuntong/db/database";
import type { AuditEntry, AuditFrame } from "./audit.ts";
import type { Key } from "./once.ts";

export interface Ending {
  readonly frame: AuditFrame;
  readonly entries: readonly AuditEntry[];
  readonly key: Key;
  /** Given again to whoever asks again under the key. */
  readonly answer: unknown;
  readonly movesAnswers: boolean;
}

/**
 * Ends a change in the transaction that made it: who changed what, chained by the database; what the key gave; and,
 * where the county's answers depend on it, that they are older than its rows from now on, also when this process ends
 * before it answered anew. From here on other writers of the county wait, so it is one statement, the last of all, and
 * it travels with the commit: the transaction waits for it.
 */
export function endChange(transaction: Queryable, ending: Ending): void {
  const { frame, entries, key, answer, movesAnswers } = ending;
  const { county, caller, requestId, operation } = frame;
  transaction.query(movesAnswers ? `${ENDING} ${MARKING}` : `${ENDING} select 1`, [
    county,
    caller.account,
    caller.name,
    requestId,
    operation,
    JSON.stringify(entries),
    key.actor,
    key.key,
    JSON.stringify(answer),
  ]);
}

const ENDING = `/* who changed what, and what it gave */
  with audited as (
    insert into audit (county_code, actor, actor_name, request_id, operation, kind, code, before, after, reason)
    select $1, $2, $3, $4, $5, kind, code, before, after, reason
    from rows from (json_to_recordset($6::json) as (kind text, code text, before jsonb, after jsonb, reason text))
      with ordinality as given (kind, code, before, after, reason, place) order by place
  ), kept as (
    update request_key set answer = $9::jsonb where actor = $7 and key = $8
  )`;

const MARKING = `insert into county_state as known (county_code, inputs_version) values ($1, 2)
  on conflict (county_code) do update set inputs_version = known.inputs_version + 1`;
