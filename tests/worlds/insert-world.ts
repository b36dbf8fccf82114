import type { Queryable } from "@cuntong/db/database";
import {
  type Asset,
  type Edge,
  type Line,
  type Position,
  type Shape,
  storedId,
  townshipCode,
  villageCode,
  type World,
} from "./world.ts";

type Row = Readonly<Record<string, unknown>>;
type Rows = readonly [table: string, rows: readonly Row[]];

/** Writes a world, one statement a table. Its areas are made as needed; all names say that they are synthetic. */
export async function insertWorld(database: Queryable, world: World): Promise<void> {
  for (const [table, rows] of rowsOf(world)) await insertRows(database, table, rows);
}

/** Several worlds at once: the statements are as many as for one. */
export async function insertWorlds(database: Queryable, worlds: readonly World[]): Promise<void> {
  const all = worlds.map(rowsOf);
  for (const [place, [table]] of (all[0] ?? []).entries())
    await insertRows(
      database,
      table,
      all.flatMap((rows) => rows[place]?.[1] ?? []),
    );
}

async function insertRows(database: Queryable, table: string, rows: readonly Row[]): Promise<void> {
  const first = rows[0];
  if (first === undefined) return;
  const columns = Object.keys(first).join(", ");
  await database.query(
    `/* insert a world's ${table} */
    insert into ${table} (${columns}) overriding system value select ${columns}
    from jsonb_populate_recordset(null::${table}, ($1::text)::jsonb)
    ${table === "area" ? "on conflict do nothing" : ""}`,
    [JSON.stringify(rows)],
  );
}

function rowsOf(world: World): readonly Rows[] {
  return [
    ...areaRows(world),
    ...projectRows(world),
    ...settlementRows(world),
    ...roadRows(world),
    ...workRows(world),
  ];
}

const text = (position: Position) => `${position[0]} ${position[1]}`;
const lineText = (line: Line) => `SRID=4326;LINESTRING(${line.map(text).join(",")})`;
const pointText = (position: Position | null) =>
  position === null ? null : `SRID=4326;POINT(${text(position)})`;
const shapeText = (shape: Shape | null) =>
  shape === null ? null : "point" in shape ? pointText(shape.point) : lineText(shape.line);

const synthetic = { position_kind: "SYNTHETIC" };
const removal = (row: { readonly deleted: boolean }) =>
  row.deleted
    ? { deleted_at: "2019-01-01T00:00:00Z", deleted_reason: "test" }
    : { deleted_at: null, deleted_reason: null };

function areaRows(world: World): readonly Rows[] {
  const { county } = world;
  const area = (code: string, level: string, parent: string | null, more: Row = {}) => ({
    code,
    level,
    name: `模拟 ${code}`,
    parent_code: parent,
    county_code: code.length < 6 ? null : county,
    pinyin: "",
    initials: "",
    is_demo: false,
    version: 1,
    updated_at: "2020-01-01T00:00:00Z",
    profile: null,
    data_as_of: null,
    ...more,
  });
  const [province, prefecture] = [county.slice(0, 2), county.slice(0, 4)];
  const townships = [...new Set([1, ...world.villages.map((village) => village.township)])];
  return [
    [
      "area",
      [
        area(province, "PROVINCE", null),
        area(prefecture, "PREFECTURE", province),
        area(county, "COUNTY", prefecture, { profile: world.profile, data_as_of: world.dataAsOf }),
        ...townships.map((one) => area(townshipCode(world, one), "TOWNSHIP", county)),
      ],
    ],
    ["county_standard_override", world.overrides.map((row) => ({ county_code: county, ...row }))],
  ];
}

function projectRows(world: World): readonly Rows[] {
  const county_code = world.county;
  const code = (project: { code: string }) => storedId(world, project.code);
  const reports = world.projects.flatMap((project) =>
    project.reports.map((report) => ({ project_code: code(project), report })),
  );
  // The ids of reports are given by hand, so that their quantities can name them in the same breath.
  const reportId = (index: number) => Number(county_code) * 10_000 + index;
  return [
    [
      "project",
      world.projects.map((project) => ({
        code: code(project),
        county_code,
        name: `模拟项目 ${project.code}`,
        pinyin: "",
        initials: "",
        sector: project.sector,
        stage: project.stage,
        planned_start: project.plannedStart,
        planned_finish: project.plannedFinish,
        started_on: project.startedOn,
        finished_on: project.finishedOn,
        ...synthetic,
        ...stamps,
      })),
    ],
    [
      "project_quantity",
      world.projects.flatMap((project) =>
        project.quantities.map((row) => ({
          project_code: code(project),
          county_code,
          kind: row.kind,
          planned: row.planned,
          existing_before: 0,
          weight: row.weight,
        })),
      ),
    ],
    [
      "progress_report",
      reports.map(({ project_code, report }, index) => ({
        id: reportId(index),
        project_code,
        county_code,
        as_of: report.asOf,
        correction: false,
        reported_at: "2020-01-01T00:00:00Z",
      })),
    ],
    [
      "progress_quantity",
      reports.flatMap(({ report }, index) =>
        Object.entries(report.done).map(([kind, done]) => ({ report_id: reportId(index), kind, done })),
      ),
    ],
  ];
}

