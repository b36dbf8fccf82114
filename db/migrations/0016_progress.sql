-- What engineers add to a report: who sent it, why it breaks the order of phases, and where along the road.

alter table progress_report add column reported_by text references account;
alter table progress_report add column order_reason text;
comment on column progress_report.order_reason is 'Why a later phase is longer than an earlier one: the report is flagged.';

create table progress_stretch (
  report_id bigint not null references progress_report on delete cascade,
  county_code text not null references area,
  kind text not null references quantity_kind,
  from_m numeric not null check (from_m >= 0),
  to_m numeric not null,
  check (from_m < to_m),
  primary key (report_id, kind, from_m)
);
comment on table progress_stretch is 'Chainage (桩号) between which a phase was done, where a report says so.';
create index progress_stretch_county on progress_stretch (county_code);

alter table progress_stretch enable row level security;
create policy reading on progress_stretch for select
  using ((select readable_everything()) or county_code = any ((select readable_counties())::text[]));
create policy adding on progress_stretch for insert
  with check ((select writable_everything()) or county_code = any ((select writable_counties())::text[]));
create policy changing on progress_stretch for update
  using ((select writable_everything()) or county_code = any ((select writable_counties())::text[]));
create policy removing on progress_stretch for delete
  using ((select writable_everything()) or county_code = any ((select writable_counties())::text[]));
