import type { Queryable } from "@cuntong/db/database";
import { type RoadEdge, roadGraph } from "../access/road-graph.ts";
import { inOrder } from "../access/spans.ts";
import { NEVER, type Span } from "../geo/day.ts";
import { readShapes } from "../geo/shapes.ts";
import {
  type Cells,
  cellsOf,
  day,
  grouped,
  type Index,
  indexOf,
  lifeFrom,
  number,
  type Settlements,
  shapesOf,
  text,
  type Works,
} from "./cells.ts";
import type { Asset, Bus } from "./world.ts";
import * as questions from "./world-questions.ts";

export async function askRoads(database: Queryable, county: string) {
  const [nodes, edges, shapes] = await Promise.all([
    cellsOf(database, questions.roadNodes, county),
    cellsOf(database, questions.roadEdges, county),
    shapesOf(database, questions.roadShapes, county),
  ]);
  return { nodes, edges, shapes };
}

export function roadsFrom(
  { nodes, edges: rows, shapes }: Awaited<ReturnType<typeof askRoads>>,
  works: Works,
) {
  const nodeIndex = indexOf(nodes.map(([id]) => text(id)));
  const edges = rows.map((row): RoadEdge => {
    const [, , , , from, to, roadClass, surface, length] = row;
    return {
      ...lifeFrom(row, works),
      from: nodeIndex.get(text(from)) as number,
      to: nodeIndex.get(text(to)) as number,
      class: text(roadClass),
      surface: text(surface),
      isHardened: surface === "ASPHALT" || surface === "CONCRETE",
      lengthMetres: Number(length),
    };
  });
  const gateways = nodes.flatMap(([, isGateway], index) => (isGateway === true ? [index] : []));
  return roadGraph(edges, readShapes(shapes, edges.length), nodes.length, gateways);
}
export async function askAssets(database: Queryable, county: string, kinds: readonly string[]) {
  const [rows, services, staffing, shapes] = await Promise.all([
    cellsOf(database, questions.assets, county, kinds),
    cellsOf(database, questions.assetServices, county, kinds),
    cellsOf(database, questions.staffing, county),
    shapesOf(database, questions.assetShapes, county, kinds),
  ]);
  return { rows, services: grouped(services), staffing: grouped(staffing), shapes };
}

export function assetsFrom(
  { rows, services, staffing, shapes }: Awaited<ReturnType<typeof askAssets>>,
  settlements: Settlements,
  works: Works,
) {
  let shapesSoFar = 0;
  const list = rows.map((row): Asset => {
    const [id, , , , kind, technology, capacity, reach, hasPosition] = row;
    return {
      ...lifeFrom(row, works),
      kind: text(kind),
      technology: technology as string | null,
      capacity: number(capacity),
      reachMetres: number(reach),
      shape: hasPosition === true ? shapesSoFar++ : -1,
      ...servedBy(services.get(text(id)) ?? [], settlements),
      staffing: staffedDays(staffing.get(text(id))),
    };
  });
  return { list, shapes: readShapes(shapes, shapesSoFar) };
}

const staffedDays = (rows: readonly Cells[] | undefined): readonly Span[] | null =>
  rows === undefined ? null : inOrder(rows.map(spanFrom));

const spanFrom = ([, since, until]: Cells): Span => ({ since: Number(since), until: day(until) ?? NEVER });

/** Serving a village serves all its hamlets; each hamlet counts once, however often it is named. */
function servedBy(rows: readonly Cells[], { villages, villageIndex, hamletIndex }: Settlements) {
  const hamletsServed = new Set<number>();
  const villagesServed = new Set<number>();
  for (const [, villageCode, hamletId] of rows) {
    const village = villageIndex.get(text(villageCode));
    if (village === undefined) continue;
    villagesServed.add(village);
    const one = hamletId === null ? undefined : hamletIndex.get(text(hamletId));
    if (hamletId === null) for (const hamlet of villages[village]?.hamlets ?? []) hamletsServed.add(hamlet);
    else if (one !== undefined) hamletsServed.add(one);
  }
  return { hamlets: [...hamletsServed], villages: [...villagesServed] };
}

export function busesFrom(
  rows: readonly Cells[],
  stopRows: readonly Cells[],
  villageRows: readonly Cells[],
  known: { assets: Index; villages: Index; works: Works },
): readonly Bus[] {
  const stops = grouped(stopRows);
  const villages = grouped(villageRows);
  const places = (of: readonly Cells[] | undefined, index: Index) =>
    (of ?? []).flatMap(([, other]) => index.get(text(other)) ?? []);
  return rows.map((row) => ({
    ...lifeFrom(row, known.works),
    mode: row[4] as Bus["mode"],
    stops: places(stops.get(text(row[0])), known.assets),
    villages: places(villages.get(text(row[0])), known.villages),
  }));
}
