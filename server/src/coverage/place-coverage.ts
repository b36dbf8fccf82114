import { FieldResolver, Resolver } from "type-graphql";
import { AreaType } from "../areas/area-type.ts";
import { raw } from "../database/sql.ts";
import { declared, Many, One } from "../reading/decorators.ts";
import type { Basis } from "../villages/answer-words.ts";
import { HamletType } from "../villages/hamlet-type.ts";
import { VillageType } from "../villages/village-type.ts";
import { CoverageSummaryType } from "./coverage-summary-type.ts";
import { answersOfHamlet, answersOfVillage } from "./place-answers.ts";
import {
  AsOf,
  OfIndicator,
  OfIndicators,
  OnBasis,
  type SummaryArguments,
  summaryOf,
} from "./summary-arguments.ts";
import { VillageCoverageType } from "./village-coverage-type.ts";

@Resolver(() => AreaType)
export class AreaCoverage {
  @FieldResolver(() => CoverageSummaryType, {
    description: "How many in this area have a service, on a day.",
  })
  @One((args: SummaryArguments) => summaryOf(raw("this.code"), args))
  coverage(
    @OfIndicator _indicator: string,
    @OnBasis _basis: Basis,
    @AsOf _asOf: string | null,
  ): CoverageSummaryType {
    return declared();
  }
}

@Resolver(() => VillageType)
export class VillageCoverage {
  @FieldResolver(() => [VillageCoverageType], {
    description:
      "Its answers on a day, in the order of the indicators. None before the county was first computed.",
  })
  @Many(answersOfVillage)
  coverage(
    @OfIndicators _indicators: readonly string[] | null,
    @OnBasis _basis: Basis,
    @AsOf _asOf: string | null,
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
    @OfIndicators _indicators: readonly string[] | null,
    @OnBasis _basis: Basis,
    @AsOf _asOf: string | null,
  ): readonly VillageCoverageType[] {
    return declared();
  }
}
