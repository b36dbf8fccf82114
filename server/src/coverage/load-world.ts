import type { Queryable } from "@cuntong/db/database";
import { type RoadEdge, roadGraph } from "../access/road-graph.ts";
import { serviceFrom, type Work } from "../access/service.ts";
import { inOrder } from "../access/spans.ts";
import { type Day, dayOf, NEVER, type Span } from "../geo/day.ts";
import { readShapes, type Shapes } from "../geo/shapes.ts";
import type {
  Asset,
  Bus,
  Census,
  Hamlet,
  Indicator,
  Observation,
  Position,
  Village,
  World,
} from "./world.ts";
import * as questions from "./world-questions.ts";

type Cells = readonly (string | number | boolean | null)[];
type Index = ReadonlyMap<string, number>;

/** The questions in their order, with the county's thresholds. */
export async function loadIndicators(database: Queryable, county: string): Promise<readonly Indicator[]> {
  const cells = (question: string) => cellsOf(database, question, county);
  return indicatorsFrom(await cells(questions.indicators), await cells(questions.standards));
}

/** Reads the rows of a county that some questions look at, each table at once. Rows that were deleted are not there. */
export async function loadWorld(
  database: Queryable,
  county: string,
  indicators: readonly Indicator[],
): Promise<World> {
  const cells = (question: string) => cellsOf(database, question, county);
  const [asOf] = await database.query<{ day: string }>(questions.dataDay, [county]);
  if (asOf === undefined) throw new Error(`There is no county ${county}`);
  const projects = (await cells(questions.projects)).map(workFrom);
  const works = { list: projects, index: indexOf(projects.map((one) => one.code)) };
  const settlements = settlementsFrom(
    await cells(questions.villages),
    await cells(questions.hamlets),
    await cells(questions.census),
  );
  const ids = indicators.map(({ id }) => id);
  const hasBuses = indicators.some(({ rule }) => rule === "BUS");
  const kinds = [...indicators.flatMap(({ assetKinds }) => assetKinds), ...(hasBuses ? ["bus_stop"] : [])];
  const assets = await loadAssets(database, { county, kinds }, settlements, works);
  return {
    county,
    dataAsOf: dayOf(asOf.day),
    indicators,
    projects,
    villages: settlements.villages,
    hamlets: settlements.hamlets,
    roads: await loadRoads(database, county, works),
    assets: assets.list,
    assetShapes: assets.shapes,
    buses: busesFrom(
      await cells(questions.buses),
      await cells(questions.busStops),
      await cells(questions.busVillages),
      { assets: indexOf(assets.list.map((one) => one.id)), villages: settlements.villageIndex, works },
    ),
    observations: observationsFrom(await cellsOf(database, questions.observations, county, ids), settlements),
  };
}

interface Works {
  readonly list: readonly Work[];
  readonly index: Index;
}

interface Settlements {
  readonly villages: readonly Village[];
  readonly hamlets: readonly Hamlet[];
  readonly villageIndex: Index;
  readonly hamletIndex: Index;
}

async function cellsOf(
  database: Queryable,
  question: string,
  ...values: readonly unknown[]
): Promise<readonly Cells[]> {
  const [row] = await database.query<{ cells: readonly Cells[] | null }>(question, values);
  return row?.cells ?? [];
}

const indexOf = (codes: readonly string[]): Index => new Map(codes.map((code, index) => [code, index]));
const text = (cell: Cells[number] | undefined): string => String(cell);
const day = (cell: Cells[number] | undefined): Day | null => (cell ?? null) as number | null;
const number = day;
const position = (
  longitude: Cells[number] | undefined,
  latitude: Cells[number] | undefined,
): Position | null =>
  typeof longitude === "number" && typeof latitude === "number" ? { longitude, latitude } : null;

const workFrom = ([code, stage, forecast]: Cells): Work => ({
  code: text(code),
  stage: text(stage),
  forecastFinish: day(forecast),
});

const lifeFrom = (cells: Cells, works: Works) => {
  const [id, openedOn, closedOn, project] = cells;
  const recorded = { id: text(id), openedOn: day(openedOn), closedOn: day(closedOn) };
  // A project that was deleted gives no forecast: what waits for it never opens.
  const place = project === null ? -1 : (works.index.get(text(project)) ?? works.list.length);
  return serviceFrom({ ...recorded, project: place }, works.list);
};

