-- Codes: former ones resolve everywhere a code is taken, and a zone's code stands for its townships.

-- The code that is in use today. A code in use is itself, even if it was once given up; otherwise the
-- successions are followed, the latest first. Null when nothing stands in its place.
create or replace function current_code(asked text) returns text
language plpgsql stable parallel safe as $$
declare
  candidate text := asked;
  successor text;
begin
  for step in 1..20 loop
    if exists (select from area where area.code = candidate)
      or exists (select from village where village.code = candidate and deleted_at is null)
      or exists (select from zone where zone.code = candidate)
      or exists (select from project where project.code = candidate and deleted_at is null)
      or exists (select from relocation_site where relocation_site.code = candidate and deleted_at is null) then
      return candidate;
    end if;
    select succession.new_code into successor from succession
      where succession.old_code = candidate
      order by changed_on desc nulls last, id limit 1;
    if successor is null or successor = candidate then
      return null;
    end if;
    candidate := successor;
  end loop;
  return null;
end $$;
comment on function current_code is 'The code in use today for a code that may be a former one.';

-- One query each, so that the planner sees through them: every branch is an index look-up.
create or replace function counties_within(asked text) returns table (code text)
language sql stable parallel safe as $$
  select county.code from area county where county.code = asked and county.level = 'COUNTY'
  union all
  select county.code from area county where county.parent_code = asked and county.level = 'COUNTY'
  union all
  select county.code from area prefecture join area county on county.parent_code = prefecture.code
    where prefecture.parent_code = asked and county.level = 'COUNTY'
  union all
  select township.county_code from area township where township.code = asked and township.level = 'TOWNSHIP'
  union all
  select zone.county_code from zone where zone.code = asked
$$;
comment on function counties_within is 'Counties inside an area; for a township or a zone the county it belongs to.';

create or replace function townships_within(asked text) returns table (code text)
language sql stable parallel safe as $$
  select township.code from area township where township.code = asked and township.level = 'TOWNSHIP'
  union all
  select township.code from area township where township.parent_code = asked and township.level = 'TOWNSHIP'
  union all
  select township.code from area county join area township on township.parent_code = county.code
    where county.parent_code = asked and township.level = 'TOWNSHIP'
  union all
  select township.code from area prefecture
    join area county on county.parent_code = prefecture.code
    join area township on township.parent_code = county.code
    where prefecture.parent_code = asked and township.level = 'TOWNSHIP'
  union all
  select zone_township.township_code from zone_township where zone_township.zone_code = asked
$$;
comment on function townships_within is 'Townships inside an area or a zone; a township is inside itself.';

create or replace function areas_within(asked text) returns table (code text)
language sql stable parallel safe as $$
  select area.code from area where area.code = asked
  union all
  select area.code from area where area.parent_code = asked
  union all
  select area.code from area parent join area on area.parent_code = parent.code where parent.parent_code = asked
  union all
  select area.code from area ancestor
    join area parent on parent.parent_code = ancestor.code
    join area on area.parent_code = parent.code
    where ancestor.parent_code = asked
  union all
  select zone_township.township_code from zone_township where zone_township.zone_code = asked
$$;
comment on function areas_within is 'Areas inside an area or a zone; an area is inside itself.';

-- Whatever a code and name have been before, the oldest last.
create or replace function former_codes(asked text) returns json
language sql stable parallel safe as $$
  with recursive former as (
    select old_code, 1 as steps from succession where new_code = asked and old_code <> asked
    union
    select succession.old_code, former.steps + 1 from former join succession on succession.new_code = former.old_code
      where succession.old_code <> asked and former.steps < 20
  )
  select coalesce(json_agg(old_code order by steps, old_code), '[]')
    from (select old_code, min(steps) as steps from former group by 1) known
$$;
create or replace function former_names(asked text) returns json
language sql stable parallel safe as $$
  with recursive former as (
    select old_code, old_name, 1 as steps from succession where new_code = asked
    union
    select succession.old_code, succession.old_name, former.steps + 1
      from former join succession on succession.new_code = former.old_code where former.steps < 20
  )
  select coalesce(json_agg(old_name order by steps, old_name), '[]')
    from (select old_name, min(steps) as steps from former
      where old_name not in (select name from area where code = asked union all select name from village where code = asked)
      group by 1) known
$$;

-- Refusals of input are worded here once; the SQLSTATE and the named detail tell the server that the user can correct them.
create or replace function known_indicator(asked text, field text) returns text
language plpgsql stable parallel safe as $$
begin
  if exists (select from indicator where id = asked) then
    return asked;
  end if;
  raise exception using errcode = 'CT400', detail = field,
    message = format('%s must be the id of an indicator; there is no %L', field, left(asked, 40));
end $$;

create or replace function known_indicators(asked text[], field text) returns text[]
language plpgsql stable parallel safe as $$
begin
  perform known_indicator(id, field) from unnest(asked) id;
  return asked;
end $$;

-- Both bases' answers side by side. PARTIAL counts as not met; without an answer on either side nothing can be said.
create or replace function agreement(reported text, computed text) returns text
language sql immutable parallel safe as $$
  select case
    when coalesce(reported, 'UNKNOWN') in ('UNKNOWN', 'NOT_APPLICABLE') or coalesce(computed, 'UNKNOWN') in ('UNKNOWN', 'NOT_APPLICABLE') then 'UNKNOWN'
    when reported = 'MET' and computed = 'MET' then 'BOTH_MET'
    when reported = 'MET' then 'CLAIMED_NOT_EVIDENCED'
    when computed = 'MET' then 'EVIDENCED_NOT_CLAIMED'
    else 'BOTH_UNMET'
  end
$$;
