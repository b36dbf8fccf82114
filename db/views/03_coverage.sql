-- Values against standards: what "met" means is said here, and nowhere else in SQL.

create or replace function meets(value numeric, comparison text, threshold numeric) returns boolean
language sql immutable as $$
  select case comparison
    when '<=' then value <= threshold
    when '>=' then value >= threshold
    when '<' then value < threshold
    when '>' then value > threshold
    when '=' then value = threshold
  end
$$;
comment on function meets is 'Whether a value meets a standard.';

create or replace function shortfall(value numeric, comparison text, threshold numeric) returns numeric
language sql immutable as $$
  select case when value is not null then
    greatest(0, case when comparison in ('>=', '>') then threshold - value else value - threshold end) end
$$;
comment on function shortfall is 'How far a value is from its threshold, in the indicator''s unit; null when there is no value.';

-- The threshold of each question in each county, with the size from which hamlets are asked.
create or replace view county_question with (security_invoker = true) as
select question.county_code, indicator.id as indicator, indicator.judged_for,
  question.threshold, question.comparison, size.threshold as min_households
from indicator
join county_standard question on question.indicator = indicator.id and question.role = 'THRESHOLD'
left join county_standard size on size.indicator = indicator.id and size.role = 'MIN_HOUSEHOLDS'
  and size.county_code = question.county_code;

-- Windows name county and village although a hamlet has only one of each: what is asked of a few villages is then
-- computed for these alone.

-- The answer for each hamlet. A row of place_value without a hamlet speaks for all hamlets of its village.
create or replace view hamlet_answer with (security_invoker = true) as
with found as (
  select county_code, village_code, hamlet_id, indicator, basis, since, until, outcome, value, detail
  from place_value where hamlet_id is not null
  union all
  select place.county_code, place.village_code, hamlet.id, place.indicator, place.basis, place.since, place.until,
    place.outcome, place.value, place.detail
  from place_value place
  join hamlet on hamlet.village_code = place.village_code and hamlet.county_code = place.county_code
    and hamlet.deleted_at is null
  where place.hamlet_id is null
), judged as (
  select found.county_code, found.village_code, found.hamlet_id, found.indicator, found.basis,
    greatest(found.since, census.since) as since, least(found.until, census.until) as until,
    case
      when census.households = 0 then 'NOT_APPLICABLE'
      when question.min_households is not null and census.households is null then 'UNKNOWN'
      when census.households < question.min_households then 'NOT_APPLICABLE'
      when found.outcome <> 'VALUE' then found.outcome
      when meets(found.value, question.comparison, question.threshold) then 'MET'
      else 'UNMET'
    end as status,
    found.value, question.comparison, question.threshold, census.households, census.population, found.detail
  from found
  join county_question question on question.county_code = found.county_code and question.indicator = found.indicator
    and question.judged_for = 'HAMLET'
  join hamlet_census_span census on census.hamlet_id = found.hamlet_id and census.county_code = found.county_code
    and census.since < found.until and found.since < census.until
), marked as (
  select *, case when status = lag(status) over held then 0 else 1 end as is_start
  from judged
  window held as (partition by county_code, village_code, hamlet_id, indicator, basis order by since)
), numbered as (
  select *, sum(is_start) over (partition by county_code, village_code, hamlet_id, indicator, basis order by since) as run
  from marked
)
select county_code, village_code, hamlet_id, indicator, basis, since, until, status,
  min(since) over same as status_since, max(until) over same as status_until,
  case when status in ('MET', 'UNMET') then value end as value,
  case when status = 'UNMET' then shortfall(value, comparison, threshold) end as shortfall,
  households, population, detail
from numbered
window same as (partition by county_code, village_code, hamlet_id, indicator, basis, run);
comment on view hamlet_answer is 'place_value against the standards, for each hamlet of the indicators that are judged for hamlets.';

