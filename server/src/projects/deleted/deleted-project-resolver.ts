import { Arg, ID, Int, ObjectType, Query, Resolver } from "type-graphql";
import { inCountiesOf } from "../../areas/within.ts";
import { every, on } from "../../database/sql.ts";
import { countedConnectionOf, pageSize, pagingArguments } from "../../reading/connection.ts";
import type { Page } from "../../reading/declarations.ts";
import { Connection, declared, One } from "../../reading/decorators.ts";
import { DeletedProjectType } from "./deleted-project-type.ts";

@ObjectType("DeletedProjectConnection", { description: "A page of deleted projects." })
export class DeletedProjectConnection extends countedConnectionOf(DeletedProjectType, "DeletedProject") {}

interface DeletedProjectsArguments {
  readonly within?: string;
  readonly first: number;
  readonly after?: string;
}

const deletedProjectsPage = ({ within, first, after }: DeletedProjectsArguments): Page => ({
  where: every([within === undefined ? undefined : inCountiesOf(within)]),
  order: "DELETED_AT_DESC",
  keys: [
    { sql: "-extract(epoch from this.deleted_at)", type: "numeric" },
    { sql: "this.code", type: "text" },
  ],
  first: pageSize(first),
  after,
});

@Resolver(() => DeletedProjectType)
export class DeletedProjectResolver {
  @Query(() => DeletedProjectType, {
    nullable: true,
    description:
      "A project that was deleted, for whoever brings it back; null where none was, and for anonymous readers.",
  })
  @One(({ code }: { code: string }) => ({ where: on`that.code = ${code}` }))
  deletedProject(
    @Arg("code", () => ID, { description: "Code of the project." }) _code: string,
  ): DeletedProjectType | null {
    return declared();
  }

  @Query(() => DeletedProjectConnection, {
    description: "Projects that were deleted, the latest first; none for anonymous readers.",
  })
  @Connection(deletedProjectsPage)
  deletedProjects(
    @Arg("within", () => ID, {
      nullable: true,
      description: "Only those of the counties in this area; for a township or a zone those of its county.",
    })
    _within: string | null,
    @Arg("first", () => Int, { nullable: true, defaultValue: 50, description: pagingArguments.first })
    _first: number,
    @Arg("after", () => String, { nullable: true, description: pagingArguments.after }) _after: string | null,
  ): DeletedProjectConnection {
    return declared();
  }
}
