import { plusDays, skewedDay } from "./days.ts";
import { chooseFates, type Fate, lacks, type Shares } from "./fates.ts";
import { groupedBy } from "./grouping.ts";
import type { LaidOut } from "./layout.ts";
import type { Village } from "./places.ts";
import { distance, towards } from "./plane.ts";
import { planWorks } from "./planned-works.ts";
import { Random } from "./random.ts";

type Mode = "ROUTE" | "AREA_FIXED_DAYS" | "ON_DEMAND";

/** A village without a bus has no other village's stop within this many metres either. */
const FREE_METRES = 2150;
const WEEKDAYS = ["周一、周四", "周二、周五", "周三、周六", "周日"];

/** Three modes of service; a few villages, out of reach of every stop, have none. */
export function addBuses(laidOut: LaidOut, shares: Shares): void {
  const { county, spec } = laidOut;
  const random = new Random(`buses ${spec.code}`);
  const fates = chooseFates(
    random,
    county.villages.filter(({ kind }) => kind === "VILLAGE"),
    shares,
  );
  const without = county.villages.filter(({ code }) => lacks(fates.get(code)));
  const modes = new Map(county.villages.map((village) => [village, modeOf(village, without, random)]));
  const services = new BusBook(laidOut);
  for (const villages of groupedBy(county.villages, ({ townshipCode }) => townshipCode).values()) {
    const served = villages.filter((village) => !without.includes(village));
    for (const mode of ["ROUTE", "AREA_FIXED_DAYS", "ON_DEMAND"] as const) {
      const members = served.filter((village) => modes.get(village) === mode);
      for (const part of chunks(members, 5))
        services.add(mode, part, skewedDay(random, "2006-01-01", plusDays(spec.dataAsOf, -45), 1), random);
    }
  }
  for (const village of without) planBus(laidOut, services, village, fates.get(village.code), random);
}

function modeOf(village: Village, without: readonly Village[], random: Random): Mode {
  const isNearOne = without.some((other) => distance(other.seat, village.seat) < FREE_METRES);
  const luck = random.next();
  if (!isNearOne && luck < 0.72) return "ROUTE";
  return luck < 0.86 ? "AREA_FIXED_DAYS" : "ON_DEMAND";
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  const result: Item[][] = [];
  for (let start = 0; start < items.length; start += size) result.push(items.slice(start, start + size));
  return result;
}

class BusBook {
  #number = 0;

  constructor(private readonly laidOut: LaidOut) {}

  add(
    mode: Mode,
    villages: readonly Village[],
    openedOn: string | null,
    random: Random,
    projectCode: string | null = null,
  ): void {
    const { world, spec, county, assets } = this.laidOut;
    const id = `${spec.code}-BU-${String(++this.#number).padStart(4, "0")}`;
    const town = county.townships.find(({ code }) => code === villages[0]?.townshipCode);
    world.bus_service.push({
      id,
      county_code: spec.code,
      name: `${town?.name ?? ""}${MODE_NAMES[mode]}${this.#number}`,
      mode,
      opened_on: openedOn,
      project_code: projectCode,
      service_days: mode === "AREA_FIXED_DAYS" ? random.pick(WEEKDAYS) : null,
      // A number of the kind that is kept for fiction: nobody is called by mistake.
      phone: mode === "ON_DEMAND" ? `000-${String(5550000 + this.#number)}` : null,
      operator: "县客运公司（模拟）",
    });
    for (const village of villages) {
      world.bus_service_village.push({ bus_service_id: id, village_code: village.code });
      if (mode !== "ROUTE") continue;
      const stop = assets.add({
        kind: "bus_stop",
        name: `${village.name}停靠点`,
        openedOn,
        projectCode,
        position: county.plane.point(towards(village.seat, random.between(0, 6.28), random.between(20, 80))),
      });
      world.bus_service_stop.push({ bus_service_id: id, asset_id: stop });
    }
  }
}

const MODE_NAMES: Record<Mode, string> = {
  ROUTE: "班线",
  AREA_FIXED_DAYS: "包片定期客运",
  ON_DEMAND: "电话预约客运",
};

function planBus(
  laidOut: LaidOut,
  services: BusBook,
  village: Village,
  fate: Fate | undefined,
  random: Random,
): void {
  if (fate !== "CLOSING" && fate !== "STALLED") return;
  const code = laidOut.projects.reserve("BU");
  services.add("ROUTE", [village], null, random, code);
  planWorks(
    laidOut,
    {
      prefix: "BU",
      name: `${village.name}通客车工程`,
      sector: "ROAD",
      programme: "建制村通客车",
      responsible: "县交通运输局",
      villages: [village],
      quantities: { bus_stop: 1 },
      budget: 60_000,
      stands: fate,
      random,
    },
    code,
  );
}
