import { Arg, ID, Int, ObjectType, Query, Resolver } from "type-graphql";
import { inCountiesOf } from "../areas/within.ts";
import { every } from "../database/sql.ts";
import { connectionOf, pageSize, pagingArguments } from "../reading/connection.ts";
import type { Page } from "../reading/declarations.ts";
import { Connection, declared } from "../reading/decorators.ts";
import { ChangeType } from "./change-type.ts";

@ObjectType("ChangeConnection", {
  description: "A page of changes, in the order in which they became visible.",
})
export class ChangeConnection extends connectionOf(ChangeType, "Change") {}

interface ChangesArguments {
  readonly after?: string;
  readonly within?: string;
  readonly first: number;
}

const changesPage = ({ after, within, first }: ChangesArguments): Page => ({
  where: every([within === undefined ? undefined : inCountiesOf(within)]),
  order: "POSITION_ASC",
  keys: [{ sql: "this.position", type: "bigint" }],
  first: pageSize(first),
  after,
});

@Resolver()
export class ChangeResolver {
  @Query(() => ChangeConnection, {
    description:
      "Everything that changed after a cursor, deletions included, for a nightly copy. Keep the last cursor and ask again.",
  })
  @Connection(changesPage)
  changes(
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last change already known." })
    _after: string | null,
    @Arg("within", () => ID, {
      nullable: true,
      description: "Only those of the counties in this area; for a township or a zone those of its county.",
    })
    _within: string | null,
    @Arg("first", () => Int, { nullable: true, defaultValue: 200, description: pagingArguments.first })
    _first: number,
  ): ChangeConnection {
    return declared();
  }
}
