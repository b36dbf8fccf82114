import type { CallerContext } from "../identity/context.ts";
import { NO_COUNTY } from "../writing/audit.ts";
import { changePermitted } from "../writing/change.ts";
import { NotPermitted, type Refusal } from "../writing/payload-types.ts";
import { unknownRow } from "../writing/versions.ts";
import { administered } from "./administering.ts";
import type { TokenFound } from "./create-token.ts";
import type { TokenInput } from "./token-input.ts";

const TOKEN = { noun: { english: "token", chinese: "令牌" } } as const;

/** Ends a token at once: the caller's own, or one that reaches a county whose people the caller manages. */
export async function revokeToken(context: CallerContext, input: TokenInput): Promise<TokenFound | Refusal> {
  const { caller } = context;
  if (caller.kind !== "PERSON")
    return new NotPermitted("Sign in as a person to revoke a token", "请以个人账号登录后再吊销令牌");
  const { token, idempotencyKey } = input;
  const request = { operation: "revokeToken", county: NO_COUNTY, idempotencyKey, input, movesAnswers: false };
  const own = administered(caller);
  return changePermitted<TokenFound>(context, request, async (transaction) => {
    const [row] = await transaction.query<{ account: string }>(
      `/* revoke a token */ update api_token set revoked_at = coalesce(revoked_at, now())
      where id = $1 and (account_id = $2 or $3::text[] is null or counties && $3::text[])
      returning account_id as account`,
      [token, caller.account, own === "*" ? null : own],
    );
    if (row === undefined) return unknownRow(TOKEN, { field: "token", code: token });
    const audit = [
      { kind: "ApiToken", code: token, before: { owner: row.account }, after: { isRevoked: true } },
    ];
    return { answer: { token }, audit };
  });
}
