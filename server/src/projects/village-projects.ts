import { Arg, FieldResolver, Int, Resolver } from "type-graphql";
import { on, raw } from "../database/sql.ts";
import { pageSize } from "../reading/connection.ts";
import { declared, Many } from "../reading/decorators.ts";
import { VillageType } from "../villages/village-type.ts";
import { ProjectType } from "./project-type.ts";

@Resolver(() => VillageType)
export class VillageProjects {
  @FieldResolver(() => [ProjectType], { description: "The projects that are for it, by code." })
  @Many(({ first }: { first: number }) => ({
    where: on`that.code in (select project_code from project_village where village_code = this.code)`,
    orderBy: raw("that.code"),
    limit: pageSize(first),
  }))
  projects(
    @Arg("first", () => Int, {
      nullable: true,
      defaultValue: 200,
      description: "How many at most; 200 is the limit.",
    })
    _first: number,
  ): readonly ProjectType[] {
    return declared();
  }
}
