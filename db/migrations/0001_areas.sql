-- Administrative divisions, their changes of code and name, and zones.

create extension if not exists postgis;
create extension if not exists pg_trgm;

create table source_document (
  id text primary key,
  county_code text,
  title text not null,
  published_on date
);
comment on table source_document is 'A document that values are quoted from.';

create table area (
  code text primary key check (code ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9})$'),
  level text not null check (level in ('PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP')),
  name text not null,
  name_en text,
  pinyin text not null default '',
  initials text not null default '',
  parent_code text references area,
  county_code text references area,
  profile text,
  data_as_of date,
  is_demo boolean not null default false,
  boundary geometry(MultiPolygon, 4326),
  boundary_3857 geometry(MultiPolygon, 3857) generated always as (st_transform(boundary, 3857)) stored,
  boundary_kind text check (boundary_kind in ('SURVEYED', 'GAZETTEER', 'SYNTHETIC')),
  seat geometry(Point, 4326),
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  check ((level in ('COUNTY', 'TOWNSHIP')) = (county_code is not null)),
  check (level <> 'COUNTY' or county_code = code)
);
comment on column area.county_code is 'A county''s own code, or the county that a township belongs to.';
comment on column area.profile is 'The county''s standards profile; null means cn-basic.';
comment on column area.data_as_of is 'The county''s data day: everything later is a forecast. Set for counties only.';
comment on column area.boundary_kind is 'SYNTHETIC outlines are approximate cells drawn around seats.';
create index area_parent on area (parent_code);
create index area_county on area (county_code) where level = 'TOWNSHIP';
create index area_with_data on area (code) where data_as_of is not null;
create index area_boundary_3857 on area using gist (boundary_3857);
create index area_name on area using gin (name gin_trgm_ops);
create index area_pinyin on area using gin (pinyin gin_trgm_ops);

create table succession (
  id bigint generated always as identity primary key,
  old_code text not null,
  old_name text not null,
  new_code text,
  new_name text,
  change text not null check (change in ('RECODED', 'RENAMED', 'MERGED', 'SPLIT', 'MOVED', 'DISSOLVED')),
  changed_on date,
  document text,
  county_code text references area
);
comment on table succession is 'A code or name that was given up, and what stands in its place.';
create index succession_old on succession (old_code);
create index succession_new on succession (new_code);

create table zone (
  code text primary key,
  name text not null,
  county_code text not null references area
);
create table zone_township (
  zone_code text not null references zone on delete cascade,
  township_code text not null references area,
  primary key (zone_code, township_code)
);
create index zone_township_township on zone_township (township_code);
