import { AssetBook } from "./asset-book.ts";
import { type Census, type CensusPlan, type Count, takeCensus } from "./census.ts";
import { type CountySpec, HEQU, JINGDE, PANZHOU, SHUANGPAI } from "./counties.ts";
import { villagesOf } from "./divisions.ts";
import { chooseMemberships, hamletCounts, type Memberships } from "./memberships.ts";
import { type County, type Hamlet, hamletsOf, layOutCounty } from "./places.ts";
import { ProjectBook } from "./project-book.ts";
import { Random } from "./random.ts";
import { drawRoads, type RoadGraph } from "./road-graph.ts";
import type { World } from "./rows.ts";

/** A county on which works can be put: places, people, roads, and its book of projects. */
export interface LaidOut {
  readonly spec: CountySpec;
  readonly county: County;
  readonly memberships: Memberships;
  /** Villages that moved away as a whole (Hequ). */
  readonly origins: ReadonlySet<string>;
  readonly census: Census;
  readonly roads: RoadGraph;
  readonly projects: ProjectBook;
  readonly assets: AssetBook;
  readonly world: World;
}

const ORIGIN_VILLAGES = 33;
const PANZHOU_WATER_PERSONS = 528_000;
const PANZHOU_ENVIRONMENT_HOUSEHOLDS = 350_309;
const SHUANGPAI_WATER_PERSONS = 72_600;
const HAMLET_ROADS_METRES = 2_024_000;

export function layOut(spec: CountySpec, world: World): LaidOut {
  const villages = villagesOf(spec.code);
  const memberships = chooseMemberships(spec, villages);
  const origins = spec === HEQU ? chooseOrigins(memberships) : new Set<string>();
  const county = layOutCounty(spec, hamletCounts(spec, memberships, origins));
  const census = takeCensus(county, censusPlan(county, memberships, origins));
  const random = new Random(`roads ${spec.code}`);
  const detour = hamletDetour(county, memberships);
  const roads = drawRoads(county, world, random, detour);
  const projects = new ProjectBook(spec, new Random(`projects ${spec.code}`), world);
  const assets = new AssetBook(spec, world);
  return { spec, county, memberships, origins, census, roads, projects, assets, world };
}

const chooseOrigins = ({ poor }: Memberships): ReadonlySet<string> =>
  new Set(new Random("origins").shuffled([...poor]).slice(0, ORIGIN_VILLAGES));

function censusPlan(county: County, memberships: Memberships, origins: ReadonlySet<string>): CensusPlan {
  const hamlets = hamletsOf(county);
  const inWater = new Set(servedByWater(county, memberships).map(({ id }) => id));
  const inEnvironment = new Set(
    hamlets.filter(({ village }) => memberships.environment.has(village.code)).map(({ id }) => id),
  );
  const persons = { [PANZHOU.code]: PANZHOU_WATER_PERSONS, [SHUANGPAI.code]: SHUANGPAI_WATER_PERSONS }[
    county.spec.code
  ];
  const fixed = hamlets
    .filter(({ village }) => origins.has(village.code))
    .map(({ id }): [string, Count] => [id, { households: 0, population: 0 }]);
  return {
    people: persons ? [{ hamlets: inWater, total: persons }] : [],
    households:
      county.spec === PANZHOU ? [{ hamlets: inEnvironment, total: PANZHOU_ENVIRONMENT_HOUSEHOLDS }] : [],
    personsPerHousehold: { [PANZHOU.code]: 2.66, [JINGDE.code]: 3.9 }[county.spec.code] ?? 3.3,
    size: (id) => (memberships.groupRoads.has(id.slice(0, 12)) && !id.endsWith("-01") ? 0.5 : 1),
    fixed: new Map(fixed),
    mayBeUncounted: (id) => !inWater.has(id),
  };
}

/** The hamlets that the counted water works serve; in Panzhou not quite all of each village. */
export function servedByWater(county: County, { water }: Memberships): Hamlet[] {
  const served = hamletsOf(county).filter(({ village }) => water.has(village.code));
  if (county.spec !== PANZHOU) return served;
  return served.filter(({ id, village }) => village.hamlets.length < 5 || id !== village.hamlets.at(-1)?.id);
}

/** Panzhou's hamlet roads are as long as reported: what the straight lines lack is made up in bends. */
function hamletDetour(county: County, { groupRoads }: Memberships): (hamlet: Hamlet) => number {
  if (groupRoads.size === 0) return () => 1.15;
  const straight = straightMetres(county, groupRoads);
  const detour = HAMLET_ROADS_METRES / straight;
  return ({ village }) => (groupRoads.has(village.code) ? Math.max(1.02, detour) : 1.15);
}

function straightMetres(county: County, groupRoads: ReadonlyMap<string, number>): number {
  const villages = county.villages.filter(({ code }) => groupRoads.has(code));
  return villages.reduce((sum, village) => sum + treeMetres(village), 0);
}

/** As the group roads will be drawn: always the shortest way on from what is joined already. */
function treeMetres({ seat, hamlets }: County["villages"][number]): number {
  const reached = [seat];
  const waiting = hamlets.slice(1);
  let metres = 0;
  while (waiting.length > 0) {
    const choices = waiting.flatMap((hamlet) =>
      reached.map((from) => ({
        hamlet,
        metres: Math.sqrt((from.x - hamlet.position.x) ** 2 + (from.y - hamlet.position.y) ** 2),
      })),
    );
    const best = choices.reduce((near, next) => (next.metres < near.metres ? next : near));
    metres += best.metres;
    reached.push(best.hamlet.position);
    waiting.splice(waiting.indexOf(best.hamlet), 1);
  }
  return metres;
}
