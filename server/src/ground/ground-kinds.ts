import type { VersionedKind } from "../writing/versions.ts";

// The rows that engineers change on the ground, as inputs, conflicts and the audit name their columns.

const LIFE = `county_code as county, opened_on as "openedOn", closed_on as "closedOn", project_code as project,
  deleted_at is not null as "isDeleted", version`;

export const ASSET: VersionedKind = {
  kind: "Asset",
  table: "asset",
  key: "id",
  columns: `id as code, kind, name, technology, capacity, capacity_unit as "capacityUnit", reach_metres as "reachMetres",
    st_asgeojson(position, 7)::json as location, position_kind as "positionKind",
    (select coalesce(json_agg(village_code order by village_code), '[]') from asset_service
      where asset_id = asset.id and hamlet_id is null) as villages,
    (select coalesce(json_agg(hamlet_id order by hamlet_id), '[]') from asset_service
      where asset_id = asset.id and hamlet_id is not null) as hamlets,
    (select coalesce(json_agg(json_build_object('since', since, 'until', until) order by since), '[]')
      from clinic_staffing where asset_id = asset.id) as staffing, ${LIFE}`,
  noun: { english: "asset", chinese: "设施" },
};

export const ROAD_EDGE: VersionedKind = {
  kind: "RoadEdge",
  table: "road_edge",
  key: "id",
  columns: `id as code, name, class, surface, width_m as "widthMetres", from_node as "fromNode", to_node as "toNode", ${LIFE}`,
  noun: { english: "stretch of road", chinese: "路段" },
};

export const BUS_SERVICE: VersionedKind = {
  kind: "BusService",
  table: "bus_service",
  key: "id",
  columns: `id as code, name, mode, service_days as "serviceDays", phone, operator,
    (select coalesce(json_agg(asset_id order by asset_id), '[]') from bus_service_stop
      join asset stop on stop.id = asset_id and stop.deleted_at is null
      where bus_service_id = bus_service.id) as stops,
    (select coalesce(json_agg(village_code order by village_code), '[]') from bus_service_village
      where bus_service_id = bus_service.id) as villages, ${LIFE}`,
  noun: { english: "bus service", chinese: "客运服务" },
};

export const HAMLET: VersionedKind = {
  kind: "Hamlet",
  table: "hamlet",
  key: "id",
  columns: `id as code, county_code as county, name,
    (select coalesce(json_agg(json_build_object('since', since, 'households', households, 'people', population) order by since), '[]')
      from hamlet_census where hamlet_id = hamlet.id) as census,
    deleted_at is not null as "isDeleted", version`,
  noun: { english: "hamlet", chinese: "自然村" },
};

export const VILLAGE: VersionedKind = {
  kind: "Village",
  table: "village",
  key: "code",
  columns: `code, county_code as county, name, unfit_for_bus as "unfitForBus",
    deleted_at is not null as "isDeleted", version`,
  noun: { english: "village", chinese: "行政村" },
};

export const OBSERVATION: VersionedKind = {
  kind: "Observation",
  table: "observation",
  key: "id",
  columns: `id::text as code, county_code as county, village_code as village, hamlet_id as hamlet, indicator, part,
    as_of as "asOf", kind, value, is_met as "isMet", (select title from source_document where id = document_id) as source,
    quote, deleted_at is not null as "isDeleted", version`,
  noun: { english: "observation", chinese: "上报记录" },
};
