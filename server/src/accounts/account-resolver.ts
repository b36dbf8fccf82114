import { GraphQLError } from "graphql";
import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { CallerContext } from "../identity/context.ts";
import { unauthenticated } from "../identity/public-read.ts";
import { disableAccount, enableAccount, renewLink } from "./account-access.ts";
import {
  AccountInput,
  CountyRoleInput,
  NewAccountInput,
  RoleInput,
  SystemAdministratorInput,
} from "./account-input.ts";
import { AccountPayload, accountPayload } from "./account-payload.ts";
import { removeRole, setRole } from "./account-roles.ts";
import { accountRows } from "./account-rows.ts";
import { AccountType } from "./account-type.ts";
import { administered, administers } from "./administering.ts";
import { createAccount } from "./create-account.ts";
import { setSystemAdministrator } from "./system-administrators.ts";

@Resolver()
export class AccountResolver {
  @Query(() => [AccountType], {
    description:
      "People who can sign in, of the counties that whoever asks manages. For administrators only.",
  })
  async accounts(
    @Ctx() context: CallerContext,
    @Arg("within", () => ID, { nullable: true, description: "Only people of this county." })
    within?: string | null,
  ): Promise<readonly AccountType[]> {
    refuseOthers(context, within);
    return accountRows(context, { county: within ?? null });
  }

  @Mutation(() => AccountPayload, {
    description: "Makes an account for a person. What opens it first is a one-time link.",
  })
  async createAccount(
    @Arg("input", () => NewAccountInput) input: NewAccountInput,
    @Ctx() context: CallerContext,
  ): Promise<typeof AccountPayload> {
    return accountPayload(context, await createAccount(context, input));
  }

  @Mutation(() => AccountPayload, { description: "Gives a person a role in a county." })
  async setRole(
    @Arg("input", () => RoleInput) input: RoleInput,
    @Ctx() context: CallerContext,
  ): Promise<typeof AccountPayload> {
    return accountPayload(context, { outcome: await setRole(context, input), secret: null });
  }

  @Mutation(() => AccountPayload, { description: "Takes a person's role in a county away." })
  async removeRole(
    @Arg("input", () => CountyRoleInput) input: CountyRoleInput,
    @Ctx() context: CallerContext,
  ): Promise<typeof AccountPayload> {
    return accountPayload(context, { outcome: await removeRole(context, input), secret: null });
  }

  @Mutation(() => AccountPayload, {
    description:
      "Makes a person a system administrator, or ends that: by another system administrator, and never for the last one.",
  })
  async setSystemAdministrator(
    @Arg("input", () => SystemAdministratorInput) input: SystemAdministratorInput,
    @Ctx() context: CallerContext,
  ): Promise<typeof AccountPayload> {
    return accountPayload(context, { outcome: await setSystemAdministrator(context, input), secret: null });
  }

  @Mutation(() => AccountPayload, {
    description: "Closes an account: its sessions and tokens end at once, and it signs in no more.",
  })
  async disableAccount(
    @Arg("input", () => AccountInput) input: AccountInput,
    @Ctx() context: CallerContext,
  ): Promise<typeof AccountPayload> {
    return accountPayload(context, { outcome: await disableAccount(context, input), secret: null });
  }

  @Mutation(() => AccountPayload, { description: "Opens a closed account again." })
  async enableAccount(
    @Arg("input", () => AccountInput) input: AccountInput,
    @Ctx() context: CallerContext,
  ): Promise<typeof AccountPayload> {
    return accountPayload(context, { outcome: await enableAccount(context, input), secret: null });
  }

  @Mutation(() => AccountPayload, {
    description: "Makes a new one-time link for an account; older ones open nothing any more.",
  })
  async newLink(
    @Arg("input", () => AccountInput) input: AccountInput,
    @Ctx() context: CallerContext,
  ): Promise<typeof AccountPayload> {
    return accountPayload(context, await renewLink(context, input));
  }
}

function refuseOthers({ caller }: CallerContext, within: string | null | undefined): void {
  if (caller.kind === "ANONYMOUS") throw unauthenticated("Sign in first");
  const isPermitted = within == null ? administered(caller).length > 0 : administers(caller, within);
  if (!isPermitted)
    throw new GraphQLError("This takes the role of a county administrator", {
      extensions: { code: "FORBIDDEN" },
    });
}
