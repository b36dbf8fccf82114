import { Arg, FieldResolver, Int, Resolver } from "type-graphql";
import { on, raw } from "../database/sql.ts";
import { pageSize } from "../reading/connection.ts";
import { declared, Many } from "../reading/decorators.ts";
import { PROGRESS_POINTS, ProgressPointType } from "./progress-point-type.ts";
import { ProgressReportType } from "./progress-report-type.ts";
import { ProjectType } from "./project-type.ts";

@Resolver(() => ProjectType)
export class ProjectReports {
  @FieldResolver(() => [ProgressPointType], {
    description:
      "Its progress over time, one point for each day with a report up to the county's data day. The last one is physicalProgress.",
  })
  @Many({ from: raw(PROGRESS_POINTS), orderBy: raw("that.on_day") })
  progress(): readonly ProgressPointType[] {
    return declared();
  }

  @FieldResolver(() => [ProgressReportType], { description: "What the site reported, the latest first." })
  @Many(({ first }: { first: number }) => ({
    where: on`that.project_code = this.code`,
    orderBy: raw("that.as_of desc, that.id desc"),
    limit: pageSize(first),
  }))
  reports(
    @Arg("first", () => Int, {
      nullable: true,
      defaultValue: 50,
      description: "How many at most; 200 is the limit.",
    })
    _first: number,
  ): readonly ProgressReportType[] {
    return declared();
  }
}
