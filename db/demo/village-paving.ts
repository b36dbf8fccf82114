import { type Day, firstOfMonth, plusDays, skewedDay, someDay } from "./days.ts";
import type { LaidOut } from "./layout.ts";
import type { Standing } from "./project-book.ts";
import { Random } from "./random.ts";
import type { Link, Paving } from "./road-book.ts";
import type { VillageRoad } from "./road-graph.ts";
import { plannedRoadworks } from "./roadworks.ts";

/** Why a village has no hardened road on the data day. */
export type Outlook = "CLOSING" | "STALLED" | "ORPHAN" | "MUD";

/** Concrete roads that a project rebuilt wider: its code and the day, by village. */
export type Upgrades = ReadonlyMap<string, { readonly project: string; readonly openedOn: Day }>;

export interface UnhardenedRoad {
  readonly root: VillageRoad;
  readonly roads: readonly VillageRoad[];
  readonly outlook: Outlook;
}

/** Surfaces and days for every main and village road; answers those that are not hardened on the data day. */
export function paveVillageRoads(
  laidOut: LaidOut,
  share: number,
  chooseUpgrades: (hardened: readonly VillageRoad[]) => Upgrades = () => new Map(),
): readonly UnhardenedRoad[] {
  const random = new Random(`village paving ${laidOut.spec.code}`);
  const unhardened = chooseUnhardened(laidOut, share, random);
  const waiting = new Set(unhardened.flatMap(({ roads }) => roads.map(({ village }) => village.code)));
  const hardened = [...laidOut.roads.villages.values()].filter(({ village }) => !waiting.has(village.code));
  const upgrades = chooseUpgrades(hardened);
  for (const link of laidOut.roads.main) paveMain(laidOut, link, random);
  for (const road of hardened) {
    const widened = upgrades.get(road.village.code);
    if (road.link && widened) widen(laidOut, road, road.link, widened, random);
    else if (road.link) paveVillage(laidOut, road, road.link, random);
  }
  for (const loop of laidOut.roads.loops) {
    const isWaiting = loop.ends.some((end) => waiting.has(end));
    if (isWaiting) laidOut.roads.book.paveAll(loop, { surface: "EARTH" });
    else
      upgrade(
        laidOut,
        loop,
        firstOfMonth(skewedDay(random, "2008-01-01", plusDays(laidOut.spec.dataAsOf, -60), 0.8)),
        random,
      );
  }
  for (const stretch of unhardened) leaveUnhardened(laidOut, stretch, random);
  return unhardened;
}

/** First two remote corners of several villages, then single ones, until the share is reached. */
function chooseUnhardened(
  { county, roads, origins }: LaidOut,
  share: number,
  random: Random,
): UnhardenedRoad[] {
  const wanted = Math.round(county.villages.length * share);
  const rural = random.shuffled(
    [...roads.villages.values()].filter(({ village }) => village.kind === "VILLAGE"),
  );
  const corners = rural.filter((road) => isCorner(road)).slice(0, 2);
  const leaves = rural.filter((road) => below(road).length <= 2 && !origins.has(road.village.code));
  const chosen: UnhardenedRoad[] = [];
  const taken = new Set<string>();
  for (const root of [...corners, ...leaves]) {
    const members = below(root);
    if (taken.size + members.length > wanted || members.some(({ village }) => taken.has(village.code)))
      continue;
    for (const { village } of members) taken.add(village.code);
    chosen.push({ root, roads: members, outlook: OUTLOOKS[chosen.length % OUTLOOKS.length] as Outlook });
  }
  return chosen;
}

const OUTLOOKS: readonly Outlook[] = ["ORPHAN", "CLOSING", "MUD", "CLOSING", "STALLED", "CLOSING", "ORPHAN"];

const isCorner = (road: VillageRoad): boolean => {
  const size = below(road).length;
  return size >= 3 && size <= 5;
};

const below = (road: VillageRoad): VillageRoad[] => [road, ...road.below.flatMap(below)];

