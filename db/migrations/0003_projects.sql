-- Funded works: quantities, progress, milestones, money.

create table project (
  code text primary key,
  county_code text not null references area,
  township_code text references area,
  name text not null,
  pinyin text not null default '',
  initials text not null default '',
  sector text not null check (sector in ('ROAD', 'WATER', 'POWER', 'NETWORK', 'SERVICE', 'HOUSING', 'RELOCATION')),
  programme text,
  mode text,
  stage text not null check (stage in ('PROPOSED', 'APPROVED', 'TENDERED', 'UNDER_CONSTRUCTION', 'COMPLETED', 'ACCEPTED', 'SUSPENDED', 'CANCELLED')),
  stage_before_suspension text,
  budget numeric(16, 2) check (budget >= 0),
  completed_investment numeric(16, 2) check (completed_investment >= 0),
  planned_start date,
  planned_finish date,
  started_on date,
  finished_on date,
  responsible_unit text,
  contractor text,
  supervisor text,
  geometry geometry(Geometry, 4326),
  geometry_3857 geometry(Geometry, 3857) generated always as (st_transform(geometry, 3857)) stored,
  position_kind text not null check (position_kind in ('SURVEYED', 'GAZETTEER', 'SYNTHETIC')),
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  deleted_reason text,
  check (planned_start <= planned_finish),
  check (started_on <= finished_on)
);
comment on column project.township_code is 'The township in which totals count the project; null for works of the whole county.';
comment on column project.mode is '修复、更换、改扩、新建: how the work is done.';
create index project_county on project (county_code, sector, stage);
create index project_township on project (township_code);
create index project_programme on project (county_code, programme);
create index project_updated on project (updated_at);
create index project_geometry_3857 on project using gist (geometry_3857);
create index project_name on project using gin (name gin_trgm_ops);
create index project_pinyin on project using gin (pinyin gin_trgm_ops);

create table project_village (
  project_code text not null references project on delete cascade,
  village_code text not null references village,
  county_code text not null references area,
  primary key (project_code, village_code)
);
create index project_village_village on project_village (village_code);
create table project_hamlet (
  project_code text not null references project on delete cascade,
  hamlet_id text not null references hamlet,
  county_code text not null references area,
  primary key (project_code, hamlet_id)
);
create index project_hamlet_hamlet on project_hamlet (hamlet_id);

create table quantity_kind (
  kind text primary key,
  sector text not null,
  unit text not null,
  weight numeric not null default 1 check (weight > 0),
  name text not null,
  name_en text not null,
  phase integer
);
comment on column quantity_kind.phase is 'Order of the phases of a road: a later phase cannot be longer than an earlier one.';
insert into quantity_kind (kind, sector, unit, weight, name, name_en, phase) values
  ('roadbed_m', 'ROAD', 'm', 3, '路基', 'roadbed', 1),
  ('gravel_m', 'ROAD', 'm', 2, '级配碎石', 'graded gravel', 2),
  ('concrete_m', 'ROAD', 'm', 5, '路面混凝土硬化', 'concrete surfacing', 3),
  ('bus_stop', 'ROAD', '个', 1, '停靠点', 'bus stop', null),
  ('water_scheme', 'WATER', '处', 3, '供水工程', 'water scheme', null),
  ('tank', 'WATER', '个', 1, '水池', 'storage tank', null),
  ('cellar', 'WATER', '个', 1, '水窖', 'water cellar', null),
  ('treatment_plant', 'WATER', '座', 3, '水处理厂', 'treatment plant', null),
  ('pump_station', 'WATER', '座', 2, '泵站', 'pump station', null),
  ('pipe_m', 'WATER', 'm', 2, '供水管道', 'water pipe', null),
  ('purifier', 'WATER', '台', 1, '净水设备', 'water purifier', null),
  ('line_m', 'POWER', 'm', 2, '10千伏及以下线路', 'line of 10 kV and below', null),
  ('transformer', 'POWER', '台', 2, '配电变压器', 'distribution transformer', null),
  ('kva', 'POWER', 'kVA', 1, '配变容量', 'transformer capacity', null),
  ('pv_kw', 'POWER', 'kW', 1, '光伏装机', 'photovoltaic capacity', null),
  ('base_station_4g', 'NETWORK', '个', 1, '4G基站', '4G base station', null),
  ('base_station_2g', 'NETWORK', '个', 1, '2G基站', '2G base station', null),
  ('fibre_m', 'NETWORK', 'm', 1, '通组光缆', 'fibre to village group', null),
  ('distribution_fibre_m', 'NETWORK', 'm', 1, '用户分配网光缆', 'distribution fibre', null),
  ('equipment_room', 'NETWORK', '个', 2, '村级机房', 'equipment room', null),
  ('clinic', 'SERVICE', '所', 1, '村卫生室', 'village clinic', null),
  ('service_platform', 'SERVICE', '个', 1, '农村综合服务平台', 'village service platform', null),
  ('facility', 'SERVICE', '处', 1, '公共服务设施', 'public facility', null),
  ('industry_project', 'SERVICE', '个', 1, '产业项目', 'industry project', null),
  ('village_improved', 'HOUSING', '村', 1, '人居环境整治村', 'village improved', null),
  ('household_improved', 'HOUSING', '户', 1, '整治户', 'household improved', null),
  ('house_repaired', 'HOUSING', '户', 1, '危房改造', 'house repaired', null),
  ('dwelling', 'RELOCATION', '套', 1, '安置住房', 'dwelling', null);

