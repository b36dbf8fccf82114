import { Arg, ID, Query, Resolver } from "type-graphql";
import { declared, Many } from "../reading/decorators.ts";
import type { Basis } from "../villages/answer-words.ts";
import { OverviewRowType } from "./overview-row-type.ts";
import { overviewRows } from "./overview-rows.ts";
import { OverviewBy } from "./overview-words.ts";
import { AsOf, OnBasis } from "./summary-arguments.ts";

@Resolver()
export class OverviewResolver {
  @Query(() => [OverviewRowType], {
    description:
      "The overview table (一览表): places by all service questions, by code. Counties with data, 200 at most; or the townships or villages of a county, township or zone.",
  })
  @Many(overviewRows)
  overview(
    @Arg("area", () => ID, {
      nullable: true,
      description:
        "Only inside this area; former codes resolve. Townships and villages need one of a county or below.",
    })
    _area: string | null,
    @Arg("by", () => OverviewBy, { description: "What a row is." }) _by: OverviewBy,
    @OnBasis _basis: Basis,
    @AsOf _asOf: string | null,
    @Arg("isPoorVillage", () => Boolean, {
      nullable: true,
      description: "Only poor villages, or only those known not to be; areas then count only these.",
    })
    _isPoorVillage: boolean | null,
  ): readonly OverviewRowType[] {
    return declared();
  }
}