function indicatorsFrom(rows: readonly Cells[], standards: readonly Cells[]): readonly Indicator[] {
  return rows.map(([id, judgedFor, rule, assetKinds, technology, parts]) => {
    const own = standards.filter(([indicator]) => indicator === id);
    return {
      id: text(id),
      judgedFor: judgedFor as Indicator["judgedFor"],
      rule: rule as Indicator["rule"],
      assetKinds: JSON.parse(text(assetKinds)) as string[],
      technology: technology as string | null,
      parts: JSON.parse(text(parts)) as string[],
      comparison: text(own.find(([, role]) => role === "THRESHOLD")?.[3]),
      standards: new Map(own.map(([, role, threshold]) => [text(role), Number(threshold)])),
    };
  });
}

function settlementsFrom(
  villageRows: readonly Cells[],
  hamletRows: readonly Cells[],
  censusRows: readonly Cells[],
): Settlements {
  const villageIndex = indexOf(villageRows.map(([code]) => text(code)));
  const hamletIndex = indexOf(hamletRows.map(([id]) => text(id)));
  const counts = grouped(censusRows);
  const hamlets = hamletRows.map(([id, village, kind, longitude, latitude]) => ({
    id: text(id),
    village: villageIndex.get(text(village)) as number,
    position: position(longitude, latitude),
    census: censusFrom(counts.get(text(id)) ?? [], kind === "SITE" ? 0 : null),
  }));
  const ofVillage: number[][] = villageRows.map(() => []);
  for (const [index, hamlet] of hamlets.entries()) ofVillage[hamlet.village]?.push(index);
  const villages = villageRows.map(([code, township, unfit, longitude, latitude], index) => ({
    code: text(code),
    township: text(township),
    unfitForBus: unfit === true,
    seat: position(longitude, latitude),
    hamlets: ofVillage[index] ?? [],
  }));
  return { villages, hamlets, villageIndex, hamletIndex };
}

/** Rows by their first cell. */
function grouped(rows: readonly Cells[]): ReadonlyMap<string, readonly Cells[]> {
  const groups = new Map<string, Cells[]>();
  for (const row of rows) {
    const key = text(row[0]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

/** All time: before the first count nothing is known, except that nobody lives on a relocation site yet. */
function censusFrom(rows: readonly Cells[], before: 0 | null): readonly Census[] {
  const days = rows.map(([, since]) => Number(since));
  const counted = rows.map(([, , households, people], index) => ({
    since: days[index] as Day,
    until: days[index + 1] ?? NEVER,
    households: number(households),
    people: number(people),
  }));
  return [
    { since: Number.NEGATIVE_INFINITY, until: days[0] ?? NEVER, households: before, people: before },
    ...counted,
  ];
}

async function loadRoads(database: Queryable, county: string, works: Works) {
  const nodes = await cellsOf(database, questions.roadNodes, county);
  const nodeIndex = indexOf(nodes.map(([id]) => text(id)));
  const rows = await cellsOf(database, questions.roadEdges, county);
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
  const shapes = await loadShapes(database, questions.roadShapes, [county], edges.length);
  return roadGraph(edges, shapes, nodes.length, gateways);
}

async function loadShapes(
  database: Queryable,
  question: string,
  values: readonly unknown[],
  count: number,
): Promise<Shapes> {
  const [row] = await database.query<{ shapes: Uint8Array | null }>(question, values);
  return readShapes(row?.shapes ?? new Uint8Array(), count);
}

async function loadAssets(
  database: Queryable,
  { county, kinds }: { county: string; kinds: readonly string[] },
  settlements: Settlements,
  works: Works,
) {
  const rows = await cellsOf(database, questions.assets, county, kinds);
  const services = grouped(await cellsOf(database, questions.assetServices, county, kinds));
  const staffing = grouped(await cellsOf(database, questions.staffing, county));
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
  return { list, shapes: await loadShapes(database, questions.assetShapes, [county, kinds], shapesSoFar) };
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

function busesFrom(
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

function observationsFrom(
  rows: readonly Cells[],
  { villageIndex, hamletIndex }: Settlements,
): readonly Observation[] {
  return rows.flatMap(([id, villageCode, hamletId, indicator, part, asOf, kind, value, isMet]) => {
    const village = villageCode === null ? null : villageIndex.get(text(villageCode));
    const hamlet = hamletId === null ? null : hamletIndex.get(text(hamletId));
    if (village === undefined || hamlet === undefined) return [];
    return {
      id: Number(id),
      village,
      hamlet,
      indicator: text(indicator),
      part: part as string | null,
      asOf: Number(asOf),
      isActual: kind === "ACTUAL",
      value: number(value),
      isMet: isMet as boolean | null,
    };
  });
}
