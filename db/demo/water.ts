import { plusDays, skewedDay, someDay } from "./days.ts";
import { chooseFates, type Fate, lacks, type Shares } from "./fates.ts";
import type { LaidOut } from "./layout.ts";
import type { Hamlet, Village } from "./places.ts";
import { towards } from "./plane.ts";
import { planWorks } from "./planned-works.ts";
import { Random } from "./random.ts";
import { addingUpTo } from "./totals.ts";

export interface WaterPlan extends Shares {
  /** Schemes in service on the data day. */
  readonly schemes: number;
  /** Villages supplied from rain catchments. */
  readonly rain?: ReadonlySet<string>;
  /** A scheme that a counted project built, with its day; null leaves it without a project. */
  readonly builtBy?: (
    village: Village,
    index: number,
  ) => { readonly project: string; readonly openedOn: string } | null;
  /** What a lacking scheme gives, in litres a day and person. */
  readonly poorLitres: readonly [number, number];
}

/** Schemes for every village: enough water for most, too little or none for some, unmeasured for a few. */
export function addWaterSchemes(laidOut: LaidOut, plan: WaterPlan): Map<string, Fate> {
  const random = new Random(`water ${laidOut.spec.code}`);
  const villages = laidOut.county.villages.filter(({ code }) => !laidOut.origins.has(code));
  const fates = chooseFates(random, villages, plan);
  const counts = schemeCounts(villages, plan.schemes, random);
  let index = 0;
  for (const village of villages) {
    const groups = inParts(village.hamlets, counts.get(village.code) ?? 1);
    const fate = fates.get(village.code) ?? "MET";
    for (const [place, hamlets] of groups.entries()) {
      addScheme(
        laidOut,
        plan,
        { village, hamlets, fate, isWorst: place === groups.length - 1, index: index++ },
        random,
      );
    }
    if (fate === "CLOSING" || fate === "STALLED") planScheme(laidOut, village, fate, random);
  }
  return fates;
}

function schemeCounts(villages: readonly Village[], total: number, random: Random): Map<string, number> {
  const wanted = villages.map(({ hamlets }) => hamlets.length * random.between(0.5, 1));
  const counts = addingUpTo(total, wanted, (index) => ({
    low: 1,
    high: Math.max(1, (villages[index] as Village).hamlets.length),
  }));
  return new Map(villages.map(({ code }, index) => [code, counts[index] as number]));
}

function inParts<Item>(items: readonly Item[], count: number): Item[][] {
  const parts: Item[][] = Array.from({ length: count }, () => []);
  for (const [index, item] of items.entries()) parts[Math.floor((index * count) / items.length)]?.push(item);
  return parts.filter((part) => part.length > 0);
}

interface Scheme {
  readonly village: Village;
  readonly hamlets: readonly Hamlet[];
  readonly fate: Fate;
  /** The one of the village's schemes that lacks, where not all do. */
  readonly isWorst: boolean;
  readonly index: number;
}

function addScheme(laidOut: LaidOut, plan: WaterPlan, scheme: Scheme, random: Random): void {
  const { census, spec, assets, county } = laidOut;
  const { village, hamlets, fate } = scheme;
  const persons = hamlets.reduce((sum, { id }) => sum + (census.get(id)?.population ?? 0), 0);
  const isPoor = lacks(fate) && (scheme.isWorst || random.chance(0.4));
  const litres = isPoor ? random.between(...plan.poorLitres) : random.between(52, 115);
  const built = plan.builtBy?.(village, scheme.index) ?? null;
  const isRain = plan.rain?.has(village.code) ?? false;
  assets.add({
    kind: "water_scheme",
    name: `${village.name}${scheme.isWorst ? "" : (hamlets[0]?.name ?? "")}供水工程`,
    technology: isRain ? "RAIN_CATCHMENT" : random.pick(["SPRING", "WELL", "PIPED"]),
    capacity:
      fate === "UNKNOWN" && scheme.isWorst ? null : Math.max(500, Math.round((persons * litres) / 100) * 100),
    unit: "L/d",
    openedOn: built?.openedOn ?? skewedDay(random, "2007-01-01", plusDays(spec.dataAsOf, -60), 1.1),
    projectCode: built?.project ?? null,
    position: county.plane.point(towards(village.seat, random.between(0, 6.28), random.between(100, 500))),
    serves: hamlets.length === village.hamlets.length ? [village.code] : hamlets.map(({ id }) => id),
  });
}

/** A second source that will give everybody enough. */
function planScheme(laidOut: LaidOut, village: Village, stands: "CLOSING" | "STALLED", random: Random): void {
  const { projects, assets, census, county } = laidOut;
  const persons = village.hamlets.reduce((sum, { id }) => sum + (census.get(id)?.population ?? 0), 0);
  const code = projects.reserve("WP");
  assets.add({
    kind: "water_scheme",
    name: `${village.name}新建水源工程`,
    technology: "PIPED",
    capacity: Math.max(1000, Math.round(persons * random.between(60, 90))),
    unit: "L/d",
    projectCode: code,
    position: county.plane.point(towards(village.seat, random.between(0, 6.28), random.between(200, 700))),
    serves: [village.code],
  });
  planWorks(
    laidOut,
    {
      prefix: "WP",
      name: `${village.name}新建水源工程`,
      sector: "WATER",
      programme: "饮水补短板",
      responsible: "水务局",
      villages: [village],
      quantities: { water_scheme: 1, pipe_m: random.integer(8, 60) * 100 },
      budget: Math.max(80_000, persons * 420),
      stands,
      random,
    },
    code,
  );
}

export const openedIn = (random: Random, first: string, last: string): string => someDay(random, first, last);
