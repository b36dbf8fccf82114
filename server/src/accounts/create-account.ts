import type { Queryable } from "@cuntong/db/database";
import type { CallerContext } from "../identity/context.ts";
import { newLink } from "../identity/first-people.ts";
import { NO_COUNTY } from "../writing/audit.ts";
import { type Changed, changePermitted, notPermitted } from "../writing/change.ts";
import { InvalidInput, invalid, type Refusal } from "../writing/payload-types.ts";
import type { NewAccountInput } from "./account-input.ts";
import { administered, administers } from "./administering.ts";
import { type AccountFound, countyFault } from "./held-account.ts";

/** The secret of a one-time link goes to whoever asked, once: it is not kept with the answer. */
export interface WithSecret<Answer> {
  readonly outcome: Answer | Refusal;
  readonly secret: string | null;
}

export async function createAccount(
  context: CallerContext,
  input: NewAccountInput,
): Promise<WithSecret<AccountFound>> {
  const { caller } = context;
  const { county, idempotencyKey } = input;
  const isPermitted =
    administered(caller) === "*" ||
    (county != null && administers(caller, county) && input.isSystemAdministrator !== true);
  if (!isPermitted) return { outcome: notPermitted(caller, "COUNTY_ADMINISTRATOR"), secret: null };
  let secret: string | null = null;
  const request = {
    operation: "createAccount",
    county: county ?? NO_COUNTY,
    idempotencyKey,
    input,
    movesAnswers: false,
  };
  const outcome = await changePermitted<AccountFound>(context, request, async (transaction) => {
    const refusal = await refusalOf(transaction, input);
    if (refusal !== undefined) return refusal;
    await insert(transaction, input);
    secret = await newLink(transaction, input.id);
    return created(input);
  });
  return { outcome, secret };
}

async function refusalOf(transaction: Queryable, input: NewAccountInput): Promise<Refusal | undefined> {
  const problems = problemsOf(input);
  if (problems.length > 0) return new InvalidInput(problems);
  if (input.county != null) {
    const fault = await countyFault(transaction, input.county);
    if (fault !== undefined) return fault;
  }
  const [known] = await transaction.query("/* a name that is taken */ select 1 from account where id = $1", [
    input.id,
  ]);
  return known && invalid("id", `The name ${input.id} is taken`, `登录名 ${input.id} 已被使用`);
}

function problemsOf({ id, name, county, role }: NewAccountInput) {
  const problem = (field: string, message: string, messageZh: string) => ({ field, message, messageZh });
  return [
    !/^[a-z0-9][a-z0-9._-]{1,63}$/.test(id) &&
      problem(
        "id",
        "Expected 2 to 64 small letters, digits, dots, - or _, beginning with a letter or digit",
        "应为 2 至 64 个小写字母、数字、点、- 或 _，以字母或数字开头",
      ),
    (name.trim() === "" || name.length > 60) &&
      problem("name", "Expected a name of at most 60 characters", "请填写姓名，不超过 60 字"),
    (county == null) !== (role == null) &&
      problem("role", "A county and a role are given together", "县与角色须同时填写"),
  ].filter((each) => each !== false);
}

async function insert(transaction: Queryable, input: NewAccountInput): Promise<void> {
  const { id, name, county, role, isSystemAdministrator } = input;
  await transaction.query(
    "/* a new account */ insert into account (id, name, is_system_administrator) values ($1, $2, $3)",
    [id, name.trim(), isSystemAdministrator === true],
  );
  if (county == null) return;
  await transaction.query(
    "/* its role */ insert into account_role (account_id, county_code, role) values ($1, $2, $3)",
    [id, county, role],
  );
}

const created = ({ idempotencyKey: _, ...after }: NewAccountInput): Changed<AccountFound> => ({
  answer: { account: after.id },
  audit: [{ kind: "Account", code: after.id, before: null, after }],
});
