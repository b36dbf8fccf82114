import { Arg, FieldResolver, ID, Resolver } from "type-graphql";
import { AreaType } from "../areas/area-type.ts";
import { raw } from "../database/sql.ts";
import { declared, Many, One } from "../reading/decorators.ts";
import { DateScalar } from "../reading/scalars.ts";
import { Basis } from "../villages/answer-words.ts";
import { HamletType } from "../villages/hamlet-type.ts";
import { VillageType } from "../villages/village-type.ts";
import { CoverageSummaryType } from "./coverage-summary-type.ts";
import { answersOfHamlet, answersOfVillage } from "./place-answers.ts";
import { coverageArguments, type SummaryArguments, summaryOf } from "./summary-arguments.ts";
import { VillageCoverageType } from "./village-coverage-type.ts";

@Resolver(() => AreaType)
export class AreaCoverage {
  @FieldResolver(() => CoverageSummaryType, {
    description: "How many in this area have a service, on a day.",
  })
  @One((args: SummaryArguments) => summaryOf(raw("this.code"), args))
  coverage(
    @Arg("indicator", () => ID, { description: coverageArguments.indicator }) _indicator: string,
    @Arg("basis", () => Basis, {
      nullable: true,
      defaultValue: Basis.COMPUTED,
      description: coverageArguments.basis,
    })
    _basis: Basis,
    @Arg("asOf", () => DateScalar, { nullable: true, description: coverageArguments.asOf }) _asOf:
      | string
      | null,
  ): CoverageSummaryType {
    return declared();
  }
}

const ofIndicators = "Ids of indicators, by default all; an unknown one is BAD_USER_INPUT.";

@Resolver(() => VillageType)
export class VillageCoverage {
  @FieldResolver(() => [VillageCoverageType], {
    description:
      "Its answers on a day, in the order of the indicators. None before the county was first computed.",
  })
  @Many(answersOfVillage)
  coverage(
    @Arg("indicators", () => [ID], { nullable: true, description: ofIndicators }) _indicators:
      | readonly string[]
      | null,
    @Arg("basis", () => Basis, {
      nullable: true,
      defaultValue: Basis.COMPUTED,
      description: coverageArguments.basis,
    })
    _basis: Basis,
    @Arg("asOf", () => DateScalar, { nullable: true, description: coverageArguments.asOf }) _asOf:
      | string
      | null,
  ): readonly VillageCoverageType[] {
    return declared();
  }
}

@Resolver(() => HamletType)
export class HamletCoverage {
  @FieldResolver(() => [VillageCoverageType], {
    description: "Its answers on a day, for the indicators that judge hamlets.",
  })
  @Many(answersOfHamlet)
  coverage(
    @Arg("indicators", () => [ID], { nullable: true, description: ofIndicators }) _indicators:
      | readonly string[]
      | null,
    @Arg("basis", () => Basis, {
      nullable: true,
      defaultValue: Basis.COMPUTED,
      description: coverageArguments.basis,
    })
    _basis: Basis,
    @Arg("asOf", () => DateScalar, { nullable: true, description: coverageArguments.asOf }) _asOf:
      | string
      | null,
  ): readonly VillageCoverageType[] {
    return declared();
  }
}
