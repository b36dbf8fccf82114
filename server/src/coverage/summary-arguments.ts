import type { Sql } from "../database/sql.ts";
import type { Relation } from "../reading/declarations.ts";
import type { Basis } from "../villages/answer-words.ts";
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

/** What the arguments of coverage fields mean. */
export const coverageArguments = {
  area: "Code of an area; former codes resolve.",
  indicator: "Id of the indicator; an unknown one is BAD_USER_INPUT.",
  basis: "What the answers rest on.",
  asOf: "The day in the world, seen with today's knowledge; by default each county's own data day.",
};