create table project_quantity (
  project_code text not null references project on delete cascade,
  kind text not null references quantity_kind,
  county_code text not null references area,
  planned numeric not null check (planned >= 0),
  existing_before numeric not null default 0 check (existing_before >= 0),
  weight numeric check (weight > 0),
  primary key (project_code, kind)
);
comment on column project_quantity.weight is 'Null takes the weight of the kind.';

create table progress_report (
  id bigint generated always as identity primary key,
  project_code text not null references project on delete cascade,
  county_code text not null references area,
  as_of date not null,
  note text,
  correction boolean not null default false,
  correction_reason text,
  reported_at timestamptz not null default now(),
  check (not correction or correction_reason is not null)
);
create index progress_report_project on progress_report (project_code, as_of, id);
create index progress_report_county on progress_report (county_code, as_of, id);
create table progress_quantity (
  report_id bigint not null references progress_report on delete cascade,
  kind text not null references quantity_kind,
  done numeric not null check (done >= 0),
  primary key (report_id, kind)
);
comment on column progress_quantity.done is 'Cumulative amount done on the day of the report.';

create table milestone (
  project_code text not null references project on delete cascade,
  kind text not null check (kind in ('SURVEY_DESIGN', 'LIBRARY_ENTRY', 'INITIATION', 'APPROVAL', 'FUNDS_ALLOCATED', 'TENDER', 'CONTRACT', 'START', 'FINISH', 'ACCEPTANCE', 'SETTLEMENT_AUDIT', 'HANDOVER')),
  county_code text not null references area,
  due_on date,
  done_on date,
  primary key (project_code, kind)
);

create table allocation (
  id bigint generated always as identity primary key,
  project_code text not null references project on delete cascade,
  county_code text not null references area,
  source text not null check (source in ('SPECIAL', 'INTEGRATED', 'SECTOR', 'LOAN', 'BOND', 'FUND', 'PPP', 'STATE_COMPANY', 'SOCIAL', 'SELF_RAISED', 'OTHER')),
  level text check (level in ('CENTRAL', 'PROVINCE', 'PREFECTURE', 'COUNTY')),
  year integer,
  document_no text,
  applied numeric(16, 2),
  approved numeric(16, 2),
  amount numeric(16, 2) not null check (amount >= 0)
);
create index allocation_project on allocation (project_code);
create index allocation_county on allocation (county_code);
create table disbursement (
  id bigint generated always as identity primary key,
  allocation_id bigint not null references allocation on delete cascade,
  county_code text not null references area,
  amount numeric(16, 2) not null check (amount >= 0),
  paid_on date not null
);
create index disbursement_allocation on disbursement (allocation_id);

create table project_status (
  project_code text primary key references project on delete cascade,
  county_code text not null references area,
  physical_progress double precision not null,
  forecast_finish date,
  schedule text not null check (schedule in ('NOT_STARTED', 'ON_TRACK', 'AT_RISK', 'LATE', 'STALLED', 'FINISHED')),
  last_report_on date,
  report_overdue_days integer,
  allocated numeric(16, 2) not null,
  disbursed numeric(16, 2) not null
);
comment on table project_status is 'Derived per county whenever its works, reports or data day change.';
create index project_status_county on project_status (county_code, schedule);
create table project_done (
  project_code text not null references project on delete cascade,
  kind text not null references quantity_kind,
  county_code text not null references area,
  done numeric not null,
  as_of date not null,
  primary key (project_code, kind)
);
comment on table project_done is 'Derived: the latest cumulative amount of every reported kind on or before the data day.';
create index project_done_county on project_done (county_code);
