import { firstOfQuarter, plusDays, skewedDay } from "./days.ts";
import { chooseFates, type Fate, lacks, type Shares } from "./fates.ts";
import type { LaidOut } from "./layout.ts";
import { type Hamlet, hamletsOf, type Village } from "./places.ts";
import { distance, type Point, towards } from "./plane.ts";
import { planWorks } from "./planned-works.ts";
import { Random } from "./random.ts";

export interface MobilePlan extends Shares {
  /** 4G stations in service on the data day; null: as many as the covered hamlets need. */
  readonly stations4g: number | null;
  readonly stations2g: number;
  readonly project4g?: (index: number) => string | null;
  readonly project2g?: (index: number) => string | null;
}

interface Station {
  readonly point: Point;
  readonly reach: number;
  readonly hamlet: Hamlet;
}

const DEFAULT_REACH = 3000;
const BESIDE = 40;

/** 4G stations so that the covered hamlets lie within reach and the others do not; hills shorten a station's reach. */
export function addMobile(laidOut: LaidOut, plan: MobilePlan): void {
  const { county, spec } = laidOut;
  const random = new Random(`mobile ${spec.code}`);
  const fates = chooseFates(
    random,
    county.villages.filter(({ kind }) => kind === "VILLAGE"),
    plan,
  );
  const dark = new Set(
    county.villages.flatMap((village) => darkHamlets(village, fates.get(village.code), random)),
  );
  const stations = coverOthers(hamletsOf(county), dark, random);
  const pool = hamletsOf(county).filter((hamlet) => !dark.has(hamlet));
  while (plan.stations4g !== null && stations.length < plan.stations4g) {
    const station = stationAt(random.pick(pool), dark, random);
    if (station) stations.push(station);
  }
  if (plan.stations4g !== null && stations.length > plan.stations4g) {
    throw new Error(`${stations.length} stations are needed, ${plan.stations4g} are reported`);
  }
  for (const [index, station] of stations.entries())
    addStation(laidOut, station, "4G", plan.project4g?.(index) ?? null, random);
  for (let index = 0; index < plan.stations2g; index++) {
    const hamlet = random.pick(hamletsOf(county));
    addStation(
      laidOut,
      { point: hamlet.position, reach: DEFAULT_REACH, hamlet },
      "2G",
      plan.project2g?.(index) ?? null,
      random,
    );
  }
  for (const village of county.villages) planStation(laidOut, village, fates.get(village.code), random);
}

/** The whole village, or its farthest hamlets only. */
function darkHamlets(village: Village, fate: Fate | undefined, random: Random): Hamlet[] {
  if (!lacks(fate)) return [];
  return random.chance(0.4)
    ? village.hamlets
    : village.hamlets.slice(-Math.max(1, Math.floor(village.hamlets.length / 2)));
}

function coverOthers(hamlets: readonly Hamlet[], dark: ReadonlySet<Hamlet>, random: Random): Station[] {
  const stations: Station[] = [];
  for (const hamlet of hamlets) {
    if (
      dark.has(hamlet) ||
      stations.some(({ point, reach }) => distance(point, hamlet.position) < reach - 100)
    )
      continue;
    const station = stationAt(hamlet, dark, random);
    if (station) stations.push(station);
  }
  return stations;
}

/** Reaches its own hamlet, and no dark one. */
function stationAt(hamlet: Hamlet, dark: ReadonlySet<Hamlet>, random: Random): Station | null {
  const point = towards(hamlet.position, random.between(0, 6.28), BESIDE);
  let nearest = Number.POSITIVE_INFINITY;
  for (const other of dark) nearest = Math.min(nearest, distance(point, other.position));
  const reach = Math.min(DEFAULT_REACH, Math.floor((nearest - 60) / 50) * 50);
  return reach > BESIDE + 40 ? { point, reach, hamlet } : null;
}

function addStation(
  { assets, county, spec }: LaidOut,
  station: Station,
  technology: string,
  projectCode: string | null,
  random: Random,
): void {
  const first = technology === "4G" ? "2014-04-01" : "2004-01-01";
  const last = technology === "4G" ? plusDays(spec.dataAsOf, -20) : "2013-12-31";
  assets.add({
    kind: "base_station",
    name: `${station.hamlet.village.name}${technology}基站`,
    technology,
    reachMetres: technology === "4G" && station.reach < DEFAULT_REACH ? station.reach : null,
    openedOn: firstOfQuarter(skewedDay(random, first, last, 1.1)),
    projectCode,
    position: county.plane.point(station.point),
  });
}

function planStation(laidOut: LaidOut, village: Village, fate: Fate | undefined, random: Random): void {
  if (fate !== "CLOSING" && fate !== "STALLED") return;
  const { projects, assets, county } = laidOut;
  const code = projects.reserve("BS");
  assets.add({
    kind: "base_station",
    name: `${village.name}新建4G基站`,
    technology: "4G",
    projectCode: code,
    position: county.plane.point(towards(village.seat, random.between(0, 6.28), 150)),
  });
  planWorks(
    laidOut,
    {
      prefix: "BS",
      name: `${village.name}4G基站建设`,
      sector: "NETWORK",
      programme: "电信普遍服务",
      responsible: "通信发展办公室",
      villages: [village],
      quantities: { base_station_4g: 1 },
      budget: 380_000,
      stands: fate,
      random,
    },
    code,
  );
}
