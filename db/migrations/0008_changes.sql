-- What changed, for nightly copies and for caches.

create table data_version (
  only_row boolean primary key default true check (only_row),
  version bigint not null
);
insert into data_version (version) values (1);
comment on table data_version is 'Grows with every change of what clients can see; cached tiles are keyed by it.';

create table change_log (
  position bigint generated always as identity primary key,
  kind text not null,
  code text not null,
  op text not null check (op in ('CREATED', 'UPDATED', 'DELETED')),
  version integer not null,
  county_code text,
  at timestamptz not null default now()
);
create index change_log_county on change_log (county_code, position);

-- Writers take one lock until they commit, so that positions become visible in order and a reader's
-- cursor never steps over a change that was numbered earlier but committed later.
create function log_change() returns trigger language plpgsql as $$
declare
  key_column text := tg_argv[1];
begin
  perform pg_advisory_xact_lock(7212);
  if tg_op = 'DELETE' then
    execute format('insert into change_log (kind, code, op, version, county_code) select $1, %I, ''DELETED'', version + 1, county_code from gone', key_column)
      using tg_argv[0];
  elsif tg_op = 'INSERT' then
    execute format('insert into change_log (kind, code, op, version, county_code) select $1, %I, ''CREATED'', version, county_code from come', key_column)
      using tg_argv[0];
  else
    execute format('insert into change_log (kind, code, op, version, county_code) select $1, come.%1$I, case when come.deleted_at is not null and gone.deleted_at is null then ''DELETED'' else ''UPDATED'' end, come.version, come.county_code from come join gone using (%1$I) where come.version <> gone.version', key_column)
      using tg_argv[0];
  end if;
  return null;
end $$;

do $$
declare
  logged text[];
begin
  foreach logged slice 1 in array array[
    ['village', 'Village', 'code'], ['hamlet', 'Hamlet', 'id'], ['project', 'Project', 'code'],
    ['road_edge', 'RoadEdge', 'id'], ['asset', 'Asset', 'id'], ['bus_service', 'BusService', 'id'],
    ['relocation_site', 'RelocationSite', 'code']]
  loop
    execute format('create trigger log_insert after insert on %I referencing new table as come for each statement execute function log_change(%L, %L)', logged[1], logged[2], logged[3]);
    execute format('create trigger log_update after update on %I referencing new table as come old table as gone for each statement execute function log_change(%L, %L)', logged[1], logged[2], logged[3]);
    execute format('create trigger log_delete after delete on %I referencing old table as gone for each statement execute function log_change(%L, %L)', logged[1], logged[2], logged[3]);
  end loop;
end $$;
