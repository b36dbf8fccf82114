import { Arg, FieldResolver, Resolver } from "type-graphql";
import { raw } from "../database/sql.ts";
import { ProjectType } from "../projects/project-type.ts";
import type { Relation } from "../reading/declarations.ts";
import { declared, Many } from "../reading/decorators.ts";
import { DateScalar } from "../reading/scalars.ts";
import { Basis } from "../villages/answer-words.ts";
import { GapType, gapsOn } from "./gap-type.ts";

const closedBy = ({ asOf }: { readonly asOf?: string }): Relation => ({
  from: gapsOn(Basis.COMPUTED, asOf),
  where: raw("that.closing_project = this.code"),
  orderBy: raw("-coalesce(that.people_without, -1), that.village_code, that.indicator"),
});

@Resolver(() => ProjectType)
export class ProjectGaps {
  @FieldResolver(() => [GapType], {
    description:
      "The gaps of a day that would stay open without it, the most people first; each says when it closes.",
  })
  @Many(closedBy)
  closesGaps(
    @Arg("asOf", () => DateScalar, { nullable: true, description: "By default the county's data day." })
    _asOf: string | null,
  ): readonly GapType[] {
    return declared();
  }
}
