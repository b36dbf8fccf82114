import type { Database } from "@cuntong/db/database";

/** How many villages `fillManyCounties` makes: enough for the planner to prefer an index where there is one. */
export const VILLAGES = 18_000;
export const ONE_COUNTY = "520303";

/** Sixty counties of 300 villages, with answers, gaps, projects and reports; nothing about them is subtle. */
export async function fillManyCounties(database: Database): Promise<void> {
  for (const statement of statements) await database.query(statement);
  await database.execute("analyze");
}

const DIVISIONS = `/* divisions of many counties */
  insert into area (code, level, name, parent_code, county_code, data_as_of)
  select '52', 'PROVINCE', '贵州省', null, null, null::date
  union all select '52' || to_char(p, 'FM00'), 'PREFECTURE', '市' || p, '52', null, null from generate_series(1, 6) p
  union all select '52' || to_char(p, 'FM00') || to_char(c, 'FM00'), 'COUNTY', '县' || p || c, '52' || to_char(p, 'FM00'),
    '52' || to_char(p, 'FM00') || to_char(c, 'FM00'), date '2017-12-01' from generate_series(1, 6) p, generate_series(1, 10) c`;

const TOWNSHIPS = `/* townships of many counties */
  insert into area (code, level, name, parent_code, county_code)
  select county.code || '1' || to_char(t, 'FM00'), 'TOWNSHIP', '镇' || t, county.code, county.code
  from area county, generate_series(1, 10) t where county.level = 'COUNTY'`;

const VILLAGE_ROWS = `/* villages of many counties */
  insert into village (code, county_code, township_code, name, pinyin, initials, kind, is_poor_village, households, population, seat, position_kind)
  select area.code || '2' || to_char(v, 'FM00'), area.county_code, area.code, '第' || area.code || v || '村', 'di' || md5(area.code || v), left(md5(area.code || v), 4),
    'VILLAGE', v % 3 = 0, 40 + v, 100 + v, st_setsrid(st_makepoint(104 + (hashtext(area.code || v) % 1000 + 1000) / 1000.0, 25 + v / 30.0), 4326), 'SYNTHETIC'
  from area, generate_series(1, 30) v where level = 'TOWNSHIP'`;

const ANSWERS = `/* answers of many counties */
  insert into coverage (county_code, township_code, village_code, indicator, basis, since, until, status, status_since, status_until,
    households_met, households_unmet, households_unknown, people_met, people_unmet, people_unknown)
  select county_code, township_code, village.code, indicator, basis, since, until, status, since, until, 10, 30, 0, 30, 70, 0
  from village, unnest(array['bus', 'water_quantity']) indicator, unnest(array['COMPUTED']) basis,
    (values (date '-infinity', date '2016-05-01', 'UNMET'), ('2016-05-01', 'infinity', 'PARTIAL')) held (since, until, status)`;

const GAPS = `/* gaps of many counties */
  insert into gap (county_code, township_code, village_code, indicator, basis, since, until, status, people_without, outlook, stalled_project)
  select county_code, township_code, village_code, indicator, basis, since, until, status, 70,
    case when waits then 'STALLED' else 'ORPHAN' end, case when waits then 'P' || village_code end
  from coverage, lateral (select right(village_code, 1) = '1' as waits) own`;

const PROJECTS = `/* projects of many counties */
  insert into project (code, county_code, township_code, name, pinyin, initials, sector, stage, budget, planned_finish, geometry, position_kind, updated_at)
  select 'P' || code, county_code, township_code, name || '路', pinyin || 'lu', initials || 'l', 'ROAD', 'APPROVED', 100, date '2018-01-01', seat, 'SYNTHETIC',
    timestamptz '2017-01-01 00:00Z' + hashtext(code) % 1000 * interval '1 hour' from village`;

const statements = [
  DIVISIONS,
  TOWNSHIPS,
  VILLAGE_ROWS,
  ANSWERS,
  GAPS,
  PROJECTS,
  "insert into project_village select 'P' || code, code, county_code from village",
  `insert into project_status (project_code, county_code, physical_progress, schedule, allocated, disbursed)
    select code, county_code, 0.5, 'ON_TRACK', 0, 0 from project`,
  "insert into project_quantity (project_code, kind, county_code, planned) select code, 'roadbed_m', county_code, 100 from project",
  `insert into progress_report (project_code, county_code, as_of)
    select code, county_code, date '2017-01-01' + abs(hashtext(code)) % 300 from project`,
  `insert into asset (id, county_code, kind, name, position_kind) select 'A' || code, county_code, 'clinic', name, 'SYNTHETIC' from village`,
  "insert into asset_service (asset_id, village_code, county_code) select 'A' || code, code, county_code from village",
  `insert into hamlet (id, county_code, village_code, name, kind, position_kind)
    select code || '-1', county_code, code, name, 'HAMLET', 'SYNTHETIC' from village`,
  "insert into hamlet_census select id, '2010-01-01', county_code, 40, 100 from hamlet",
];
