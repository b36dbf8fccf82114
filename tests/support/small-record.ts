import type { Database, Queryable } from "@cuntong/db/database";

/** A county with a village, a hamlet and a project: enough rows of enough kinds to lose some. */
export async function insertSmallRecord(database: Database): Promise<void> {
  const statements = [
    `insert into area (code, level, name, parent_code, county_code, data_as_of, boundary, boundary_kind) values
       ('52', 'PROVINCE', '贵州省', null, null, null, null, null), ('5202', 'PREFECTURE', '六盘水市', '52', null, null, null, null),
       ('520281', 'COUNTY', '盘州市', '5202', '520281', '2017-12-01',
        st_multi(st_setsrid(st_makeenvelope(104.3, 25.3, 104.9, 26.2), 4326)), 'SYNTHETIC'),
       ('520281001', 'TOWNSHIP', '亦资街道', '520281', '520281', null, null, null)`,
    `insert into village (code, county_code, township_code, name, kind, seat, position_kind) values
       ('520281001001', '520281', '520281001', '城关村', 'VILLAGE', st_setsrid(st_makepoint(104.47, 25.7), 4326), 'SYNTHETIC')`,
    `insert into hamlet (id, county_code, village_code, name, kind, position, position_kind) values
       ('h1', '520281', '520281001001', '上寨''s "组"', 'HAMLET', st_setsrid(st_makepoint(104.48, 25.71), 4326), 'SYNTHETIC')`,
    `insert into hamlet_census values ('h1', '-infinity', '520281', 31, null)`,
    `insert into project (code, county_code, name, sector, stage, budget, position_kind) values
       ('P-1', '520281', '通组公路', 'ROAD', 'UNDER_CONSTRUCTION', 1234567.89, 'SYNTHETIC')`,
    "insert into progress_report (project_code, county_code, as_of) values ('P-1', '520281', '2017-06-01')",
  ];
  await database.transaction(async (transaction) => {
    for (const statement of statements) await transaction.query(statement);
  });
}

/** One hash for the rows of each table, in any order. */
export async function tableHashes(database: Queryable): Promise<ReadonlyMap<string, string>> {
  const tables = await database.query<{ name: string }>(`/* our tables */
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r'
      and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e') order by 1`);
  // One statement for all: a test may ask for this before and after every refusal.
  const questions = tables.map(
    ({
      name,
    }) => `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(line, '' order by line)), '') as hash
      from (select md5(line::text) as line from "${name}" line) "${name}"`,
  );
  const rows = await database.query<{ name: string; hash: string }>(
    `/* what our tables hold */ ${questions.join(" union all ")}`,
  );
  return new Map(rows.map(({ name, hash }) => [name, hash]));
}
