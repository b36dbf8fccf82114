import { z } from "zod";
import type { CallerContext } from "../identity/context.ts";
import { administered } from "./administering.ts";
import type { ApiTokenType } from "./token-type.ts";

const Row = z.object({
  id: z.string(),
  name: z.string(),
  owner: z.string(),
  isOwn: z.boolean(),
  scopes: z.array(z.string()),
  counties: z.array(z.string()),
  expiresOn: z.string(),
  isValid: z.boolean(),
  lastUsedOn: z.string().nullable(),
});

/** The caller's own tokens, and, for who manages people, those that reach a county of theirs. */
export async function tokenRows(
  { caller, database }: CallerContext,
  id: string | null = null,
): Promise<readonly ApiTokenType[]> {
  const own = administered(caller);
  const rows = await database.query(
    `/* tokens */ select token.id, token.name, account.name as owner, account.id = $1 as "isOwn", scopes, counties,
      (token.expires_at - interval '1 second')::date as "expiresOn", last_used_on as "lastUsedOn",
      revoked_at is null and token.expires_at > now() and disabled_at is null as "isValid"
    from api_token token join account on account.id = token.account_id
    where (account.id = $1 or $2::text[] is null or counties && $2::text[]) and ($3::text is null or token.id = $3::text)
    order by token.created_at desc, token.id`,
    [caller.account, own === "*" ? null : own, id],
  );
  return rows.map((row) => Row.parse(row));
}
