-- The answer: settlement x indicator x basis x interval. All of it is derived, per county, by the engine.
-- Intervals are [since, until); -infinity and infinity stand for open ends and are null to clients.
-- The four tables of answers have no foreign keys: the engine writes them from rows it has just read, and
-- checking each row several times would cost more than all else.

create table place_value (
  county_code text not null,
  village_code text not null,
  hamlet_id text,
  indicator text not null,
  basis text not null check (basis in ('REPORTED', 'COMPUTED')),
  since date not null,
  until date not null check (since < until),
  outcome text not null check (outcome in ('VALUE', 'MET', 'UNMET', 'UNKNOWN', 'NOT_APPLICABLE')),
  value numeric(14, 2),
  detail jsonb
);
comment on table place_value is 'What the engine found for a place, before any threshold. VALUE with a null value: nothing serves or nothing is near enough.';
comment on column place_value.hamlet_id is 'Null where the indicator judges the village or its seat, and where one answer speaks for all its hamlets.';
comment on column place_value.detail is 'What the reason sentence needs: why unknown, which asset, which project.';
create index place_value_county on place_value (county_code, indicator);

create table hamlet_coverage (
  county_code text not null,
  village_code text not null,
  hamlet_id text not null,
  indicator text not null,
  basis text not null check (basis in ('REPORTED', 'COMPUTED')),
  since date not null,
  until date not null check (since < until),
  status text not null check (status in ('MET', 'UNMET', 'UNKNOWN', 'NOT_APPLICABLE')),
  status_since date not null,
  status_until date not null,
  value numeric(14, 2),
  shortfall numeric(14, 2),
  households integer,
  population integer,
  detail jsonb,
  primary key (hamlet_id, indicator, basis, since)
);
comment on table hamlet_coverage is 'The view hamlet_answer, stored per county. [status_since, status_until) bounds the unchanged status.';
create index hamlet_coverage_village on hamlet_coverage (village_code, indicator, basis);
create index hamlet_coverage_county on hamlet_coverage (county_code, indicator, basis);

create table coverage (
  county_code text not null,
  township_code text not null,
  village_code text not null,
  indicator text not null,
  basis text not null check (basis in ('REPORTED', 'COMPUTED')),
  since date not null,
  until date not null check (since < until),
  status text not null check (status in ('MET', 'PARTIAL', 'UNMET', 'UNKNOWN', 'NOT_APPLICABLE')),
  status_since date not null,
  status_until date not null,
  value numeric(14, 2),
  shortfall numeric(14, 2),
  households_met integer not null,
  households_unmet integer not null,
  households_unknown integer not null,
  people_met integer not null,
  people_unmet integer not null,
  people_unknown integer not null,
  households_without integer,
  people_without integer,
  detail jsonb,
  primary key (village_code, indicator, basis, since)
);
comment on table coverage is 'The view village_answer, stored per county. Value, shortfall and counts are those of [since, until); [status_since, status_until) bounds the unchanged status.';
comment on column coverage.households_met is 'Households of judged hamlets that are met; of the whole village where the indicator judges villages. An uncounted hamlet adds 0.';
comment on column coverage.people_without is 'People of unmet hamlets whose census is known; null when none is known. Null unless the status is PARTIAL or UNMET.';
create index coverage_county on coverage (county_code, indicator, basis);
create index coverage_township on coverage (township_code, indicator, basis);

create table gap (
  county_code text not null,
  township_code text not null,
  village_code text not null,
  indicator text not null,
  basis text not null check (basis in ('REPORTED', 'COMPUTED')),
  since date not null,
  until date not null check (since < until),
  status text not null check (status in ('PARTIAL', 'UNMET')),
  shortfall numeric(14, 2),
  households_without integer,
  people_without integer,
  outlook text not null check (outlook in ('CLOSING', 'STALLED', 'ORPHAN')),
  closes_on date,
  closing_project text,
  stalled_project text,
  primary key (village_code, indicator, basis, since)
);
comment on table gap is 'Partial and unmet answers with their outlook; an interval is cut where any column changes.';
create index gap_county on gap (county_code, indicator, basis);
create index gap_township on gap (township_code, indicator, basis);

create table measured_distance (
  county_code text not null references area,
  place_geometry bigint not null,
  metres bytea not null,
  primary key (county_code, place_geometry)
);
comment on table measured_distance is 'What PostGIS has measured from a place: pairs of eight-byte floats, the hash of the other geometry and the metres. A distance depends on two geometries only, so rows are kept until a geometry changes; access legs of up to 3,000 m are read from here.';

create table answer_fingerprint (
  county_code text not null references area,
  indicator text not null references indicator,
  villages jsonb not null,
  primary key (county_code, indicator)
);
comment on table answer_fingerprint is 'For each village the hash of everything its stored answers were made of: equal hashes are not written again.';

create table county_state (
  county_code text primary key references area,
  computed_at timestamptz,
  inputs_version bigint not null default 1,
  computed_inputs_version bigint
);
comment on table county_state is 'Whether a county''s answers are those of its newest rows.';
