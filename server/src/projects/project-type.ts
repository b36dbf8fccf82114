import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { AreaType } from "../areas/area-type.ts";
import { PositionKind } from "../areas/area-words.ts";
import { on, raw } from "../database/sql.ts";
import { GeoJsonScalar, geoJson } from "../geo/geojson-scalar.ts";
import { Sector } from "../indicators/sector.ts";
import { Column, From, Many, One } from "../reading/decorators.ts";
import { DateScalar, DateTimeScalar, instant } from "../reading/scalars.ts";
import { HamletType } from "../villages/hamlet-type.ts";
import { VillageType } from "../villages/village-type.ts";
import { FundingLineType } from "./funding-line-type.ts";
import { MILESTONE_ORDER, MilestoneType } from "./milestone-type.ts";
import { ProjectStage, ScheduleStatus } from "./project-words.ts";
import { QUANTITY_ORDER, QuantityType } from "./quantity-type.ts";

// A project whose county was not computed yet has no status row: nothing of it is known to be done. The status is
// looked up for each project (offset 0 keeps the planner from reading everybody's), as lists are of few of them.
export const PROJECTS = `(select project.*, coalesce(status.physical_progress, 0) as physical_progress,
    coalesce(status.schedule, 'NOT_STARTED') as schedule, status.forecast_finish, status.last_report_on, status.report_overdue_days,
    coalesce(status.allocated, 0) as allocated, coalesce(status.disbursed, 0) as disbursed
  from project left join lateral (select * from project_status where project_code = project.code offset 0) status on true
  where project.deleted_at is null)`;

const QUANTITIES = `(select planned.kind, kind.unit, kind.phase, planned.planned, planned.existing_before,
    coalesce(done.done, 0) as done, done.as_of
  from project_quantity planned
  join quantity_kind kind on kind.kind = planned.kind
  left join project_done done on done.project_code = planned.project_code and done.kind = planned.kind
  where planned.project_code = this.code)`;

@ObjectType("Project", { description: "A funded piece of work in one sector." })
@From(PROJECTS)
export class ProjectType {
  @Field(() => ID, { description: "Code of the project." })
  @Column()
  readonly code!: string;

  @Field(() => String, { description: "Name in Chinese." })
  @Column()
  readonly name!: string;

  @Field(() => Sector, { description: "The sector it works in." })
  @Column()
  readonly sector!: Sector;

  @Field(() => String, {
    nullable: true,
    description: "The programme it belongs to, such as 组组通; null when none.",
  })
  @Column()
  readonly programme!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "How the work is done: 修复, 更换, 改扩, 新建; null when not known.",
  })
  @Column()
  readonly mode!: string | null;

  @Field(() => ProjectStage, { description: "How far it has come, by its papers." })
  @Column()
  readonly stage!: ProjectStage;

  @Field(() => ProjectStage, {
    nullable: true,
    description: "Of suspended works the stage to which they come back; null when not known, and of others.",
  })
  @Column()
  readonly stageBeforeSuspension!: ProjectStage | null;

  @Field(() => ScheduleStatus, { description: "How it keeps to its dates, on the county's data day." })
  @Column()
  readonly schedule!: ScheduleStatus;

  @Field(() => AreaType, { description: "The county it belongs to." })
  @One(on`that.code = this.county_code`)
  readonly county!: AreaType;

  @Field(() => AreaType, {
    nullable: true,
    description: "The township in which totals count it; null for works of the whole county.",
  })
  @One(on`that.code = this.township_code`)
  readonly township!: AreaType | null;

  @Field(() => [VillageType], { description: "The villages it is for, by code." })
  @Many(on`that.code in (select village_code from project_village where project_code = this.code)`, {
    orderBy: on`that.code`,
  })
  readonly villages!: readonly VillageType[];

  @Field(() => GeoJsonScalar, {
    nullable: true,
    description: "Where the work is: a point, line or area; null when not known.",
  })
  @Column(geoJson("this.geometry"))
  readonly geometry!: unknown;

  @Field(() => PositionKind, { description: "Where its position comes from." })
  @Column()
  readonly positionKind!: PositionKind;

  @Field(() => [HamletType], {
    description: "The hamlets it names, by id; none where it is for whole villages.",
  })
  @Many(on`that.id in (select hamlet_id from project_hamlet where project_code = this.code)`, {
    orderBy: on`that.id`,
  })
  readonly hamlets!: readonly HamletType[];

  @Field(() => Float, {
    nullable: true,
    description: "Planned total investment (计划总投资), CNY; null when not known.",
  })
  @Column()
  readonly budget!: number | null;

  @Field(() => Float, { description: "Money allocated (已下达), CNY." })
  @Column()
  readonly allocated!: number;

  @Field(() => Float, { description: "Money paid out (已拨付), CNY." })
  @Column()
  readonly disbursed!: number;

  @Field(() => DateScalar, { nullable: true, description: "Planned first day of work." })
  @Column()
  readonly plannedStart!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Planned last day of work." })
  @Column()
  readonly plannedFinish!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "First day of work; null when it has not begun." })
  @Column()
  readonly startedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Last day of work; null when it is not finished." })
  @Column()
  readonly finishedOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "When it will be finished at the pace of its reports; null when nothing can be foreseen.",
  })
  @Column()
  readonly forecastFinish!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: "Completed investment (完成投资), CNY, as reported; null when not reported.",
  })
  @Column()
  readonly completedInvestment!: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day the completed investment was stated for; null when not known.",
  })
  @Column()
  readonly completedInvestmentOn!: string | null;

  @Field(() => Float, {
    description:
      "Weighted mean of done to planned amounts, 0 to 1, on the county's data day; 0 when nothing has been reported.",
  })
  @Column()
  readonly physicalProgress!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Day of the latest progress report; null when there is none.",
  })
  @Column()
  readonly lastReportOn!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "Days by which a report is overdue; null when none is due.",
  })
  @Column()
  readonly reportOverdueDays!: number | null;

  @Field(() => String, { nullable: true, description: "The office that answers for it." })
  @Column()
  readonly responsibleUnit!: string | null;

  @Field(() => String, { nullable: true, description: "Who builds it." })
  @Column()
  readonly contractor!: string | null;

  @Field(() => String, { nullable: true, description: "Who supervises the works." })
  @Column()
  readonly supervisor!: string | null;

  @Field(() => [QuantityType], {
    description: "What is to be built and what is done, phases in their order.",
  })
  @Many({ from: raw(QUANTITIES), orderBy: raw(QUANTITY_ORDER) })
  readonly quantities!: readonly QuantityType[];

  @Field(() => [MilestoneType], { description: "Its deadlines, in the order of the way." })
  @Many(on`that.project_code = this.code`, { orderBy: raw(MILESTONE_ORDER) })
  readonly milestones!: readonly MilestoneType[];

  @Field(() => [FundingLineType], { description: "Where its money comes from." })
  @Many(on`that.project_code = this.code`, { orderBy: on`that.year, that.id` })
  readonly funding!: readonly FundingLineType[];

  @Field(() => Int, {
    description: "Grows with every change of the project; a change must name the version it saw.",
  })
  @Column()
  readonly version!: number;

  @Field(() => DateTimeScalar, { description: "When it was last changed." })
  @Column(instant("this.updated_at"))
  readonly updatedAt!: string;
}
