-- Where people move to, and what they leave.

create table relocation_site (
  code text primary key,
  county_code text not null references area,
  township_code text references area,
  hamlet_id text references hamlet,
  project_code text references project,
  name text not null,
  pinyin text not null default '',
  initials text not null default '',
  kind text not null check (kind in ('CONCENTRATED', 'DISPERSED')),
  mode text not null check (mode in ('GOVERNMENT_BUILT', 'BOUGHT', 'SECOND_HAND', 'SELF_BUILT', 'COLLECTIVE_CARE')),
  position geometry(Point, 4326),
  position_3857 geometry(Point, 3857) generated always as (st_transform(position, 3857)) stored,
  position_kind text not null check (position_kind in ('SURVEYED', 'GAZETTEER', 'SYNTHETIC')),
  planned_households integer,
  planned_persons integer,
  planned_registered_persons integer,
  dwellings integer,
  floor_area_m2 numeric,
  main_structure_progress numeric check (main_structure_progress between 0 and 1),
  target_progress numeric check (target_progress between 0 and 1),
  start_deadline date,
  started_on date,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  deleted_reason text
);
create index relocation_site_county on relocation_site (county_code);
create index relocation_site_township on relocation_site (township_code);
create index relocation_site_3857 on relocation_site using gist (position_3857);

create table relocation_origin (
  site_code text not null references relocation_site on delete cascade,
  village_code text not null references village,
  county_code text not null references area,
  households integer not null check (households >= 0),
  persons integer not null check (persons >= 0),
  demolished_on date,
  reclaimed_m2 numeric,
  primary key (site_code, village_code)
);
comment on table relocation_origin is 'A village that people leave for a site: how many are to move.';
create index relocation_origin_village on relocation_origin (village_code);

create table relocation_move (
  id bigint generated always as identity primary key,
  site_code text not null,
  village_code text not null,
  hamlet_id text references hamlet,
  county_code text not null references area,
  moved_on date not null,
  households integer not null check (households >= 0),
  persons integer not null check (persons >= 0),
  foreign key (site_code, village_code) references relocation_origin on delete cascade
);
comment on table relocation_move is 'A day on which households moved; the census rows of both hamlets say the same.';
create index relocation_move_site on relocation_move (site_code, village_code);
create table site_facility (
  site_code text not null references relocation_site on delete cascade,
  kind text not null,
  done_on date,
  primary key (site_code, kind)
);
