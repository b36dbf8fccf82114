import { Arg, FieldResolver, ID, Query, Resolver } from "type-graphql";
import { every, on, raw, sql } from "../database/sql.ts";
import type { Relation } from "../reading/declarations.ts";
import { declared, Many } from "../reading/decorators.ts";
import { VillageType } from "../villages/village-type.ts";
import { FactType } from "./fact-type.ts";
import { IndicatorType, indicatorsOf } from "./indicator-type.ts";
import { ObservationType } from "./observation-type.ts";

const indicatorsIn = ({ county }: { county?: string }): Relation => {
  if (county === undefined) return { orderBy: raw("that.ordinal") };
  const code = sql`current_code(${county})`;
  return {
    from: indicatorsOf(code),
    where: sql`exists (select from area where code = ${code} and level = 'COUNTY')`,
    orderBy: raw("that.ordinal"),
  };
};

interface FactArguments {
  readonly county: string;
  readonly sector?: string;
  readonly indicator?: string;
}

const factsOf = ({ county, sector, indicator }: FactArguments): Relation => ({
  where: every([
    sql`that.county_code = current_code(${county})`,
    sector === undefined ? undefined : sql`that.sector = ${sector}`,
    indicator === undefined ? undefined : sql`that.indicator = ${indicator}`,
  ]),
  orderBy: raw("that.id"),
});

const observationsOf = ({ indicator }: { indicator?: string }): Relation => ({
  where: every([
    sql`(that.village_code = this.code or that.village_code is null and that.county_code = this.county_code)`,
    indicator === undefined ? undefined : sql`that.indicator = known_indicator(${indicator}, 'indicator')`,
  ]),
  orderBy: on`that.as_of desc, that.id`,
});

@Resolver(() => VillageType)
export class IndicatorResolver {
  @Query(() => [IndicatorType], {
    description:
      "The service questions, with the thresholds of a county's profile; without a county those of the basic profile. None for an unknown county.",
  })
  @Many(indicatorsIn)
  indicators(
    @Arg("county", () => ID, { nullable: true, description: "Code of a county." }) _county: string | null,
  ): readonly IndicatorType[] {
    return declared();
  }

  @Query(() => [FactType], {
    description: "Reported figures with their source; what the brief is checked against.",
  })
  @Many(factsOf)
  facts(
    @Arg("county", () => ID, { description: "Code of a county; an unknown one has no facts." })
    _county: string,
    @Arg("sector", () => String, { nullable: true, description: "Only this subject." }) _sector:
      | string
      | null,
    @Arg("indicator", () => String, { nullable: true, description: "Only this figure." }) _indicator:
      | string
      | null,
  ): readonly FactType[] {
    return declared();
  }

  @FieldResolver(() => [ObservationType], {
    description: "What was reported for it, its hamlets, or every village of its county; the latest first.",
  })
  @Many(observationsOf)
  observations(
    @Arg("indicator", () => ID, {
      nullable: true,
      description: "Only this service question; an unknown one is BAD_USER_INPUT.",
    })
    _indicator: string | null,
  ): readonly ObservationType[] {
    return declared();
  }
}