const stamps = { version: 1, updated_at: "2020-01-01T00:00:00Z" };

function settlementRows(world: World): readonly Rows[] {
  const county_code = world.county;
  return [
    [
      "village",
      world.villages.map((village) => ({
        code: villageCode(world, village.number),
        county_code,
        township_code: townshipCode(world, village.township),
        name: `模拟村 ${village.number}`,
        pinyin: "",
        initials: "",
        kind: village.kind,
        unfit_for_bus: village.unfitForBus,
        seat: pointText(village.seat),
        ...synthetic,
        ...stamps,
      })),
    ],
    [
      "hamlet",
      world.hamlets.map((hamlet) => ({
        id: storedId(world, hamlet.id),
        county_code,
        village_code: villageCode(world, hamlet.village),
        name: `模拟组 ${hamlet.id}`,
        kind: hamlet.kind,
        position: pointText(hamlet.position),
        ...synthetic,
        ...stamps,
      })),
    ],
    [
      "hamlet_census",
      world.hamlets.flatMap((hamlet) =>
        hamlet.census.map((row) => ({
          hamlet_id: storedId(world, hamlet.id),
          county_code,
          since: row.since,
          households: row.households,
          population: row.people,
        })),
      ),
    ],
    [
      "observation",
      world.observations.map((row, index) => ({
        id: Number(county_code) * 10_000 + index,
        county_code,
        village_code: row.village === null ? null : villageCode(world, row.village),
        hamlet_id: row.hamlet === null ? null : storedId(world, row.hamlet),
        indicator: row.indicator,
        part: row.part,
        as_of: row.asOf,
        kind: row.kind,
        value: row.value,
        is_met: row.isMet,
      })),
    ],
  ];
}

const lifetime = (world: World, row: Edge | Asset | World["buses"][number]) => ({
  opened_on: row.openedOn,
  closed_on: row.closedOn,
  project_code: row.project === null ? null : storedId(world, row.project),
  ...removal(row),
  ...stamps,
});

function roadRows(world: World): readonly Rows[] {
  const county_code = world.county;
  return [
    [
      "road_node",
      world.nodes.map((node) => ({
        id: storedId(world, node.id),
        county_code,
        position: pointText(node.position),
        is_gateway: node.isGateway,
      })),
    ],
    [
      "road_edge",
      world.edges.map((edge) => ({
        id: storedId(world, edge.id),
        county_code,
        from_node: storedId(world, edge.from),
        to_node: storedId(world, edge.to),
        name: `模拟路 ${edge.id}`,
        class: edge.class,
        surface: edge.surface,
        geometry: lineText(edge.line),
        ...synthetic,
        ...lifetime(world, edge),
      })),
    ],
  ];
}

function workRows(world: World): readonly Rows[] {
  const county_code = world.county;
  const assetsWith = <Part>(parts: (asset: Asset) => readonly Part[]) =>
    world.assets.flatMap((asset) =>
      parts(asset).map((part) => ({ asset_id: storedId(world, asset.id), part })),
    );
  const busesWith = <Part>(parts: (bus: World["buses"][number]) => readonly Part[]) =>
    world.buses.flatMap((bus) =>
      parts(bus).map((part) => ({ bus_service_id: storedId(world, bus.id), part })),
    );
  return [
    [
      "asset",
      world.assets.map((asset) => ({
        id: storedId(world, asset.id),
        county_code,
        kind: asset.kind,
        name: `模拟 ${asset.id}`,
        technology: asset.technology,
        capacity: asset.capacity,
        reach_metres: asset.reachMetres,
        position: shapeText(asset.shape),
        ...synthetic,
        ...lifetime(world, asset),
      })),
    ],
    [
      "asset_service",
      assetsWith((asset) => asset.serves).map(({ asset_id, part }) => ({
        asset_id,
        village_code: villageCode(world, part.village),
        hamlet_id: part.hamlet === null ? null : storedId(world, part.hamlet),
        county_code,
      })),
    ],
    [
      "clinic_staffing",
      assetsWith((asset) => asset.staffing).map(({ asset_id, part }) => ({ asset_id, county_code, ...part })),
    ],
    [
      "bus_service",
      world.buses.map((bus) => ({
        id: storedId(world, bus.id),
        county_code,
        name: `模拟线路 ${bus.id}`,
        mode: bus.mode,
        ...lifetime(world, bus),
      })),
    ],
    [
      "bus_service_stop",
      busesWith((bus) => bus.stops).map(({ bus_service_id, part }) => ({
        bus_service_id,
        asset_id: storedId(world, part),
      })),
    ],
    [
      "bus_service_village",
      busesWith((bus) => bus.villages).map(({ bus_service_id, part }) => ({
        bus_service_id,
        village_code: villageCode(world, part),
      })),
    ],
  ];
}
