import { createHash } from "node:crypto";
import type { Queryable } from "@cuntong/db/database";
import { type InvalidInput, invalid } from "./payload-types.ts";

/** What was answered when the change was made under this key, if it was. */
export type Earlier<Done> =
  | { readonly kind: "new" }
  | { readonly kind: "answered"; readonly answer: Done }
  | { readonly kind: "refused"; readonly why: InvalidInput };

export interface Key {
  readonly actor: string;
  readonly key: string;
  /** The operation and its input: a key speaks for one request only. */
  readonly request: unknown;
}

/** Takes a key for this transaction. A request with the same key waits here until the first has ended. */
export async function takeKey<Done>(
  transaction: Queryable,
  { actor, key, request }: Key,
): Promise<Earlier<Done>> {
  const fault = keyFault(key);
  if (fault !== undefined) return { kind: "refused", why: fault };
  const hash = createHash("sha256").update(JSON.stringify(request)).digest();
  const taken = await transaction.query(
    `/* take a key */ insert into request_key (actor, key, request_hash) values ($1, $2, $3)
    on conflict (actor, key) do nothing returning 1`,
    [actor, key, hash],
  );
  if (taken.length > 0) return { kind: "new" };
  const [earlier] = await transaction.query<{ isSame: boolean; answer: Done }>(
    `/* what the key was used for */ select request_hash = $3 as "isSame", answer from request_key
    where actor = $1 and key = $2`,
    [actor, key, hash],
  );
  if (earlier?.isSame) return { kind: "answered", answer: earlier.answer };
  return {
    kind: "refused",
    why: invalid(
      "idempotencyKey",
      "This key was used for another request; take a new one",
      "该键已用于另一请求，请换新键",
    ),
  };
}

const keyFault = (key: string): InvalidInput | undefined =>
  /^[A-Za-z0-9_-]{8,100}$/.test(key)
    ? undefined
    : invalid(
        "idempotencyKey",
        "Expected 8 to 100 letters, digits, - or _: a UUID serves well",
        "应为 8 至 100 个字母、数字、- 或 _，例如 UUID",
      );
