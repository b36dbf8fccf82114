import { Arg, ID, Int, ObjectType, Query, Resolver, registerEnumType } from "type-graphql";
import { on } from "../database/sql.ts";
import { countedConnectionOf, pageSize, pagingArguments } from "../reading/connection.ts";
import type { OrderKey, Page } from "../reading/declarations.ts";
import { Connection, declared, One } from "../reading/decorators.ts";
import { ordered } from "../reading/order.ts";
import { PAID_AHEAD, ProjectFilter, projectConditions } from "./project-filter.ts";
import { ProjectType } from "./project-type.ts";

enum ProjectOrder {
  CODE_ASC = "CODE_ASC",
  PLANNED_FINISH_ASC = "PLANNED_FINISH_ASC",
  FORECAST_FINISH_ASC = "FORECAST_FINISH_ASC",
  PROGRESS_ASC = "PROGRESS_ASC",
  BUDGET_DESC = "BUDGET_DESC",
  REPORT_OVERDUE_DESC = "REPORT_OVERDUE_DESC",
  MONEY_GAP_DESC = "MONEY_GAP_DESC",
}
registerEnumType(ProjectOrder, {
  name: "ProjectOrder",
  description:
    "Order of projects; those without the date or amount come last. MONEY_GAP: between the share paid out and the physical progress, either way.",
});

const orderKeys: Readonly<Record<ProjectOrder, OrderKey>> = {
  CODE_ASC: { sql: "this.code", type: "text" },
  PLANNED_FINISH_ASC: { sql: "coalesce(this.planned_finish, 'infinity')", type: "date" },
  FORECAST_FINISH_ASC: { sql: "coalesce(this.forecast_finish, 'infinity')", type: "date" },
  PROGRESS_ASC: { sql: "this.physical_progress", type: "double precision" },
  BUDGET_DESC: { sql: "-coalesce(this.budget, -1)", type: "numeric" },
  REPORT_OVERDUE_DESC: { sql: "-coalesce(this.report_overdue_days, -1)", type: "integer" },
  MONEY_GAP_DESC: { sql: `-coalesce(abs(${PAID_AHEAD}), -1)`, type: "double precision" },
};

@ObjectType("ProjectConnection", { description: "A page of projects." })
export class ProjectConnection extends countedConnectionOf(ProjectType, "Project") {}

interface ProjectsArguments {
  readonly filter?: ProjectFilter;
  readonly orderBy?: readonly ProjectOrder[];
  readonly first: number;
  readonly after?: string;
}

const projectsPage = ({ filter, orderBy, first, after }: ProjectsArguments): Page => ({
  where: projectConditions(filter),
  ...ordered(orderKeys, orderBy),
  first: pageSize(first),
  after,
});

@Resolver(() => ProjectType)
export class ProjectResolver {
  @Query(() => ProjectType, { nullable: true, description: "One project; null when the code is unknown." })
  @One(({ code }: { code: string }) => ({ where: on`that.code = current_code(${code})` }))
  project(@Arg("code", () => ID, { description: "Code of the project." }) _code: string): ProjectType | null {
    return declared();
  }

  @Query(() => ProjectConnection, { description: "Projects." })
  @Connection(projectsPage)
  projects(
    @Arg("filter", () => ProjectFilter, { nullable: true }) _filter: ProjectFilter | null,
    @Arg("orderBy", () => [ProjectOrder], { nullable: true, description: "By default their codes." })
    _orderBy: readonly ProjectOrder[] | null,
    @Arg("first", () => Int, { nullable: true, defaultValue: 50, description: pagingArguments.first })
    _first: number,
    @Arg("after", () => String, { nullable: true, description: pagingArguments.after }) _after: string | null,
  ): ProjectConnection {
    return declared();
  }
}