function paveMain({ roads, spec }: LaidOut, link: Link, random: Random): void {
  const rebuilt = random.chance(0.25) ? someDay(random, "2008-01-01", "2014-12-31") : null;
  for (const segment of link.segments) {
    if (!rebuilt || spec.dataAsOf < rebuilt) {
      roads.book.pave(link, segment, { surface: "ASPHALT" });
      continue;
    }
    roads.book.pave(link, segment, { surface: "GRAVEL", closedOn: rebuilt });
    roads.book.pave(link, segment, { surface: "ASPHALT", openedOn: rebuilt });
  }
}

/** The farther out, the later; a few slid away in a rainy summer and were opened again. */
function paveVillage({ roads, spec }: LaidOut, road: VillageRoad, link: Link, random: Random): void {
  const first = plusDays("2004-06-01", Math.min(8, road.depth) * 300);
  const hardened = firstOfMonth(skewedDay(random, first, plusDays(spec.dataAsOf, -200), 1.3));
  if (random.chance(0.03) && hardened < "2014-01-01") {
    const closed = someDay(random, "2014-06-01", "2014-08-30");
    const reopened = plusDays(closed, random.integer(60, 320));
    for (const segment of link.segments) {
      roads.book.pave(link, segment, { surface: "EARTH", closedOn: hardened });
      roads.book.pave(link, segment, { surface: "CONCRETE", openedOn: hardened, closedOn: closed });
      roads.book.pave(link, segment, { surface: "CONCRETE", openedOn: reopened });
    }
    return;
  }
  upgrade({ roads }, link, hardened, random);
}

/** Concrete that gave way to better concrete on one day: the village stayed connected. */
function widen(
  { roads }: LaidOut,
  road: VillageRoad,
  link: Link,
  { project, openedOn }: { readonly project: string; readonly openedOn: Day },
  random: Random,
): void {
  const hardened = skewedDay(
    random,
    plusDays("2004-06-01", Math.min(8, road.depth) * 200),
    "2012-12-31",
    1.2,
  );
  for (const segment of link.segments) {
    roads.book.pave(link, segment, { surface: "CONCRETE", openedOn: hardened, closedOn: openedOn });
    roads.book.pave(link, segment, { surface: "CONCRETE", openedOn, projectCode: project });
  }
}

/** Earth or gravel that gives way to concrete on a day; half of the old surfaces are not on record. */
function upgrade({ roads }: Pick<LaidOut, "roads">, link: Link, hardened: Day, random: Random): void {
  const before: Paving["surface"] | null = random.chance(0.55)
    ? random.chance(0.7)
      ? "EARTH"
      : "GRAVEL"
    : null;
  for (const [index, segment] of link.segments.entries()) {
    const openedOn = index === 0 ? hardened : firstOfMonth(plusDays(hardened, random.integer(0, 60)));
    if (before) roads.book.pave(link, segment, { surface: before, closedOn: openedOn });
    roads.book.pave(link, segment, { surface: "CONCRETE", openedOn });
  }
}

/** Earth today. Where a project is on its way its concrete is drawn too, without a day. */
function leaveUnhardened(laidOut: LaidOut, { roads, outlook }: UnhardenedRoad, random: Random): void {
  const { book } = laidOut.roads;
  for (const [index, road] of roads.entries()) {
    if (!road.link) continue;
    for (const [place, segment] of road.link.segments.entries()) {
      // Concrete that ends in mud: the far end is hardened, the stretch before it is not.
      const isMudsEnd = outlook === "MUD" && (index > 0 || place > 0);
      if (isMudsEnd)
        book.pave(road.link, segment, {
          surface: "CONCRETE",
          openedOn: someDay(random, "2010-01-01", "2015-12-31"),
        });
      else book.pave(road.link, segment, { surface: "EARTH" });
    }
  }
  if (outlook === "ORPHAN" || outlook === "MUD") return;
  plannedRoadworks(laidOut, {
    standing: standingOf(outlook, random),
    links: roads.flatMap(({ link }) => (link ? [link] : [])),
    villages: roads.map(({ village }) => village),
    name: `${roads[0]?.village.name ?? ""}通村公路硬化工程`,
    programme: "通村公路硬化",
    random,
  });
}

const standingOf = (outlook: Outlook, random: Random): Standing =>
  outlook === "STALLED"
    ? random.pick(["SUSPENDED", "STALLED"] as const)
    : random.pick(["RUNNING", "RUNNING", "APPROVED", "TENDERED"] as const);
