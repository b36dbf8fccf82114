import { firstOfMonth, plusDays, skewedDay } from "./days.ts";
import { groupedBy } from "./grouping.ts";
import type { LaidOut } from "./layout.ts";
import { Random } from "./random.ts";
import type { HamletRoad } from "./road-graph.ts";
import { plannedRoadworks } from "./roadworks.ts";

/** Roads to hamlets outside any counted programme: most are hardened, the rest wait with or without a project. */
export function paveGroupRoads(
  laidOut: LaidOut,
  hardenedShare: number,
  isProgramme: (road: HamletRoad) => boolean,
): void {
  const { spec, roads } = laidOut;
  const random = new Random(`group paving ${spec.code}`);
  const isEarth = new Set<HamletRoad>();
  for (const road of roads.hamlets.values()) {
    if (isProgramme(road)) continue;
    const waits = (road.parent !== null && isEarth.has(road.parent)) || !random.chance(hardenedShare);
    if (waits) isEarth.add(road);
    paveGroupRoad(laidOut, road, waits, random);
  }
  const byVillage = groupedBy(isEarth, ({ hamlet }) => hamlet.village);
  for (const [village, waiting] of byVillage) {
    const luck = random.next();
    if (luck > 0.6) continue;
    plannedRoadworks(laidOut, {
      standing:
        luck < 0.1
          ? "SUSPENDED"
          : luck < 0.2
            ? "STALLED"
            : luck < 0.4
              ? "RUNNING"
              : luck < 0.5
                ? "TENDERED"
                : luck < 0.57
                  ? "APPROVED"
                  : "PROPOSED",
      links: waiting.map(({ link }) => link),
      villages: [village],
      hamlets: waiting.map(({ hamlet }) => hamlet),
      name: `${village.name}通组公路工程`,
      programme: "通组公路",
      random,
    });
  }
}

export function paveGroupRoad(
  { roads, spec }: LaidOut,
  { link }: HamletRoad,
  waits: boolean,
  random: Random,
): void {
  if (waits) {
    roads.book.paveAll(link, { surface: random.chance(0.8) ? "EARTH" : "GRAVEL" });
    return;
  }
  const openedOn = firstOfMonth(skewedDay(random, "2009-01-01", plusDays(spec.dataAsOf, -30), 0.8));
  for (const segment of link.segments) {
    if (random.chance(0.35)) roads.book.pave(link, segment, { surface: "EARTH", closedOn: openedOn });
    roads.book.pave(link, segment, { surface: "CONCRETE", openedOn });
  }
}
