import type { Queryable } from "@cuntong/db/database";
import { z } from "zod";
import type { CallerContext } from "../identity/context.ts";
import { NO_COUNTY } from "../writing/audit.ts";
import { type Changed, changePermitted, notPermitted } from "../writing/change.ts";
import { invalid, NotPermitted, type Refusal } from "../writing/payload-types.ts";
import { conflictWith, unknownRow } from "../writing/versions.ts";
import type { AccountInput } from "./account-input.ts";
import { administered, seesAccount } from "./administering.ts";

const ACCOUNT = { kind: "Account", noun: { english: "account", chinese: "账号" } } as const;

const Held = z.object({
  code: z.string(),
  version: z.number(),
  isDeleted: z.boolean(),
  county: z.string(),
  name: z.string(),
  isDisabled: z.boolean(),
  isSystemAdministrator: z.boolean(),
  counties: z.array(z.string()),
});
export type HeldAccount = z.infer<typeof Held>;

/** Where to find an account that was changed. */
export interface AccountFound {
  readonly account: string;
}

interface AccountChange {
  readonly operation: string;
  /** Under which the change is noted; none where it concerns all that the account may do. */
  readonly county?: string;
  readonly input: AccountInput;
  readonly isPermitted: (held: HeldAccount) => boolean;
}

/** What changed of an account: before and after, for the audit. */
export type AccountWork = (
  transaction: Queryable,
  held: HeldAccount,
) => Promise<{ readonly before: object; readonly after: object } | Refusal>;

/** Changes an account that the caller knows of and may change; others are told of as if they did not exist. */
export async function changeAccount(
  context: CallerContext,
  { operation, county = NO_COUNTY, input, isPermitted }: AccountChange,
  work: AccountWork,
): Promise<AccountFound | Refusal> {
  const { caller } = context;
  if (administered(caller).length === 0) return notPermitted(caller, "COUNTY_ADMINISTRATOR");
  const { idempotencyKey, account, expectedVersion } = input;
  const request = { operation, county, idempotencyKey, input, movesAnswers: false };
  return changePermitted<AccountFound>(context, request, async (transaction) => {
    await oneAtATime(transaction);
    const held = await holdAccount(transaction, account);
    if (held === undefined || !seesAccount(caller, held))
      return unknownRow(ACCOUNT, { field: "account", code: account });
    if (!isPermitted(held))
      return new NotPermitted(
        "This account is in the hands of others, too: a system administrator can do this",
        "该账号不由您单独管理，请系统管理员办理",
      );
    const conflict = await conflictWith(transaction, { ...NOWHERE, ...ACCOUNT }, held, {
      version: expectedVersion,
      fields: {},
    });
    if (conflict !== undefined) return conflict;
    const outcome = await work(transaction, held);
    if (!("before" in outcome)) return outcome;
    await raiseVersion(transaction, account);
    return changed(account, outcome);
  });
}

// Versions of accounts are held and raised here: they have no county to be read by.
const NOWHERE = { table: "account", key: "id", columns: "" };

const changed = (
  account: string,
  { before, after }: { readonly before: object; readonly after: object },
): Changed<AccountFound> => ({
  answer: { account },
  audit: [{ kind: "Account", code: account, before, after }],
});

// Whoever counts administrators counts those that stand: two cannot close each other's account at the same moment.
const oneAtATime = (transaction: Queryable) =>
  transaction.query("/* accounts change one at a time */ select pg_advisory_xact_lock(7215)");

async function holdAccount(transaction: Queryable, account: string): Promise<HeldAccount | undefined> {
  const [row] = await transaction.query(
    `/* hold an account */ select id as code, version, false as "isDeleted", '-' as county, name,
      disabled_at is not null as "isDisabled", is_system_administrator as "isSystemAdministrator",
      array(select county_code from account_role where account_id = account.id order by 1) as counties
    from account where id = $1 for update`,
    [account],
  );
  return row === undefined ? undefined : Held.parse(row);
}

const raiseVersion = (transaction: Queryable, account: string) =>
  transaction.query(
    "/* one version more */ update account set version = version + 1, updated_at = now() where id = $1",
    [account],
  );

/** Why a county cannot be named; undefined when it can. */
export async function countyFault(transaction: Queryable, county: string): Promise<Refusal | undefined> {
  const [row] = await transaction.query(
    "/* a county */ select 1 from area where code = $1 and level = 'COUNTY'",
    [county],
  );
  return row === undefined
    ? invalid("county", `There is no county ${county}`, `没有县 ${county}`)
    : undefined;
}
