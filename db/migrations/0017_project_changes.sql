-- What engineers change of a project: its design, its files, the day of its completed investment.

alter table project add column completed_investment_on date;
comment on column project.completed_investment_on is 'The day the completed investment was stated for; null when not known.';

create table design_change (
  id bigint generated always as identity primary key,
  project_code text not null references project on delete cascade,
  county_code text not null references area,
  changed_on date not null,
  reason text not null check (reason <> ''),
  document_no text,
  changed_by text references account,
  noted_at timestamptz not null default now()
);
comment on table design_change is '设计变更: planned amounts were revised after the project had been approved.';
create index design_change_project on design_change (project_code, changed_on, id);
create index design_change_county on design_change (county_code);
create table design_change_quantity (
  design_change_id bigint not null references design_change on delete cascade,
  kind text not null references quantity_kind,
  county_code text not null references area,
  planned_before numeric check (planned_before >= 0),
  planned_after numeric check (planned_after >= 0),
  primary key (design_change_id, kind)
);
comment on column design_change_quantity.planned_before is 'Null: the kind was not planned before; planned_after is null where it is planned no longer.';
create index design_change_quantity_county on design_change_quantity (county_code);

create table attachment (
  id text primary key,
  project_code text not null references project on delete cascade,
  report_id bigint references progress_report on delete cascade,
  county_code text not null references area,
  name text not null check (name <> ''),
  media_type text not null,
  size_bytes integer not null check (size_bytes > 0),
  sha256 bytea not null,
  bytes bytea not null,
  uploaded_by text references account,
  uploaded_at timestamptz not null default now(),
  deleted_at timestamptz,
  deleted_reason text
);
comment on table attachment is 'Documents of a project, and photos of a report.';
-- Pictures and documents are compressed already.
alter table attachment alter column bytes set storage external;
create index attachment_project on attachment (project_code, uploaded_at);
create index attachment_report on attachment (report_id);
create index attachment_county on attachment (county_code);

do $$
declare
  owned text;
  may_read constant text := '(select readable_everything()) or county_code = any ((select readable_counties())::text[])';
  may_write constant text := '(select writable_everything()) or county_code = any ((select writable_counties())::text[])';
begin
  foreach owned in array array['design_change', 'design_change_quantity', 'attachment']
  loop
    execute format('alter table %I enable row level security', owned);
    execute format('create policy reading on %I for select using (%s)', owned, may_read);
    execute format('create policy adding on %I for insert with check (%s)', owned, may_write);
    execute format('create policy changing on %I for update using (%s) with check (%s)', owned, may_write, may_write);
    execute format('create policy removing on %I for delete using (%s)', owned, may_write);
  end loop;
end $$;

-- Names of people are shown to people: a transaction says who asks (cuntong.person), and anonymous readers say nothing.
create function signed_in() returns boolean language sql stable parallel safe as
$$ select coalesce(current_setting('cuntong.person', true), '') <> '' $$;
