import { Arg, Query, Resolver } from "type-graphql";
import { raw, sql } from "../database/sql.ts";
import type { Relation } from "../reading/declarations.ts";
import { declared, Many, One } from "../reading/decorators.ts";
import { DateScalar } from "../reading/scalars.ts";
import type { Basis } from "../villages/answer-words.ts";
import { CoverageSummaryType } from "./coverage-summary-type.ts";
import { Step, seriesDays } from "./series-days.ts";
import { summariesOn } from "./summaries.ts";
import { AsOf, OfArea, OfIndicator, OnBasis, type SummaryArguments, summaryOf } from "./summary-arguments.ts";

interface SeriesArguments extends Omit<SummaryArguments, "asOf"> {
  readonly area: string;
  readonly from: string;
  readonly to: string;
  readonly step: Step;
}

const seriesOf = ({ area, indicator, basis, from, to, step }: SeriesArguments): Relation => ({
  from: summariesOn(seriesDays(from, to, step), { area: sql`current_code(${area})`, indicator, basis }),
  orderBy: raw("that.day"),
});

@Resolver()
export class CoverageResolver {
  @Query(() => CoverageSummaryType, {
    nullable: true,
    description:
      "One area, one indicator, one day. asOf defaults to the county's dataAsOf. Null for an unknown area.",
  })
  @One(({ area, ...args }: SummaryArguments & { readonly area: string }) =>
    summaryOf(sql`current_code(${area})`, args),
  )
  coverage(
    @OfArea _area: string,
    @OfIndicator _indicator: string,
    @OnBasis _basis: Basis,
    @AsOf _asOf: string | null,
  ): CoverageSummaryType | null {
    return declared();
  }

  @Query(() => [CoverageSummaryType], {
    description: "The same on several days, from the first one on; 600 at most. Empty for an unknown area.",
  })
  @Many(seriesOf)
  coverageSeries(
    @OfArea _area: string,
    @OfIndicator _indicator: string,
    @OnBasis _basis: Basis,
    @Arg("from", () => DateScalar, { description: "The first day." }) _from: string,
    @Arg("to", () => DateScalar, { description: "No day after this one." }) _to: string,
    @Arg("step", () => Step, {
      nullable: true,
      defaultValue: Step.MONTH,
      description: "From one day to the next.",
    })
    _step: Step,
  ): readonly CoverageSummaryType[] {
    return declared();
  }
}
