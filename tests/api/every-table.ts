import type { Queryable } from "@cuntong/db/database";
import { insertTwoCounties, ONE, OTHER } from "./two-small-counties.ts";

/** Two counties with a row in every table that keeps counties apart. */
export async function insertIntoEveryTable(database: Queryable): Promise<void> {
  await insertTwoCounties(database);
  await database.query("insert into account (id, name) values ('li', '李工')");
  for (const county of [ONE, OTHER])
    for (const statement of statements) await database.query(statement, [county]);
}

const statements = [
  "insert into source_document (id, county_code, title) values ($1 || '-d', $1, '县报告')",
  "insert into succession (old_code, old_name, new_code, change, county_code) values ($1 || '9', '旧县', $1, 'RECODED', $1)",
  `insert into fact (id, county_code, as_of, sector, indicator, value, unit, kind, quote, document_id)
   values ($1 || '-f', $1, '2017', 'ROAD', 'roads', '1', '条', 'ACTUAL', '一条', $1 || '-d')`,
  `insert into observation (county_code, indicator, as_of, kind, is_met) values ($1, 'bus', '2017-01-01', 'CLAIM', true)`,
  "insert into county_standard_override (county_code, indicator, role, threshold) values ($1, 'bus', 'threshold', 2500)",
  `insert into project_village (project_code, village_code, county_code) values ('P-' || $1, $1 || '001201', $1)`,
  `insert into project_hamlet (project_code, hamlet_id, county_code) values ('P-' || $1, $1 || '-1', $1)`,
  "insert into milestone (project_code, kind, county_code) values ('P-' || $1, 'START', $1)",
  `insert into project_status (project_code, county_code, physical_progress, schedule, allocated, disbursed)
   values ('P-' || $1, $1, 0.3, 'ON_TRACK', 600000, 200000)`,
  "insert into project_done (project_code, kind, county_code, done, as_of) values ('P-' || $1, 'gravel_m', $1, 500, '2017-10-01')",
  `insert into progress_stretch (report_id, county_code, kind, from_m, to_m)
   select id, $1, 'gravel_m', 0, 500 from progress_report where county_code = $1`,
  `insert into road_node (id, county_code, position)
   select $1 || '-n' || n, $1, st_setsrid(st_makepoint(104.5 + n * 0.01, 25.7), 4326) from generate_series(1, 2) n`,
  `insert into road_edge (id, county_code, from_node, to_node, class, surface, geometry, position_kind)
   values ($1 || '-e', $1, $1 || '-n1', $1 || '-n2', 'VILLAGE', 'CONCRETE',
     st_setsrid(st_makeline(st_makepoint(104.51, 25.7), st_makepoint(104.52, 25.7)), 4326), 'SYNTHETIC')`,
  `insert into asset (id, county_code, kind, name, position, position_kind)
   values ($1 || '-a', $1, 'clinic', '卫生室', st_setsrid(st_makepoint(104.51, 25.7), 4326), 'SYNTHETIC')`,
  "insert into asset_service (asset_id, village_code, county_code) values ($1 || '-a', $1 || '001201', $1)",
  "insert into clinic_staffing (asset_id, since, county_code) values ($1 || '-a', '2016-01-01', $1)",
  "insert into bus_service (id, county_code, name, mode) values ($1 || '-b', $1, '一路', 'ROUTE')",
  "insert into bus_service_stop (bus_service_id, asset_id) values ($1 || '-b', $1 || '-a')",
  "insert into bus_service_village (bus_service_id, village_code) values ($1 || '-b', $1 || '001201')",
  `insert into relocation_site (code, county_code, name, kind, mode, position_kind)
   values ($1 || '-s', $1, '新村', 'CONCENTRATED', 'GOVERNMENT_BUILT', 'SYNTHETIC')`,
  `insert into relocation_origin (site_code, village_code, county_code, households, persons)
   values ($1 || '-s', $1 || '001201', $1, 10, 40)`,
  `insert into relocation_move (site_code, village_code, county_code, moved_on, households, persons)
   values ($1 || '-s', $1 || '001201', $1, '2017-01-01', 1, 4)`,
  "insert into site_facility (site_code, kind) values ($1 || '-s', 'clinic')",
  `insert into place_value (county_code, village_code, indicator, basis, since, until, outcome)
   values ($1, $1 || '001201', 'bus', 'COMPUTED', '-infinity', 'infinity', 'UNMET')`,
  `insert into hamlet_coverage (county_code, village_code, hamlet_id, indicator, basis, since, until, status, status_since, status_until)
   values ($1, $1 || '001201', $1 || '-1', 'water_quantity', 'COMPUTED', '-infinity', 'infinity', 'UNMET', '-infinity', 'infinity')`,
  `insert into coverage (county_code, township_code, village_code, indicator, basis, since, until, status, status_since, status_until,
     households_met, households_unmet, households_unknown, people_met, people_unmet, people_unknown)
   values ($1, $1 || '001', $1 || '001201', 'bus', 'COMPUTED', '-infinity', 'infinity', 'UNMET', '-infinity', 'infinity', 0, 80, 0, 0, 300, 0)`,
  `insert into gap (county_code, township_code, village_code, indicator, basis, since, until, status, outlook)
   values ($1, $1 || '001', $1 || '001201', 'bus', 'COMPUTED', '-infinity', 'infinity', 'UNMET', 'ORPHAN')`,
  "insert into measured_distance (county_code, place_geometry, metres) values ($1, 1, '')",
  "insert into answer_fingerprint (county_code, indicator, villages) values ($1, 'bus', '{}')",
  "insert into county_state (county_code) values ($1)",
  `insert into design_change (project_code, county_code, changed_on, reason) values ('P-' || $1, $1, '2017-05-01', '改线')`,
  `insert into design_change_quantity (design_change_id, kind, county_code, planned_before, planned_after)
   select id, 'gravel_m', $1, 900, 1000 from design_change where county_code = $1`,
  `insert into attachment (id, project_code, county_code, name, media_type, size_bytes, sha256, bytes)
   values ($1 || '-p', 'P-' || $1, $1, 'a.jpg', 'image/jpeg', 1, '', '')`,
  `insert into audit (county_code, actor, actor_name, request_id, operation, kind, code)
   values ($1, 'li', '李工', 'r', 'reportProgress', 'Project', 'P-' || $1)`,
  `insert into project (code, county_code, name, sector, stage, position_kind, deleted_at, deleted_reason)
   values ('D-' || $1, $1, '重复的公路', 'ROAD', 'PROPOSED', 'SYNTHETIC', now(), '重复录入')`,
];
