-- County isolation. A transaction says whose rows it may see and change (cuntong.reads, cuntong.writes: county codes
-- separated by commas, or * for all); what it does not say it may not. Policies do not bind a table's owner, so the
-- server's own role owns nothing.

create function readable_everything() returns boolean language sql stable parallel safe as
$$ select coalesce(current_setting('cuntong.reads', true), '') = '*' $$;
create function readable_counties() returns text[] language sql stable parallel safe as
$$ select string_to_array(coalesce(current_setting('cuntong.reads', true), ''), ',') $$;
create function writable_everything() returns boolean language sql stable parallel safe as
$$ select coalesce(current_setting('cuntong.writes', true), '') = '*' $$;
create function writable_counties() returns text[] language sql stable parallel safe as
$$ select string_to_array(coalesce(current_setting('cuntong.writes', true), ''), ',') $$;

-- Scalar subqueries are asked once a statement, not once a row.
create procedure isolate(relation text, readable text, writable text) language plpgsql as $$
declare
  may_read text := format('(select readable_everything()) or %s', readable);
  may_write text := format('(select writable_everything()) or %s', writable);
begin
  execute format('alter table %I enable row level security', relation);
  execute format('create policy reading on %I for select using (%s)', relation, may_read);
  execute format('create policy adding on %I for insert with check (%s)', relation, may_write);
  execute format('create policy changing on %I for update using (%s) with check (%s)', relation, may_write, may_write);
  execute format('create policy removing on %I for delete using (%s)', relation, may_write);
end $$;

do $$
declare
  owned text;
  part text[];
  of_reader constant text := 'county_code = any ((select readable_counties())::text[])';
  of_writer constant text := 'county_code = any ((select writable_counties())::text[])';
begin
  foreach owned in array array[
    'village', 'hamlet', 'hamlet_census', 'project', 'project_village', 'project_hamlet', 'project_quantity',
    'progress_report', 'milestone', 'allocation', 'disbursement', 'project_status', 'project_done', 'road_node',
    'road_edge', 'asset', 'asset_service', 'bus_service', 'clinic_staffing', 'relocation_site', 'relocation_origin',
    'relocation_move', 'place_value', 'hamlet_coverage', 'coverage', 'gap', 'measured_distance',
    'answer_fingerprint', 'county_state', 'zone', 'fact', 'observation', 'county_standard_override']
  loop
    call isolate(owned, of_reader, of_writer);
  end loop;
  -- Rows of the whole country have no county, and everybody may read them.
  foreach owned in array array['area', 'source_document', 'succession', 'change_log']
  loop
    call isolate(owned, 'county_code is null or ' || of_reader, of_writer);
  end loop;
  -- Parts follow the row that they are a part of.
  foreach part slice 1 in array array[
    ['progress_quantity', 'progress_report', 'id', 'report_id'], ['bus_service_stop', 'bus_service', 'id', 'bus_service_id'],
    ['bus_service_village', 'bus_service', 'id', 'bus_service_id'], ['zone_township', 'zone', 'code', 'zone_code'],
    ['site_facility', 'relocation_site', 'code', 'site_code']]
  loop
    call isolate(part[1],
      format('exists (select from %I whole where whole.%I = %I and whole.%s)', part[2], part[3], part[4], of_reader),
      format('exists (select from %I whole where whole.%I = %I and whole.%s)', part[2], part[3], part[4], of_writer));
  end loop;
end $$;
drop procedure isolate;

-- Behind a policy an index serves only operators that cannot leak what they look at. Comparing boxes tells nothing
-- but the answer; saying so takes a superuser (docs/deployment.md), without one maps of few counties are read row by row.
do $$
begin
  if (select rolsuper from pg_roles where rolname = current_user) then
    alter function geometry_overlaps(geometry, geometry) leakproof;
    alter function geography_overlaps(geography, geography) leakproof;
  end if;
end $$;
