import type { GraphQLResolveInfo } from "graphql";
import {
  type ClassType,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  ID,
  Info,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";
import type { CallerContext } from "../identity/context.ts";
import { readAs } from "../reading/read.ts";
import type { RowFound } from "./change-row.ts";
import { Conflict, InvalidInput, NotPermitted, type Refusal } from "./payload-types.ts";

export interface ChangedKind<Node extends object> {
  readonly type: ClassType<Node>;
  /** Name of the type: Asset gives AssetChanged and AssetPayload. */
  readonly name: string;
  /** The root field that reads one, and its argument. */
  readonly root: string;
  readonly key: "id" | "code";
}

/** What a change of one kind of row comes back as: the row as it is now, or why nothing was changed. */
export function payloadOf<Node extends object>({ type, name, root, key }: ChangedKind<Node>) {
  @ObjectType(`${name}Changed`, { description: "The change was made; the row as it is now." })
  class Done {
    readonly __typename = `${name}Changed`;

    @Field(() => ID, { name: key, description: "By which it is found." })
    readonly code: string;

    constructor(code: string) {
      this.code = code;
    }
  }

  @Resolver(() => Done)
  class Now {
    @FieldResolver(() => type, { name: root, nullable: true, description: "What was changed." })
    now(
      @Root() { code }: Done,
      @Ctx() context: CallerContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<unknown> {
      return readAs(info, context, { root, args: { [key]: code } });
    }
  }

  const Payload = createUnionType({
    name: `${name}Payload`,
    description: `What comes of a change: ${name}Changed, or why nothing was changed.`,
    types: () => [Done, InvalidInput, Conflict, NotPermitted] as const,
    resolveType: ({ __typename }) => __typename,
  });

  const answer = (outcome: RowFound | Refusal): typeof Payload =>
    "__typename" in outcome ? outcome : new Done(outcome.code);

  return { Payload, Now, answer };
}
