import { Arg, ID } from "type-graphql";
import type { Sql } from "../database/sql.ts";
import type { Relation } from "../reading/declarations.ts";
import { DateScalar } from "../reading/scalars.ts";
import { Basis } from "../villages/answer-words.ts";
import { summariesOn, summaryOnDataDays } from "./summaries.ts";

export interface SummaryArguments {
  readonly indicator: string;
  readonly basis: Basis;
  readonly asOf?: string;
}

/** The summary of an area, whose code is given as SQL. */
export const summaryOf = (area: Sql, { asOf, ...question }: SummaryArguments): Relation => ({
  from:
    asOf === undefined
      ? summaryOnDataDays({ area, ...question })
      : summariesOn([asOf], { area, ...question }),
});

// The arguments of coverage fields: each says once what it means.

export const OfArea = Arg("area", () => ID, { description: "Code of an area; former codes resolve." });

export const OfIndicator = Arg("indicator", () => ID, {
  description: "Id of the indicator; an unknown one is BAD_USER_INPUT.",
});

export const OfIndicators = Arg("indicators", () => [ID], {
  nullable: true,
  description: "Ids of indicators, by default all; an unknown one is BAD_USER_INPUT.",
});

export const OnBasis = Arg("basis", () => Basis, {
  nullable: true,
  defaultValue: Basis.COMPUTED,
  description: "What the answers rest on.",
});

export const AsOf = Arg("asOf", () => DateScalar, {
  nullable: true,
  description: "The day in the world, seen with today's knowledge; by default each county's own data day.",
});
