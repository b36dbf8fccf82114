import { randomBytes } from "node:crypto";
import type { Queryable } from "@cuntong/db/database";
import type { CallerContext } from "../identity/context.ts";
import { hashOf, newSecret } from "../identity/secret.ts";
import { NO_COUNTY } from "../writing/audit.ts";
import { type Changed, changePermitted } from "../writing/change.ts";
import { InvalidInput, NotPermitted } from "../writing/payload-types.ts";
import type { WithSecret } from "./create-account.ts";
import type { NewTokenInput } from "./token-input.ts";

/** Where to find a token that was made or revoked. */
export interface TokenFound {
  readonly token: string;
}

const LONGEST_DAYS = 366;

/** A token for a program that works for the caller, within the caller's rights. Only a person makes one. */
export async function createToken(
  context: CallerContext,
  input: NewTokenInput,
): Promise<WithSecret<TokenFound>> {
  const { caller } = context;
  if (caller.kind !== "PERSON") return { outcome: peopleOnly(), secret: null };
  let secret: string | null = null;
  const { idempotencyKey } = input;
  const request = { operation: "createToken", county: NO_COUNTY, idempotencyKey, input, movesAnswers: false };
  const outcome = await changePermitted<TokenFound>(context, request, async (transaction) => {
    const problems = await problemsOf(transaction, context, input);
    if (problems.length > 0) return new InvalidInput(problems);
    secret = newSecret();
    return insert(transaction, caller.account, input, secret);
  });
  return { outcome, secret };
}

const peopleOnly = () =>
  new NotPermitted("Sign in as a person to make a token", "请以个人账号登录后再创建令牌");

async function problemsOf(
  transaction: Queryable,
  { caller }: CallerContext,
  { name, scopes, counties, expiresOn }: NewTokenInput,
) {
  const unreached = caller.isSystemAdministrator
    ? await unknownCounties(transaction, counties)
    : counties.filter((county) => !caller.roles.has(county));
  const today = new Date().toISOString().slice(0, 10);
  const latest = new Date(Date.now() + LONGEST_DAYS * 86_400_000).toISOString().slice(0, 10);
  const problem = (field: string, message: string, messageZh: string) => ({ field, message, messageZh });
  return [
    (name.trim() === "" || name.length > 60) &&
      problem("name", "Say what it is for, in at most 60 characters", "请注明用途，不超过 60 字"),
    scopes.length === 0 && problem("scopes", "At least READ", "至少选择“读取”"),
    counties.length === 0 && problem("counties", "At least one county", "至少选择一个县"),
    unreached.length > 0 &&
      problem(
        "counties",
        `Not yours to reach: ${unreached.join(", ")}`,
        `您无权访问：${unreached.join("、")}`,
      ),
    (expiresOn < today || expiresOn > latest) &&
      problem("expiresOn", `Expected a day from ${today} to ${latest}`, `应在 ${today} 至 ${latest} 之间`),
  ].filter((each) => each !== false);
}

async function unknownCounties(
  transaction: Queryable,
  counties: readonly string[],
): Promise<readonly string[]> {
  const rows = await transaction.query<{ code: string }>(
    `/* counties that are none */ select asked.code from unnest($1::text[]) asked (code)
    where not exists (select from area where area.code = asked.code and level = 'COUNTY')`,
    [counties],
  );
  return rows.map(({ code }) => code);
}

async function insert(
  transaction: Queryable,
  account: string,
  { name, scopes, counties, expiresOn }: NewTokenInput,
  secret: string,
): Promise<Changed<TokenFound>> {
  const id = randomBytes(6).toString("hex");
  const after = {
    name: name.trim(),
    scopes: [...new Set(scopes)],
    counties: [...new Set(counties)],
    expiresOn,
  };
  await transaction.query(
    `/* a new token */ insert into api_token (id, hash, name, account_id, scopes, counties, expires_at)
    values ($1, $2, $3, $4, $5, $6, $7::date + 1)`,
    [id, hashOf(secret), after.name, account, after.scopes, after.counties, expiresOn],
  );
  return { answer: { token: id }, audit: [{ kind: "ApiToken", code: id, before: null, after }] };
}
