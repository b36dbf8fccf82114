import { type Day, plusDays, skewedDay } from "./days.ts";
import { chooseFates, lacks, type Shares } from "./fates.ts";
import type { LaidOut } from "./layout.ts";
import type { Village } from "./places.ts";
import { towards } from "./plane.ts";
import { planWorks } from "./planned-works.ts";
import { Random } from "./random.ts";

export interface PlatformPlan extends Shares {
  /** Villages whose platform a counted programme built; the general rule leaves them alone. */
  readonly counted?: ReadonlySet<string>;
}

/** A service platform in most villages: large enough in most, too small, missing or unmeasured in the rest. */
export function addPlatforms(laidOut: LaidOut, plan: PlatformPlan): void {
  const { spec, county, origins } = laidOut;
  const random = new Random(`platforms ${spec.code}`);
  const villages = county.villages.filter(({ code }) => !plan.counted?.has(code) && !origins.has(code));
  const fates = chooseFates(random, villages, plan);
  for (const village of villages) {
    const fate = fates.get(village.code) ?? "MET";
    const hasSmallOne = !lacks(fate) || random.chance(0.5);
    const area =
      fate === "UNKNOWN" ? null : lacks(fate) ? random.integer(160, 470) : random.integer(500, 1200);
    if (hasSmallOne)
      addPlatform(
        laidOut,
        village,
        { area, openedOn: skewedDay(random, "2010-01-01", plusDays(spec.dataAsOf, -60), 0.9) },
        random,
      );
    if (fate === "CLOSING" || fate === "STALLED") planPlatform(laidOut, village, fate, random);
  }
}

interface Platform {
  readonly area: number | null;
  readonly openedOn: Day | null;
  readonly project?: string;
}

export function addPlatform(
  { assets, county }: LaidOut,
  village: Village,
  platform: Platform,
  random: Random,
): string {
  return assets.add({
    kind: "service_platform",
    name: `${village.name}综合服务平台`,
    capacity: platform.area,
    unit: "m2",
    openedOn: platform.openedOn,
    projectCode: platform.project ?? null,
    position: county.plane.point(towards(village.seat, random.between(0, 6.28), random.between(15, 90))),
    serves: [village.code],
  });
}

function planPlatform(
  laidOut: LaidOut,
  village: Village,
  stands: "CLOSING" | "STALLED",
  random: Random,
): void {
  const code = laidOut.projects.reserve("PF");
  const area = random.integer(520, 900);
  addPlatform(laidOut, village, { area, openedOn: null, project: code }, random);
  planWorks(
    laidOut,
    {
      prefix: "PF",
      name: `${village.name}综合服务平台扩建`,
      sector: "SERVICE",
      programme: "综合服务平台补短板",
      responsible: "民政局",
      villages: [village],
      quantities: { service_platform: 1 },
      budget: area * 1_500,
      stands,
      random,
    },
    code,
  );
}
