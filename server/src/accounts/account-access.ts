import type { Queryable } from "@cuntong/db/database";
import type { CallerContext } from "../identity/context.ts";
import { newLink } from "../identity/first-people.ts";
import { closeSessionsOf } from "../identity/sessions.ts";
import { invalid, type Refusal } from "../writing/payload-types.ts";
import type { AccountInput } from "./account-input.ts";
import { managesAccount } from "./administering.ts";
import type { WithSecret } from "./create-account.ts";
import { type AccountFound, changeAccount, type HeldAccount } from "./held-account.ts";
import { isLastAdministrator } from "./system-administrators.ts";

/** Closes an account: it signs in no more, its sessions and tokens end at once. */
export const disableAccount = (
  context: CallerContext,
  input: AccountInput,
): Promise<AccountFound | Refusal> =>
  changeAccount(context, managed(context, "disableAccount", input), async (transaction, held) => {
    if (await isLastAdministrator(transaction, held))
      return invalid(
        "account",
        "The last system administrator cannot be closed; appoint another first",
        "不能停用最后一名系统管理员，请先任命另一名",
      );
    await transaction.query("/* close an account */ update account set disabled_at = now() where id = $1", [
      held.code,
    ]);
    await closeSessionsOf(transaction, held.code);
    await forgetLinks(transaction, held.code);
    return { before: { isDisabled: held.isDisabled }, after: { isDisabled: true } };
  });

/** Opens a closed account again, with the password it had. */
export const enableAccount = (context: CallerContext, input: AccountInput): Promise<AccountFound | Refusal> =>
  changeAccount(context, managed(context, "enableAccount", input), async (transaction, held) => {
    await transaction.query("/* open an account */ update account set disabled_at = null where id = $1", [
      held.code,
    ]);
    return { before: { isDisabled: held.isDisabled }, after: { isDisabled: false } };
  });

/** A new one-time link for somebody who has lost the password; links from before open nothing any more. */
export async function renewLink(
  context: CallerContext,
  input: AccountInput,
): Promise<WithSecret<AccountFound>> {
  let secret: string | null = null;
  const request = managed(context, "newLink", input);
  const outcome = await changeAccount(context, request, async (transaction, held) => {
    if (held.isDisabled)
      return invalid("account", "The account is closed; open it first", "账号已停用，请先启用");
    await forgetLinks(transaction, held.code);
    secret = await newLink(transaction, held.code);
    return { before: {}, after: { link: "renewed" } };
  });
  return { outcome, secret };
}

const managed = (context: CallerContext, operation: string, input: AccountInput) => ({
  operation,
  input,
  isPermitted: (held: HeldAccount) => managesAccount(context.caller, held),
});

const forgetLinks = (transaction: Queryable, account: string) =>
  transaction.query(
    "/* links that open nothing any more */ delete from one_time_link where account_id = $1",
    [account],
  );
