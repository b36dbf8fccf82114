import { Arg, Ctx, createUnionType, Field, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import type { CallerContext } from "../identity/context.ts";
import { unauthenticated } from "../identity/public-read.ts";
import { InvalidInput, isRefusal, NotPermitted } from "../writing/payload-types.ts";
import type { WithSecret } from "./create-account.ts";
import { createToken, type TokenFound } from "./create-token.ts";
import { revokeToken } from "./revoke-token.ts";
import { NewTokenInput, TokenInput } from "./token-input.ts";
import { tokenRows } from "./token-rows.ts";
import { ApiTokenType } from "./token-type.ts";

@ObjectType("TokenChanged", { description: "The token as it is now." })
export class TokenChanged {
  readonly __typename = "TokenChanged";

  @Field(() => ApiTokenType, { description: "The token." })
  readonly token: ApiTokenType;

  @Field(() => String, {
    nullable: true,
    description:
      "What the program sends: authorization: Bearer <secret>. Shown once: null when it is asked for again, and when a token is revoked.",
  })
  readonly secret: string | null;

  constructor(token: ApiTokenType, secret: string | null) {
    this.token = token;
    this.secret = secret;
  }
}

export const TokenPayload = createUnionType({
  name: "TokenPayload",
  description: "What comes of making or revoking a token.",
  types: () => [TokenChanged, InvalidInput, NotPermitted] as const,
  resolveType: ({ __typename }) => __typename,
});

@Resolver()
export class TokenResolver {
  @Query(() => [ApiTokenType], {
    description:
      "Tokens of whoever asks and, for administrators, those that reach their counties; the latest first.",
  })
  async tokens(@Ctx() context: CallerContext): Promise<readonly ApiTokenType[]> {
    if (context.caller.kind === "ANONYMOUS") throw unauthenticated("Sign in first");
    return tokenRows(context);
  }

  @Mutation(() => TokenPayload, {
    description: "Makes a token for a program, within the rights of whoever asks.",
  })
  async createToken(
    @Arg("input", () => NewTokenInput) input: NewTokenInput,
    @Ctx() context: CallerContext,
  ): Promise<typeof TokenPayload> {
    return tokenPayload(context, await createToken(context, input));
  }

  @Mutation(() => TokenPayload, { description: "Ends a token at once." })
  async revokeToken(
    @Arg("input", () => TokenInput) input: TokenInput,
    @Ctx() context: CallerContext,
  ): Promise<typeof TokenPayload> {
    return tokenPayload(context, { outcome: await revokeToken(context, input), secret: null });
  }
}

async function tokenPayload(
  context: CallerContext,
  { outcome, secret }: WithSecret<TokenFound>,
): Promise<typeof TokenPayload> {
  if (isRefusal(outcome)) {
    // Tokens have no versions that could differ.
    if (outcome.__typename === "Conflict") throw new Error("A token has no versions");
    return outcome;
  }
  const [token] = await tokenRows(context, outcome.token);
  if (token === undefined) throw new Error(`Token ${outcome.token} is gone`);
  return new TokenChanged(token, secret);
}
