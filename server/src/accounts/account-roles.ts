import type { CallerContext } from "../identity/context.ts";
import type { Refusal } from "../writing/payload-types.ts";
import type { CountyRoleInput, RoleInput } from "./account-input.ts";
import { administers } from "./administering.ts";
import { type AccountFound, changeAccount, countyFault } from "./held-account.ts";

/** Gives a person a role in a county, instead of the one before. */
export function setRole(context: CallerContext, input: RoleInput): Promise<AccountFound | Refusal> {
  return changeRole(context, { operation: "setRole", input, role: input.role });
}

/** Takes a person's role in a county away. */
export function removeRole(context: CallerContext, input: CountyRoleInput): Promise<AccountFound | Refusal> {
  return changeRole(context, { operation: "removeRole", input, role: null });
}

interface RoleChange {
  readonly operation: string;
  readonly input: CountyRoleInput;
  readonly role: string | null;
}

function changeRole(
  context: CallerContext,
  { operation, input, role }: RoleChange,
): Promise<AccountFound | Refusal> {
  const { county } = input;
  const isPermitted = () => administers(context.caller, county);
  return changeAccount(context, { operation, county, input, isPermitted }, async (transaction, { code }) => {
    const fault = await countyFault(transaction, county);
    if (fault !== undefined) return fault;
    const [before] = await transaction.query<{ role: string }>(
      "/* the role before */ delete from account_role where account_id = $1 and county_code = $2 returning role",
      [code, county],
    );
    if (role !== null)
      await transaction.query(
        "/* a role */ insert into account_role (account_id, county_code, role) values ($1, $2, $3)",
        [code, county, role],
      );
    return { before: { county, role: before?.role ?? null }, after: { county, role } };
  });
}
