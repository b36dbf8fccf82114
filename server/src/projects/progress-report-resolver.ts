import { Arg, ID, Int, ObjectType, Query, Resolver } from "type-graphql";
import { inArea, inCountiesOf, isCountyOrAbove } from "../areas/within.ts";
import { sql } from "../database/sql.ts";
import { badInput } from "../reading/bad-input.ts";
import { countedConnectionOf, pageSize, pagingArguments } from "../reading/connection.ts";
import type { Page } from "../reading/declarations.ts";
import { Connection, declared } from "../reading/decorators.ts";
import { placer } from "../reading/placing.ts";
import { DateScalar } from "../reading/scalars.ts";
import { ProgressReportType } from "./progress-report-type.ts";

@ObjectType("ProgressReportConnection", { description: "A page of progress reports, by day." })
export class ProgressReportConnection extends countedConnectionOf(ProgressReportType, "ProgressReport") {}

interface ReportsArguments {
  readonly within: string;
  readonly from: string;
  readonly to: string;
  readonly first: number;
  readonly after?: string;
}

const inPlace = (within: string) =>
  isCountyOrAbove(within)
    ? inCountiesOf(within)
    : sql`this.project_code in (select code from project where ${placer({ this: "project" })(inArea(within))})`;

const reportsPage = ({ within, from, to, first, after }: ReportsArguments): Page => {
  if (to < from) throw badInput("to", `to must not be before from (${from})`);
  return {
    where: sql`${inPlace(within)} and this.as_of between ${from}::date and ${to}::date`,
    order: "AS_OF_ASC",
    keys: [
      { sql: "this.as_of", type: "date" },
      { sql: "this.id", type: "bigint" },
    ],
    first: pageSize(first),
    after,
  };
};

@Resolver()
export class ProgressReportResolver {
  @Query(() => ProgressReportConnection, {
    description: "What the sites reported in a span of days, the earliest first.",
  })
  @Connection(reportsPage)
  progressReports(
    @Arg("within", () => ID, { description: "Code of an area or zone; nothing lies in an unknown one." })
    _within: string,
    @Arg("from", () => DateScalar, { description: "First day the reports are about." }) _from: string,
    @Arg("to", () => DateScalar, { description: "Last day the reports are about." }) _to: string,
    @Arg("first", () => Int, { nullable: true, defaultValue: 50, description: pagingArguments.first })
    _first: number,
    @Arg("after", () => String, { nullable: true, description: pagingArguments.after }) _after: string | null,
  ): ProgressReportConnection {
    return declared();
  }
}
