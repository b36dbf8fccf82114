-- Service questions, the thresholds they are held against, and what has been reported.

create table indicator (
  id text primary key,
  ordinal integer not null unique,
  sector text not null check (sector in ('ROAD', 'WATER', 'POWER', 'NETWORK', 'SERVICE', 'HOUSING', 'RELOCATION')),
  name text not null,
  name_en text not null,
  unit text not null,
  judged_for text not null check (judged_for in ('VILLAGE', 'HAMLET')),
  rule text not null check (rule in ('NETWORK_DISTANCE', 'BUS', 'CAPACITY_PER_PERSON', 'CAPACITY_PER_HOUSEHOLD', 'SERVED_DISTANCE', 'REACH', 'DISTANCE', 'TRAVEL_TIME', 'LARGEST_CAPACITY', 'REPORTED')),
  asset_kinds text[] not null default '{}',
  technology text,
  parts text[] not null default '{}'
);
comment on column indicator.rule is 'The shape of the computed rule; a new indicator of a known shape is a row, not code.';
comment on column indicator.parts is 'Parts that a reported answer is made of (water_safe: four).';

create table standard (
  profile text not null,
  measure text not null,
  sector text not null,
  threshold numeric,
  threshold_text text,
  unit text not null,
  comparison text not null check (comparison in ('>=', '<=', '>', '<', '=', 'report')),
  citation text,
  citation_key text,
  verification text check (verification in ('V', 'V2', 'U', 'S')),
  applies_when text,
  scope text,
  primary key (profile, measure)
);
comment on table standard is 'A threshold with its source. The profile "system" holds defaults without a document: their citation is null.';
comment on column standard.threshold_text is 'Thresholds that are a list (tiers), as published.';
comment on column standard.verification is 'V read in a public source, V2 secondary source, U unverified, S stated in a county report.';

create table indicator_standard (
  profile text not null,
  indicator text not null references indicator,
  role text not null check (role in ('THRESHOLD', 'MIN_HOUSEHOLDS', 'REACH', 'SPEED_WALK', 'SPEED_TRUNK', 'SPEED_COUNTY', 'SPEED_OTHER', 'SPEED_GRAVEL', 'SPEED_EARTH')),
  standard_profile text not null,
  standard_measure text not null,
  primary key (profile, indicator, role),
  foreign key (standard_profile, standard_measure) references standard
);
comment on table indicator_standard is 'Which standard row an indicator uses in a profile; a profile without a row falls back to cn-basic.';

create table county_standard_override (
  county_code text not null references area,
  indicator text not null references indicator,
  role text not null,
  threshold numeric not null,
  citation text,
  verification text,
  primary key (county_code, indicator, role)
);

create table fact (
  id text primary key,
  county_code text not null references area,
  report_year integer,
  as_of text not null,
  sector text not null,
  indicator text not null,
  value text not null,
  value_number numeric,
  unit text not null,
  scope text,
  kind text not null check (kind in ('ACTUAL', 'TARGET', 'CLAIM', 'STANDARD', 'STRUCTURE')),
  qualifier text,
  quote text not null,
  note text,
  document_id text not null references source_document
);
create index fact_county on fact (county_code, sector, indicator);

create table observation (
  id bigint generated always as identity primary key,
  county_code text not null references area,
  village_code text references village,
  hamlet_id text references hamlet,
  indicator text not null references indicator,
  part text,
  as_of date not null,
  kind text not null check (kind in ('ACTUAL', 'TARGET', 'CLAIM', 'STANDARD', 'STRUCTURE')),
  value numeric,
  is_met boolean,
  unit text,
  document_id text references source_document,
  fact_id text references fact,
  quote text,
  check (kind not in ('ACTUAL', 'CLAIM') or value is not null or is_met is not null),
  check (hamlet_id is null or village_code is not null)
);
comment on table observation is 'A reported value for a hamlet, a village or (both null) every village of the county.';
create index observation_county on observation (county_code, indicator, as_of);
create index observation_village on observation (village_code);
