import { createUnionType, Field, ObjectType } from "type-graphql";
import type { CallerContext } from "../identity/context.ts";
import { Conflict, InvalidInput, isRefusal, NotPermitted } from "../writing/payload-types.ts";
import { accountRows } from "./account-rows.ts";
import { AccountType } from "./account-type.ts";
import type { WithSecret } from "./create-account.ts";
import type { AccountFound } from "./held-account.ts";

@ObjectType("AccountChanged", { description: "The change was made; the account as it is now." })
export class AccountChanged {
  readonly __typename = "AccountChanged";

  @Field(() => AccountType, {
    nullable: true,
    description: "The account; null where whoever asked does not know of it any more.",
  })
  readonly account: AccountType | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The secret of a one-time link, for /sign-in#<secret>, good for three days. Shown once: null when it is asked for again, and for every change that makes none.",
  })
  readonly linkSecret: string | null;

  constructor(account: AccountType | null, linkSecret: string | null) {
    this.account = account;
    this.linkSecret = linkSecret;
  }
}

export const AccountPayload = createUnionType({
  name: "AccountPayload",
  description: "What comes of a change to an account.",
  types: () => [AccountChanged, InvalidInput, Conflict, NotPermitted] as const,
  resolveType: ({ __typename }) => __typename,
});

/** A change's answer, or why there is none, as clients see it. */
export async function accountPayload(
  context: CallerContext,
  { outcome, secret }: WithSecret<AccountFound>,
): Promise<typeof AccountPayload> {
  if (isRefusal(outcome)) return outcome;
  const [account] = await accountRows(context, { id: outcome.account });
  return new AccountChanged(account ?? null, secret);
}
