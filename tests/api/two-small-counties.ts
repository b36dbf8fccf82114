import type { Queryable } from "@cuntong/db/database";

export const ONE = "990101";
export const OTHER = "990102";

/** Two counties, each with a village of two hamlets and a road under construction; nothing more. */
export async function insertTwoCounties(database: Queryable): Promise<void> {
  for (const [code, level, parent] of [
    ["99", "PROVINCE", null],
    ["9901", "PREFECTURE", "99"],
  ])
    await database.query("insert into area (code, level, name, parent_code) values ($1, $2, '试验', $3)", [
      code,
      level,
      parent,
    ]);
  for (const county of [ONE, OTHER])
    for (const statement of countyStatements) await database.query(statement, [county]);
}

const countyStatements = [
  `insert into area (code, level, name, parent_code, county_code, data_as_of) values ($1, 'COUNTY', '试验县', '9901', $1, '2017-12-01')`,
  `insert into area (code, level, name, parent_code, county_code) values ($1 || '001', 'TOWNSHIP', '试验镇', $1, $1)`,
  `insert into village (code, county_code, township_code, name, kind, seat, position_kind)
   values ($1 || '001201', $1, $1 || '001', '甲村', 'VILLAGE', st_setsrid(st_makepoint(104.5, 25.7), 4326), 'SYNTHETIC')`,
  `insert into hamlet (id, county_code, village_code, name, kind, position, position_kind)
   select $1 || '-' || place, $1, $1 || '001201', '组' || place, 'HAMLET', st_setsrid(st_makepoint(104.5 + place * 0.01, 25.7), 4326), 'SYNTHETIC'
   from generate_series(1, 2) place`,
  `insert into hamlet_census (hamlet_id, since, county_code, households, population)
   select $1 || '-' || place, '2014-01-01', $1, 40, 150 from generate_series(1, 2) place`,
  `insert into project (code, county_code, township_code, name, sector, programme, stage, budget, planned_start, planned_finish, started_on, position_kind)
   values ('P-' || $1, $1, $1 || '001', '通组公路', 'ROAD', '组组通', 'UNDER_CONSTRUCTION', 1000000, '2017-03-01', '2018-03-01', '2017-03-01', 'SYNTHETIC')`,
  `insert into project_quantity (project_code, kind, county_code, planned)
   select 'P-' || $1, kind, $1, 1000 from unnest(array['roadbed_m', 'gravel_m', 'concrete_m']) kind`,
  `insert into progress_report (project_code, county_code, as_of) values ('P-' || $1, $1, '2017-10-01')`,
  `insert into progress_quantity (report_id, kind, done)
   select id, kind, done from progress_report,
     (values ('roadbed_m', 800), ('gravel_m', 500), ('concrete_m', 100)) as given (kind, done) where county_code = $1`,
  `insert into allocation (project_code, county_code, source, level, year, amount) values ('P-' || $1, $1, 'SPECIAL', 'PROVINCE', 2017, 600000)`,
  `insert into disbursement (allocation_id, county_code, amount, paid_on)
   select id, $1, 200000, '2017-06-01' from allocation where county_code = $1`,
  `insert into zone (code, name, county_code) values ($1 || '-z', '第一战区', $1)`,
  `insert into zone_township (zone_code, township_code) values ($1 || '-z', $1 || '001')`,
];
