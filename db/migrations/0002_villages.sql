-- Villages, the hamlets in which coverage is computed, and who lives there on which day.

create table village (
  code text primary key check (code ~ '^[0-9]{12}$'),
  county_code text not null references area,
  township_code text not null references area,
  name text not null,
  name_en text,
  pinyin text not null default '',
  initials text not null default '',
  kind text not null check (kind in ('VILLAGE', 'COMMUNITY')),
  is_poor_village boolean,
  is_deep_poverty boolean,
  exited_on date,
  population_kind text check (population_kind in ('REGISTERED', 'RESIDENT')),
  population_year integer,
  registered_households integer check (registered_households >= 0),
  registered_persons integer check (registered_persons >= 0),
  unfit_for_bus boolean not null default false,
  seat geometry(Point, 4326),
  seat_3857 geometry(Point, 3857) generated always as (st_transform(seat, 3857)) stored,
  position_kind text not null check (position_kind in ('SURVEYED', 'GAZETTEER', 'SYNTHETIC')),
  households integer,
  population integer,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  deleted_reason text
);
comment on column village.unfit_for_bus is '不具备条件: recorded as unfit for a bus service, which makes that question not applicable.';
comment on column village.registered_households is 'Registered poor households; published only from 10 upwards.';
comment on column village.households is 'Derived: the census of its hamlets on the county''s data day, refreshed with coverage. Null when no hamlet is counted.';
comment on column village.population is 'Derived like households.';
create index village_county on village (county_code);
create index village_township on village (township_code);
create index village_seat_3857 on village using gist (seat_3857);
create index village_seat on village using gist ((seat::geography));
create index village_name on village using gin (name gin_trgm_ops);
create index village_pinyin on village using gin (pinyin gin_trgm_ops);
create index village_initials on village using gin (initials gin_trgm_ops);

create table hamlet (
  id text primary key,
  county_code text not null references area,
  village_code text not null references village,
  name text not null,
  kind text not null check (kind in ('HAMLET', 'SEAT', 'SITE')),
  position geometry(Point, 4326),
  position_3857 geometry(Point, 3857) generated always as (st_transform(position, 3857)) stored,
  position_kind text not null check (position_kind in ('SURVEYED', 'GAZETTEER', 'SYNTHETIC')),
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  deleted_reason text
);
comment on table hamlet is 'Where people live: a natural village, the seat of a village without hamlets, or a relocation site.';
create index hamlet_county on hamlet (county_code);
create index hamlet_village on hamlet (village_code);
create index hamlet_position_3857 on hamlet using gist (position_3857);
create index hamlet_position on hamlet using gist ((position::geography));

create table hamlet_census (
  hamlet_id text not null references hamlet on delete cascade,
  since date not null,
  county_code text not null references area,
  households integer check (households >= 0),
  population integer check (population >= 0),
  primary key (hamlet_id, since)
);
comment on table hamlet_census is 'Households and people from a day on: the only denominator. Null is not counted.';
create index hamlet_census_county on hamlet_census (county_code);
