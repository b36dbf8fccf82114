import { Arg, Query, Resolver } from "type-graphql";
import { declared, Many } from "../reading/decorators.ts";
import { ProjectFilter } from "./project-filter.ts";
import { totalsOf } from "./project-totals.ts";
import { ProjectTotalsType } from "./project-totals-type.ts";
import { TotalsBy } from "./project-words.ts";

@Resolver()
export class ProjectTotalsResolver {
  @Query(() => [ProjectTotalsType], {
    description: "Totals of the filtered projects, for the weekly report.",
  })
  @Many(totalsOf)
  projectTotals(
    @Arg("filter", () => ProjectFilter, { nullable: true }) _filter: ProjectFilter | null,
    @Arg("by", () => TotalsBy, { description: "What the lines stand for." }) _by: TotalsBy,
  ): readonly ProjectTotalsType[] {
    return declared();
  }
}
