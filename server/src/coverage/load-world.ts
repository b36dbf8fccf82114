import type { Queryable } from "@cuntong/db/database";
import { type Day, dayOf, NEVER } from "../geo/day.ts";
import {
  type Cells,
  cellsOf,
  grouped,
  indexOf,
  number,
  position,
  type Settlements,
  text,
  workFrom,
} from "./cells.ts";
import { askAssets, askRoads, assetsFrom, busesFrom, roadsFrom } from "./load-ground.ts";
import type { Census, Indicator, Observation, World } from "./world.ts";
import * as questions from "./world-questions.ts";

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
  const ids = indicators.map(({ id }) => id);
  const hasBuses = indicators.some(({ rule }) => rule === "BUS");
  const kinds = [...indicators.flatMap(({ assetKinds }) => assetKinds), ...(hasBuses ? ["bus_stop"] : [])];
  // Asked for together: the database gathers the next table while this process reads the last.
  const [[asOf], projectRows, villages, hamlets, census, roads, assets, buses, stops, named, observations] =
    await Promise.all([
      database.query<{ day: string }>(questions.dataDay, [county]),
      cells(questions.projects),
      cells(questions.villages),
      cells(questions.hamlets),
      cells(questions.census),
      askRoads(database, county),
      askAssets(database, county, kinds),
      cells(questions.buses),
      cells(questions.busStops),
      cells(questions.busVillages),
      cellsOf(database, questions.observations, county, ids),
    ]);
  if (asOf === undefined) throw new Error(`There is no county ${county}`);
  const projects = projectRows.map(workFrom);
  const works = { list: projects, index: indexOf(projects.map((one) => one.code)) };
  const settlements = settlementsFrom(villages, hamlets, census);
  const served = assetsFrom(assets, settlements, works);
  return {
    county,
    dataAsOf: dayOf(asOf.day),
    indicators,
    projects,
    villages: settlements.villages,
    hamlets: settlements.hamlets,
    roads: roadsFrom(roads, works),
    assets: served.list,
    assetShapes: served.shapes,
    buses: busesFrom(buses, stops, named, {
      assets: indexOf(served.list.map((one) => one.id)),
      villages: settlements.villageIndex,
      works,
    }),
    observations: observationsFrom(observations, settlements),
  };
}
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
