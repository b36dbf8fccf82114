-- All of these join on county_code too, so that a county's question reads no other county's rows.

-- Who lives where on which day, over all time. Before its first count a hamlet is unknown; a relocation site is empty.
create or replace view hamlet_census_span with (security_invoker = true) as
select hamlet.county_code, hamlet.village_code, hamlet.id as hamlet_id,
  date '-infinity' as since, coalesce(first.since, date 'infinity') as until,
  case hamlet.kind when 'SITE' then 0 end as households,
  case hamlet.kind when 'SITE' then 0 end as population
from hamlet
left join (
  select county_code, hamlet_id, min(since) as since from hamlet_census group by county_code, hamlet_id
) first on first.hamlet_id = hamlet.id and first.county_code = hamlet.county_code
where hamlet.deleted_at is null
union all
select hamlet.county_code, hamlet.village_code, hamlet.id,
  counted.since, counted.until, counted.households, counted.population
from hamlet
join (
  select county_code, hamlet_id, since, households, population,
    coalesce(lead(since) over (partition by county_code, hamlet_id order by since), date 'infinity') as until
  from hamlet_census
) counted on counted.hamlet_id = hamlet.id and counted.county_code = hamlet.county_code
where hamlet.deleted_at is null;

-- The same for whole villages: the sums of what is counted, null while no hamlet is.
create or replace view village_census_span with (security_invoker = true) as
with cut as (
  select distinct county_code, village_code, since from hamlet_census_span
), span as (
  select county_code, village_code, since,
    coalesce(lead(since) over (partition by county_code, village_code order by since), date 'infinity') as until
  from cut
)
select span.county_code, span.village_code, span.since, span.until,
  sum(hamlet.households)::integer as households, sum(hamlet.population)::integer as population
from span
join hamlet_census_span hamlet on hamlet.village_code = span.village_code and hamlet.county_code = span.county_code
  and hamlet.since <= span.since and span.since < hamlet.until
group by span.county_code, span.village_code, span.since, span.until
union all
select county_code, code, date '-infinity', date 'infinity', null, null from village
where deleted_at is null and not exists (
  select from hamlet where hamlet.village_code = village.code and hamlet.county_code = village.county_code
    and hamlet.deleted_at is null
);
