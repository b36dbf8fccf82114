import { lineText, pointText, type Rows, removal, shapeText, stamps, synthetic } from "./row-parts.ts";
import { type Asset, type Edge, storedId, villageCode, type World } from "./world.ts";

export function projectRows(world: World): readonly Rows[] {
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

const lifetime = (world: World, row: Edge | Asset | World["buses"][number]) => ({
  opened_on: row.openedOn,
  closed_on: row.closedOn,
  project_code: row.project === null ? null : storedId(world, row.project),
  ...removal(row),
  ...stamps,
});

export function roadRows(world: World): readonly Rows[] {
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

export function workRows(world: World): readonly Rows[] {
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
