/** A row as the database takes it: column names, EWKT for geometry, days as text. */
export type Row = Readonly<Record<string, unknown>>;

/** Tables in an order in which every row finds what it refers to. */
export const TABLES = [
  "source_document",
  "area",
  "succession",
  "zone",
  "zone_township",
  "village",
  "hamlet",
  "hamlet_census",
  "project",
  "project_village",
  "project_hamlet",
  "project_quantity",
  "progress_report",
  "progress_quantity",
  "milestone",
  "allocation",
  "disbursement",
  "road_node",
  "road_edge",
  "asset",
  "asset_service",
  "bus_service",
  "bus_service_stop",
  "bus_service_village",
  "clinic_staffing",
  "relocation_site",
  "relocation_origin",
  "relocation_move",
  "site_facility",
  "fact",
  "observation",
] as const;

export type Table = (typeof TABLES)[number];
export type World = { readonly [Name in Table]: Row[] };

export function emptyWorld(): World {
  return Object.fromEntries(TABLES.map((table) => [table, []])) as unknown as World;
}

/** SYNTHETIC: drawn by the generator, never to be reported upwards. */
export const SYNTHETIC = { position_kind: "SYNTHETIC" } as const;
