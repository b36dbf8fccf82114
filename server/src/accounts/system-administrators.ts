import type { Queryable } from "@cuntong/db/database";
import type { CallerContext } from "../identity/context.ts";
import { invalid, NotPermitted, type Refusal } from "../writing/payload-types.ts";
import type { SystemAdministratorInput } from "./account-input.ts";
import { administered } from "./administering.ts";
import { type AccountFound, changeAccount, type HeldAccount } from "./held-account.ts";

/** Makes somebody a system administrator, or ends that. Roles in counties stay as they are. */
export async function setSystemAdministrator(
  context: CallerContext,
  input: SystemAdministratorInput,
): Promise<AccountFound | Refusal> {
  const { caller } = context;
  if (administered(caller) !== "*") return systemAdministratorsOnly(caller.kind === "ANONYMOUS");
  const { isSystemAdministrator } = input;
  const request = { operation: "setSystemAdministrator", input, isPermitted: () => true };
  return changeAccount(context, request, async (transaction, held) => {
    const refusal = isSystemAdministrator
      ? appointingFault(held)
      : await dismissingFault(transaction, held, caller.account);
    if (refusal !== undefined) return refusal;
    await transaction.query(
      "/* who manages the whole system */ update account set is_system_administrator = $2 where id = $1",
      [held.code, isSystemAdministrator],
    );
    const before = { isSystemAdministrator: held.isSystemAdministrator };
    return { before, after: { isSystemAdministrator } };
  });
}

const systemAdministratorsOnly = (isAnonymous: boolean): NotPermitted =>
  isAnonymous
    ? new NotPermitted("Sign in first", "请先登录")
    : new NotPermitted("Only a system administrator can do this", "仅系统管理员可以办理");

const appointingFault = ({ isDisabled }: HeldAccount): Refusal | undefined =>
  isDisabled ? invalid("account", "The account is closed; open it first", "账号已停用，请先启用") : undefined;

async function dismissingFault(
  transaction: Queryable,
  held: HeldAccount,
  own: string,
): Promise<Refusal | undefined> {
  if (held.code === own)
    return invalid(
      "account",
      "Nobody takes this from themselves; another system administrator can",
      "不能撤销自己的系统管理员身份，请其他系统管理员办理",
    );
  if (!(await isLastAdministrator(transaction, held))) return undefined;
  return invalid(
    "account",
    "The last system administrator stays one; appoint another first",
    "不能撤销最后一名系统管理员，请先任命另一名",
  );
}

/** Whether nobody else could manage the system; asked while accounts change one at a time. */
export async function isLastAdministrator(
  transaction: Queryable,
  { code, isSystemAdministrator }: HeldAccount,
): Promise<boolean> {
  if (!isSystemAdministrator) return false;
  const others = await transaction.query(
    `/* other system administrators */ select 1 from account
    where is_system_administrator and disabled_at is null and password_hash is not null and id <> $1 limit 1`,
    [code],
  );
  return others.length === 0;
}
