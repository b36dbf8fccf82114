import { Field, Float, ObjectType } from "type-graphql";
import { Column, From } from "../reading/decorators.ts";
import { DateScalar } from "../reading/scalars.ts";

@ObjectType("ProgressPoint", { description: "Physical progress from a day on, until the next report." })
@From("(select null::date as on_day)")
export class ProgressPointType {
  @Field(() => DateScalar, { description: "Day of the report." })
  @Column("this.on_day")
  readonly on!: string;

  @Field(() => Float, {
    description: "Weighted mean of done to planned amounts, 0 to 1, by today's planned amounts.",
  })
  @Column()
  readonly progress!: number;
}

/**
 * The same as `standingsOf`, addition for addition: a kind that a report omits keeps its last amount (the last row of
 * its run that told one), what was never planned is left out. Of several reports of one day the last one counts.
 */
export const PROGRESS_POINTS = `(
  with told as (
    select report.as_of, report.id, planned.kind, planned.planned, coalesce(planned.weight, kind.weight) as weight, reported.done,
      count(reported.done) over (partition by planned.kind order by report.as_of, report.id) as run
    from progress_report report
    left join project_quantity planned on planned.project_code = report.project_code and planned.planned > 0
    left join quantity_kind kind on kind.kind = planned.kind
    left join progress_quantity reported on reported.report_id = report.id and reported.kind = planned.kind
    where report.project_code = this.code
      and report.as_of <= (select coalesce(data_as_of, current_date) from area where area.code = this.county_code)
  ), kept as (
    select as_of, id, kind, planned::double precision as planned, weight::double precision as weight,
      coalesce(max(done) over (partition by kind, run), 0)::double precision as done
    from told
  ), standing as (
    select as_of, id,
      coalesce(sum(weight * least(1, done / planned) order by kind) / sum(weight order by kind), 0) as progress
    from kept group by as_of, id
  )
  select distinct on (as_of) as_of as on_day, progress from standing order by as_of, id desc)`;
