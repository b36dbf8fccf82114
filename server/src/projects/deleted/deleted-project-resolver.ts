import { Arg, ID, Query, Resolver } from "type-graphql";
import { on } from "../../database/sql.ts";
import { declared, One } from "../../reading/decorators.ts";
import { DeletedProjectType } from "./deleted-project-type.ts";

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
}
