import { type Day, firstOfMonth, plusDays, skewedDay } from "./days.ts";
import { chooseFates, type Fate, lacks, type Shares } from "./fates.ts";
import type { LaidOut } from "./layout.ts";
import { type Hamlet, hamletsOf, type Village } from "./places.ts";
import { distance, distanceToLine, type Point, towards } from "./plane.ts";
import { planWorks } from "./planned-works.ts";
import { Random } from "./random.ts";

export interface FibrePlan extends Shares {
  /** The finished project that laid a village's fibre; null leaves it without one. */
  readonly builtBy?: (village: Village) => string | null;
  readonly rooms: number;
}

/** A village is dark only where no neighbour's fibre comes near, with this much room to spare. */
const DARK_METRES = 1080;

/** Fibre from the seat to every hamlet and a loop of distribution fibre; none at all in the villages left out. */
export function addFibre(laidOut: LaidOut, plan: FibrePlan): void {
  const { county, spec } = laidOut;
  const random = new Random(`fibre ${spec.code}`);
  const villages = county.villages.filter(
    ({ kind, code }) => kind === "VILLAGE" && !laidOut.origins.has(code),
  );
  const fates = chooseDark(county.villages, villages, plan, random);
  const lit: Route[] = [];
  for (const village of county.villages) {
    if (lacks(fates.get(village.code))) continue;
    const days = [0, 1].map(() =>
      firstOfMonth(skewedDay(random, "2012-01-01", plusDays(spec.dataAsOf, -40), 0.9)),
    );
    for (const [index, hamlet] of village.hamlets.entries()) {
      const openedOn = days[index < village.hamlets.length / 2 ? 0 : 1] as string;
      const road = laidOut.roads.hamlets.get(hamlet.id)?.link.segments.flatMap(({ line }) => line);
      lit.push({ village, openedOn, line: road ?? [village.seat, towards(village.seat, 0.7, 250)] });
    }
  }
  for (const route of lit) addRoute(laidOut, plan, route, random);
  addRooms(laidOut, plan, fates, random);
  for (const village of county.villages) planFibre(laidOut, village, fates.get(village.code), random);
}

/** Of the villages drawn by lot, those keep their lot in which some hamlet really is far from every other village. */
function chooseDark(
  all: readonly Village[],
  villages: readonly Village[],
  plan: Shares,
  random: Random,
): Map<string, Fate> {
  const lone = villages.filter((village) => village.hamlets.some((hamlet) => isFarFromOthers(hamlet, all)));
  const wanted = { lacking: (plan.lacking * all.length) / Math.max(1, lone.length), unknown: 0 };
  return chooseFates(random, lone, wanted);
}

const isFarFromOthers = (hamlet: Hamlet, villages: readonly Village[]): boolean =>
  villages.every((village) => village === hamlet.village || isFar(hamlet, village));

const isFar = (hamlet: Hamlet, village: Village): boolean =>
  distance(hamlet.position, village.seat) > DARK_METRES &&
  village.hamlets.every(
    ({ position }) => distanceToLine(hamlet.position, [village.seat, position]) > DARK_METRES + 150,
  );

interface Route {
  readonly village: Village;
  readonly openedOn: Day;
  readonly line: readonly Point[];
}

function addRoute(
  { assets, county }: LaidOut,
  plan: FibrePlan,
  { village, openedOn, line }: Route,
  random: Random,
): void {
  if (line.length < 2) return;
  assets.add({
    kind: "fibre_route",
    name: `${village.name}通组光缆`,
    technology: random.chance(0.5) ? "TO_GROUP" : "DISTRIBUTION",
    openedOn,
    projectCode: plan.builtBy?.(village) ?? null,
    position: county.plane.line(line),
  });
}

function addRooms(
  { assets, county, spec }: LaidOut,
  plan: FibrePlan,
  fates: ReadonlyMap<string, Fate>,
  random: Random,
): void {
  const villages = random
    .shuffled(county.villages.filter(({ code }) => !lacks(fates.get(code))))
    .slice(0, plan.rooms);
  for (const village of villages) {
    assets.add({
      kind: "equipment_room",
      name: `${village.name}机房`,
      openedOn: skewedDay(random, "2014-01-01", plusDays(spec.dataAsOf, -40), 0.8),
      projectCode: plan.builtBy?.(village) ?? null,
      position: county.plane.point(towards(village.seat, random.between(0, 6.28), 60)),
    });
  }
}

function planFibre(laidOut: LaidOut, village: Village, fate: Fate | undefined, random: Random): void {
  if (fate !== "CLOSING" && fate !== "STALLED") return;
  const { projects, assets, county, roads } = laidOut;
  const code = projects.reserve("FB");
  let metres = 0;
  for (const hamlet of hamletsOf(county).filter((other) => other.village === village)) {
    const link = roads.hamlets.get(hamlet.id)?.link;
    if (!link) continue;
    metres += Math.round(link.metres);
    const line = link.segments.flatMap((segment) => segment.line);
    assets.add({
      kind: "fibre_route",
      name: `${village.name}${hamlet.name}通组光缆`,
      technology: "TO_GROUP",
      projectCode: code,
      position: county.plane.line(line),
    });
  }
  planWorks(
    laidOut,
    {
      prefix: "FB",
      name: `${village.name}光纤通组工程`,
      sector: "NETWORK",
      programme: "电信普遍服务",
      responsible: "通信发展办公室",
      villages: [village],
      quantities: { fibre_m: Math.max(500, metres) },
      budget: Math.max(500, metres) * 30,
      stands: fate,
      random,
    },
    code,
  );
}
