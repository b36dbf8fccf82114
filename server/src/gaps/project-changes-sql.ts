import { sql } from "../database/sql.ts";
import { isOfStandingVillage } from "../villages/standing.ts";

// A gap may be cut into several rows: the last one says who is without on the day before it closes. A project without
// a forecast closes nothing, and is asked for the gaps of the data day that wait for it; its county's rows are few.
const CLOSED = sql`(
  select distinct on (gap.village_code, gap.indicator, gap.closes_on)
    gap.county_code, gap.village_code, gap.indicator, gap.closes_on as met_on, gap.until - 1 as eve,
    gap.people_without, gap.households_without
  from gap
  where gap.closing_project = this.code and gap.basis = 'COMPUTED' and ${isOfStandingVillage("gap.village_code")}
  order by gap.village_code, gap.indicator, gap.closes_on, gap.until desc)`;

const WAITING = sql`(
  select gap.county_code, gap.village_code, gap.indicator, null::date as met_on, county.data_as_of as eve,
    gap.people_without, gap.households_without
  from area county
  join gap on gap.county_code = county.code and gap.basis = 'COMPUTED' and gap.stalled_project = this.code
    and gap.since <= county.data_as_of and county.data_as_of < gap.until and ${isOfStandingVillage("gap.village_code")}
  where county.code = this.county_code and this.forecast_finish is null)`;

const CHANGED = sql`changed as (select * from ${CLOSED} closed union all select * from ${WAITING} waiting)`;

// The hamlets that are without: the unmet ones, or all of a village that is judged as a whole.
const PEOPLE = sql`people as (
  select hamlet.hamlet_id, hamlet.population, hamlet.households
  from changed
  join hamlet_coverage hamlet on hamlet.village_code = changed.village_code and hamlet.indicator = changed.indicator
    and hamlet.basis = 'COMPUTED' and hamlet.since <= changed.eve and changed.eve < hamlet.until and hamlet.status = 'UNMET'
  union all
  select hamlet.id, census.population, census.households
  from changed
  join indicator on indicator.id = changed.indicator and indicator.judged_for = 'VILLAGE'
  join hamlet on hamlet.village_code = changed.village_code and hamlet.deleted_at is null
  join lateral (select population, households from hamlet_census
    where hamlet_id = hamlet.id and since <= changed.eve order by since desc limit 1) census on true
), once as (
  select max(population) as population, max(households) as households from people group by hamlet_id
)`;

/** The one row of a project's changes; `this` is the project. */
export const CHANGES = sql`(
  with ${CHANGED}, ${PEOPLE}
  select this.code as code, this.county_code as county_code, this.budget as budget, this.forecast_finish as forecast_finish,
    sum(population)::integer as people, sum(households)::integer as households
  from once)`;

/** Its lines; `this` is the row above. */
export const CHANGE_LINES = sql`(
  with ${CHANGED}
  select changed.county_code, changed.indicator, met_on, coalesce(met_on > county.data_as_of, true) as is_forecast,
    array_agg(changed.village_code) as village_codes,
    sum(changed.people_without)::integer as people, sum(changed.households_without)::integer as households,
    coalesce(sum(coverage.people_met), 0)::integer as people_met,
    (count(*) filter (where changed.people_without is null))::integer as uncounted_villages
  from changed
  join area county on county.code = changed.county_code
  left join coverage on coverage.village_code = changed.village_code and coverage.indicator = changed.indicator
    and coverage.basis = 'COMPUTED' and coverage.since <= changed.eve and changed.eve < coverage.until
  group by changed.county_code, changed.indicator, met_on, county.data_as_of)`;
