/**
 * The rows of a county as one JSON array of arrays a table: the quickest way out of either database.
 * Days are numbers since 1970-01-01. The order is that of ids, so that the same rows give the same world.
 */
const day = (column: string): string => `${column} - date '1970-01-01'`;
const cells = (about: string, columns: readonly string[], from: string, order: string): string =>
  `/* ${about} of a county */ select json_agg(json_build_array(${columns.join(", ")}) order by ${order}) as cells from ${from}`;

const ownRows = "county_code = $1 and deleted_at is null";
const life = ["id", day("opened_on"), day("closed_on"), "project_code"];

export const dataDay = `/* a county's data day */
  select coalesce(data_as_of, current_date)::text as day from area where code = $1 and level = 'COUNTY'`;

export const indicators = cells(
  "the indicators",
  ["id", "judged_for", "rule", "to_json(asset_kinds)::text", "technology", "to_json(parts)::text"],
  "indicator where $1::text is not null",
  "ordinal",
);
export const standards = cells(
  "the thresholds",
  ["indicator", "role", "threshold", "comparison"],
  "county_standard where county_code = $1",
  "indicator, role",
);
export const projects = cells(
  "the projects",
  ["code", "stage", day("forecast_finish")],
  "project left join project_status status on status.project_code = project.code where project.county_code = $1 and deleted_at is null",
  "code",
);
export const villages = cells(
  "the villages",
  ["code", "township_code", "unfit_for_bus", "st_x(seat)", "st_y(seat)"],
  `village where ${ownRows}`,
  "code",
);
export const hamlets = cells(
  "the hamlets",
  ["hamlet.id", "village_code", "hamlet.kind", "st_x(position)", "st_y(position)"],
  `hamlet join village on village.code = village_code and village.deleted_at is null
    where hamlet.county_code = $1 and hamlet.deleted_at is null`,
  "hamlet.id",
);
export const census = cells(
  "the census",
  ["hamlet_id", day("since"), "households", "population"],
  "hamlet_census where county_code = $1",
  "hamlet_id, since",
);
export const roadNodes = cells(
  "the road nodes",
  ["id", "is_gateway"],
  "road_node where county_code = $1",
  "id",
);
export const roadEdges = cells(
  "the road edges",
  [...life, "from_node", "to_node", "class", "surface", "st_length(geometry::geography)"],
  `road_edge where ${ownRows}`,
  "id",
);
export const roadShapes = `/* the road lines of a county */
  select string_agg(st_asbinary(geometry), ''::bytea order by id) as shapes from road_edge where ${ownRows}`;
export const assets = cells(
  "the assets",
  [
    ...life,
    "kind",
    "technology",
    "capacity",
    "reach_metres",
    "position is not null and not st_isempty(position)",
  ],
  `asset where ${ownRows} and kind = any($2::text[])`,
  "id",
);
export const assetShapes = `/* the asset shapes of a county */
  select string_agg(st_asbinary(position), ''::bytea order by id) as shapes
  from asset where ${ownRows} and kind = any($2::text[]) and position is not null and not st_isempty(position)`;
export const assetServices = cells(
  "whom assets serve",
  ["asset_id", "village_code", "hamlet_id"],
  `asset_service service join asset on asset.id = asset_id
    where service.county_code = $1 and asset.county_code = $1 and kind = any($2::text[])`,
  "asset_id, village_code, hamlet_id",
);
export const staffing = cells(
  "the staffed days",
  ["asset_id", day("since"), day("until")],
  "clinic_staffing where county_code = $1",
  "asset_id, since",
);
export const buses = cells("the bus services", [...life, "mode"], `bus_service where ${ownRows}`, "id");
const ofBus = (table: string, column: string): string =>
  cells(
    "stops and villages of the bus services",
    ["bus_service_id", column],
    `${table} join bus_service on id = bus_service_id where ${ownRows}`,
    `bus_service_id, ${column}`,
  );
export const busStops = ofBus("bus_service_stop", "asset_id");
export const busVillages = ofBus("bus_service_village", "village_code");
export const observations = cells(
  "the reported answers",
  ["id", "village_code", "hamlet_id", "indicator", "part", day("as_of"), "kind", "value", "is_met"],
  `observation where ${ownRows} and indicator = any($2::text[]) and kind in ('ACTUAL', 'CLAIM')`,
  "indicator, id",
);
