import { Field, Float, ID, InputType, Int } from "type-graphql";
import { inBoundingBox } from "../areas/bounding-box.ts";
import { type SearchText, searchText } from "../areas/search-text.ts";
import { inArea } from "../areas/within.ts";
import { every, raw, type Sql, sql } from "../database/sql.ts";
import { Sector } from "../indicators/sector.ts";
import { DateScalar, DateTimeScalar } from "../reading/scalars.ts";
import { MoneyFlag, ProjectStage, ScheduleStatus } from "./project-words.ts";

@InputType("PhaseFilter", { description: "Projects by the share done of one kind of planned work." })
export class PhaseFilter {
  @Field(() => String, {
    description: "Kind of work, such as roadbed_m. Projects that plan none of it do not match.",
  })
  readonly kind!: string;

  @Field(() => Float, { nullable: true, description: "At least this share is done, 0 to 1." })
  readonly shareMin?: number;

  @Field(() => Float, { nullable: true, description: "At most this share is done, 0 to 1." })
  readonly shareMax?: number;
}

@InputType("ProjectFilter", { description: "Which projects to list; every condition must hold." })
export class ProjectFilter {
  @Field(() => ID, {
    nullable: true,
    description:
      "Only those in this area or zone; works of a whole county lie in the county and above. Nothing lies in an unknown one.",
  })
  readonly within?: string;

  @Field(() => [Sector], { nullable: true, description: "Only of these sectors." })
  readonly sectors?: readonly Sector[];

  @Field(() => [ProjectStage], { nullable: true, description: "Only at these stages." })
  readonly stages?: readonly ProjectStage[];

  @Field(() => [ScheduleStatus], {
    nullable: true,
    description: "Only those that keep to their dates like this.",
  })
  readonly schedule?: readonly ScheduleStatus[];

  @Field(() => String, { nullable: true, description: "Only of this programme." })
  readonly programme?: string;

  @Field(() => String, {
    nullable: true,
    description: "Part of a name, pinyin (tones and spaces do not matter) or initials, or of a code.",
  })
  readonly search?: string;

  @Field(() => ID, { nullable: true, description: "Only those that are for this village." })
  readonly village?: string;

  @Field(() => [Float], {
    nullable: true,
    description: "Only those that meet west, south, east, north, in degrees.",
  })
  readonly bbox?: readonly number[];

  @Field(() => DateScalar, {
    nullable: true,
    description: "Only those planned to be finished before this day.",
  })
  readonly plannedFinishBefore?: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "true: less money is allocated than budgeted; false: all of it is. Without a budget neither holds.",
  })
  readonly unfunded?: boolean;

  @Field(() => [PhaseFilter], {
    nullable: true,
    description:
      'Roadbed done but no gravel: [{kind: "roadbed_m", shareMin: 1}, {kind: "gravel_m", shareMax: 0}].',
  })
  readonly phases?: readonly PhaseFilter[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Only those changed at or after this instant.",
  })
  readonly updatedSince?: string;

  @Field(() => Int, { nullable: true, description: "Only those planned to begin in this year." })
  readonly planYear?: number;

  @Field(() => Int, {
    nullable: true,
    description: "Only those whose report is overdue by at least so many days.",
  })
  readonly overdueDaysMin?: number;

  @Field(() => MoneyFlag, {
    nullable: true,
    description: "Only those whose money and works differ like this.",
  })
  readonly money?: MoneyFlag;
}

/** Share paid out less share built, 0.3 of which is worth a look; null where nothing is allocated. */
export const PAID_AHEAD =
  "(this.disbursed::float8 / nullif(this.allocated, 0)::float8 - this.physical_progress::float8)";

const moneyConditions: Readonly<Record<MoneyFlag, Sql>> = {
  AHEAD: raw(`${PAID_AHEAD} > 0.3`),
  BEHIND: raw(`${PAID_AHEAD} < -0.3`),
  UNALLOCATED: raw("(this.allocated = 0 and this.physical_progress > 0)"),
};

export function projectConditions(filter: ProjectFilter = {}): Sql {
  const { within, sectors, stages, schedule, programme, search, village, bbox } = filter;
  const {
    plannedFinishBefore,
    unfunded,
    phases = [],
    updatedSince,
    planYear,
    overdueDaysMin,
    money,
  } = filter;
  const wanted = searchText(search);
  return every([
    within === undefined ? undefined : inArea(within),
    sectors && sql`this.sector = any(${sectors}::text[])`,
    stages && sql`this.stage = any(${stages}::text[])`,
    schedule && sql`this.schedule = any(${schedule}::text[])`,
    programme === undefined ? undefined : sql`this.programme = ${programme}`,
    wanted && sql`this.code in (${foundProjects(wanted)})`,
    village === undefined
      ? undefined
      : sql`this.code in (select project_code from project_village where village_code = current_code(${village}))`,
    bbox && inBoundingBox("this.geometry_3857", bbox),
    plannedFinishBefore === undefined ? undefined : sql`this.planned_finish < ${plannedFinishBefore}::date`,
    unfunded === undefined
      ? undefined
      : unfunded
        ? sql`this.allocated < this.budget`
        : sql`this.allocated >= this.budget`,
    ...phases.map(hasPhase),
    updatedSince === undefined ? undefined : sql`this.updated_at >= ${updatedSince}::timestamptz`,
    planYear === undefined ? undefined : sql`extract(year from this.planned_start) = ${planYear}::int`,
    overdueDaysMin === undefined ? undefined : sql`this.report_overdue_days >= ${overdueDaysMin}::int`,
    money && moneyConditions[money],
  ]);
}

const hasPhase = ({ kind, shareMin, shareMax }: PhaseFilter): Sql => sql`exists (
  select from project_quantity planned
  left join project_done done on done.project_code = planned.project_code and done.kind = planned.kind
  where planned.project_code = this.code and planned.kind = ${kind} and planned.planned > 0
    and ${every([
      shareMin === undefined
        ? undefined
        : sql`coalesce(done.done, 0) / planned.planned >= ${shareMin}::float8::numeric`,
      shareMax === undefined
        ? undefined
        : sql`coalesce(done.done, 0) / planned.planned <= ${shareMax}::float8::numeric`,
    ])})`;

const foundProjects = ({ name, spelling }: SearchText): Sql => {
  const byName = sql`select code from project where name like ${name}
    union all select code from project where code ilike ${name}`;
  return spelling === null
    ? byName
    : sql`${byName} union all select code from project where pinyin like ${spelling}
      union all select code from project where initials like ${spelling}`;
};
