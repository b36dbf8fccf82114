-- What stands on the ground: the road graph, assets, whom they serve, buses and doctors.

create table road_node (
  id text primary key,
  county_code text not null references area,
  position geometry(Point, 4326) not null,
  is_gateway boolean not null default false
);
comment on column road_node.is_gateway is 'The county seat, or where a trunk road leaves the county.';
create index road_node_county on road_node (county_code);

create table road_edge (
  id text primary key,
  county_code text not null references area,
  from_node text not null references road_node,
  to_node text not null references road_node,
  name text not null default '',
  class text not null check (class in ('TRUNK', 'COUNTY', 'TOWNSHIP', 'VILLAGE', 'GROUP')),
  surface text not null check (surface in ('ASPHALT', 'CONCRETE', 'GRAVEL', 'EARTH')),
  width_m numeric(5, 2),
  opened_on date,
  closed_on date,
  project_code text references project,
  geometry geometry(LineString, 4326) not null,
  geometry_3857 geometry(LineString, 3857) generated always as (st_transform(geometry, 3857)) stored,
  position_kind text not null check (position_kind in ('SURVEYED', 'GAZETTEER', 'SYNTHETIC')),
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  deleted_reason text
);
comment on table road_edge is 'A stretch of road with one surface. An upgrade closes one edge and opens another.';
create index road_edge_county on road_edge (county_code);
create index road_edge_project on road_edge (project_code);
create index road_edge_geography on road_edge using gist ((geometry::geography));
create index road_edge_geometry_3857 on road_edge using gist (geometry_3857);

create table asset (
  id text primary key,
  county_code text not null references area,
  kind text not null check (kind ~ '^[a-z][a-z_]*$'),
  name text not null,
  technology text,
  capacity numeric,
  capacity_unit text,
  reach_metres numeric,
  opened_on date,
  closed_on date,
  project_code text references project,
  position geometry(Geometry, 4326),
  position_3857 geometry(Geometry, 3857) generated always as (st_transform(position, 3857)) stored,
  position_kind text not null check (position_kind in ('SURVEYED', 'GAZETTEER', 'SYNTHETIC')),
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  deleted_reason text
);
comment on table asset is 'Something that serves. Kinds: water_scheme, water_tank, water_cellar, treatment_plant, pump_station, pipe, purifier, transformer, power_line, pv_station, base_station, fibre_route, equipment_room, clinic, bus_stop, service_platform.';
comment on column asset.capacity is 'Litres per day of a water scheme, kVA of a transformer, m2 of a platform; see capacity_unit.';
comment on column asset.technology is '4G or 2G for a base station; TO_GROUP or DISTRIBUTION for a fibre route.';
comment on column asset.reach_metres is 'A base station''s own reach; null takes the standard''s.';
create index asset_county_kind on asset (county_code, kind);
create index asset_project on asset (project_code);
create index asset_geography on asset using gist ((position::geography));
create index asset_position_3857 on asset using gist (position_3857);

create table asset_service (
  asset_id text not null references asset on delete cascade,
  village_code text not null references village,
  hamlet_id text references hamlet,
  county_code text not null references area,
  unique nulls not distinct (asset_id, village_code, hamlet_id)
);
comment on column asset_service.hamlet_id is 'Null: all hamlets of the village.';
create index asset_service_village on asset_service (village_code);
create index asset_service_hamlet on asset_service (hamlet_id);
create index asset_service_county on asset_service (county_code);

create table bus_service (
  id text primary key,
  county_code text not null references area,
  name text not null,
  mode text not null check (mode in ('ROUTE', 'AREA_FIXED_DAYS', 'ON_DEMAND')),
  opened_on date,
  closed_on date,
  project_code text references project,
  service_days text,
  phone text,
  operator text,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  deleted_reason text
);
create index bus_service_county on bus_service (county_code);
create table bus_service_stop (
  bus_service_id text not null references bus_service on delete cascade,
  asset_id text not null references asset on delete cascade,
  primary key (bus_service_id, asset_id)
);
create index bus_service_stop_asset on bus_service_stop (asset_id);
create table bus_service_village (
  bus_service_id text not null references bus_service on delete cascade,
  village_code text not null references village,
  primary key (bus_service_id, village_code)
);
create index bus_service_village_village on bus_service_village (village_code);

create table clinic_staffing (
  asset_id text not null references asset on delete cascade,
  since date not null,
  until date,
  county_code text not null references area,
  primary key (asset_id, since),
  check (since < until)
);
comment on table clinic_staffing is 'Days on which a clinic has a doctor. A clinic without any row counts as staffed.';
create index clinic_staffing_county on clinic_staffing (county_code);