-- The answers for some villages: their hamlets' stored answers rolled up, or their own value. Hamlets' answers are
-- looked at twice, so the villages are named: a condition outside would reach one of the two only.
drop view if exists village_answer;
create or replace function village_answer(county text, questions text[], villages text[]) returns setof coverage
language sql stable as $$
with hamlets as (
  select * from hamlet_coverage
  where county_code = county and indicator = any(questions) and village_code = any(villages)
), cut as (
  select distinct county_code, village_code, indicator, basis, since from hamlets
), span as (
  select *, coalesce(lead(since) over (partition by county_code, village_code, indicator, basis order by since),
    date 'infinity') as until
  from cut
), of_hamlets as (
  select span.county_code, span.village_code, span.indicator, span.basis, span.since, span.until,
    case
      when count(*) filter (where status = 'MET') > 0 and count(*) filter (where status = 'UNMET') > 0 then 'PARTIAL'
      when count(*) filter (where status = 'UNMET') > 0 then 'UNMET'
      when count(*) filter (where status = 'UNKNOWN') > 0 then 'UNKNOWN'
      when count(*) filter (where status = 'MET') > 0 then 'MET'
      else 'NOT_APPLICABLE'
    end as status,
    count(*) filter (where status in ('MET', 'UNMET') and value is null) > 0 as is_worst_null,
    min(value) as lowest, max(value) as highest,
    coalesce(sum(households) filter (where status = 'MET'), 0) as households_met,
    coalesce(sum(households) filter (where status = 'UNMET'), 0) as households_unmet,
    coalesce(sum(households) filter (where status = 'UNKNOWN'), 0) as households_unknown,
    coalesce(sum(population) filter (where status = 'MET'), 0) as people_met,
    coalesce(sum(population) filter (where status = 'UNMET'), 0) as people_unmet,
    coalesce(sum(population) filter (where status = 'UNKNOWN'), 0) as people_unknown,
    sum(households) filter (where status = 'UNMET') as households_without,
    sum(population) filter (where status = 'UNMET') as people_without,
    null::jsonb as detail
  from span
  join hamlets hamlet on hamlet.village_code = span.village_code and hamlet.indicator = span.indicator
    and hamlet.basis = span.basis and hamlet.since <= span.since and span.since < hamlet.until
    and hamlet.county_code = span.county_code
  group by span.county_code, span.village_code, span.indicator, span.basis, span.since, span.until
), of_village as (
  -- Of the indicators judged for hamlets only villages without any have a row of their own: not applicable.
  select found.county_code, found.village_code, found.indicator, found.basis,
    greatest(found.since, census.since) as since, least(found.until, census.until) as until,
    case
      when found.outcome <> 'VALUE' then found.outcome
      when meets(found.value, question.comparison, question.threshold) then 'MET'
      else 'UNMET'
    end as status,
    found.value is null as is_worst_null, found.value as lowest, found.value as highest,
    census.households, census.population, found.detail
  from place_value found
  join county_question question on question.county_code = found.county_code and question.indicator = found.indicator
    and (question.judged_for = 'VILLAGE' or found.outcome = 'NOT_APPLICABLE')
  join village_census_span census on census.village_code = found.village_code and census.county_code = found.county_code
    and census.since < found.until and found.since < census.until
  where found.county_code = county and found.indicator = any(questions) and found.village_code = any(villages)
), rolled as (
  select * from of_hamlets
  union all
  select county_code, village_code, indicator, basis, since, until, status, is_worst_null, lowest, highest,
    case when status = 'MET' then coalesce(households, 0) else 0 end,
    case when status = 'UNMET' then coalesce(households, 0) else 0 end,
    case when status = 'UNKNOWN' then coalesce(households, 0) else 0 end,
    case when status = 'MET' then coalesce(population, 0) else 0 end,
    case when status = 'UNMET' then coalesce(population, 0) else 0 end,
    case when status = 'UNKNOWN' then coalesce(population, 0) else 0 end,
    case when status = 'UNMET' then households end,
    case when status = 'UNMET' then population end,
    detail
  from of_village
), marked as (
  select *, case when status = lag(status) over held then 0 else 1 end as is_start
  from rolled
  window held as (partition by county_code, village_code, indicator, basis order by since)
), numbered as (
  select *, sum(is_start) over (partition by county_code, village_code, indicator, basis order by since) as run
  from marked
), valued as (
  select numbered.*, question.comparison, question.threshold,
    case when is_worst_null then null when question.comparison in ('>=', '>') then lowest else highest end as value
  from numbered
  join county_question question on question.county_code = county and question.indicator = numbered.indicator
)
select valued.county_code, village.township_code, valued.village_code, indicator, basis, since, until, status,
  min(since) over same as status_since, max(until) over same as status_until,
  case when status in ('MET', 'PARTIAL', 'UNMET', 'UNKNOWN') then value end as value,
  case when status in ('PARTIAL', 'UNMET') then shortfall(value, comparison, threshold) end as shortfall,
  households_met::integer as households_met, households_unmet::integer as households_unmet,
  households_unknown::integer as households_unknown, people_met::integer as people_met,
  people_unmet::integer as people_unmet, people_unknown::integer as people_unknown,
  households_without::integer as households_without, people_without::integer as people_without, detail
from valued
join village on village.code = valued.village_code and village.county_code = county
window same as (partition by valued.county_code, valued.village_code, indicator, basis, run)
$$;
comment on function village_answer is 'The answers for some villages and indicators of a county, over all time: rolled up from their hamlets, or their own.';
