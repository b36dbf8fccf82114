import { Arg, FieldResolver, Resolver } from "type-graphql";
import { raw } from "../database/sql.ts";
import type { Relation } from "../reading/declarations.ts";
import { declared, Many } from "../reading/decorators.ts";
import { DateScalar } from "../reading/scalars.ts";
import { Basis } from "../villages/answer-words.ts";
import { VillageType } from "../villages/village-type.ts";
import { GapType, gapsOn } from "./gap-type.ts";

interface VillageGapsArguments {
  readonly asOf?: string;
  readonly basis: Basis;
}

const gapsOfVillage = ({ asOf, basis }: VillageGapsArguments): Relation => ({
  from: gapsOn(basis, asOf),
  where: raw("that.village_code = this.code"),
  orderBy: raw("(select ordinal from indicator where id = that.indicator)"),
});

@Resolver(() => VillageType)
export class VillageGaps {
  @FieldResolver(() => [GapType], {
    description: "The services it lacks on a day, in the order of the indicators.",
  })
  @Many(gapsOfVillage)
  gaps(
    @Arg("asOf", () => DateScalar, { nullable: true, description: "By default the county's data day." })
    _asOf: string | null,
    @Arg("basis", () => Basis, {
      nullable: true,
      defaultValue: Basis.COMPUTED,
      description: "What the answers rest on.",
    })
    _basis: Basis,
  ): readonly GapType[] {
    return declared();
  }
}
