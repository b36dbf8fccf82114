import { type Day, plusDays, skewedDay, someDay } from "./days.ts";
import type { LaidOut } from "./layout.ts";
import type { Village } from "./places.ts";
import { towards } from "./plane.ts";
import { planWorks } from "./planned-works.ts";
import { Random } from "./random.ts";
import type { UnhardenedRoad } from "./village-paving.ts";

export interface ClinicPlan {
  /** Institutions in service on the data day. */
  readonly count: number;
  readonly builtBy?: (
    index: number,
    village: Village,
  ) => { readonly project: string; readonly openedOn: Day } | null;
  /** Clinics that were without a doctor until a day of the data year. */
  readonly restaffed?: number;
  readonly vacantShare: number;
  /** Clinics around unhardened roads have lost their doctor, so that the way to the next one is long. */
  readonly isVacantAround?: boolean;
}

/** Clinics at village seats, none where no hardened road reaches. */
export function addClinics(laidOut: LaidOut, unhardened: readonly UnhardenedRoad[], plan: ClinicPlan): void {
  const { spec, county, assets, origins } = laidOut;
  const random = new Random(`clinics ${spec.code}`);
  const remote = new Set(unhardened.flatMap(remoteVillages));
  const eligible = county.villages.filter(({ code }) => !origins.has(code));
  const near = random.shuffled(eligible.filter((village) => !remote.has(village)));
  const vacant = new Set(plan.isVacantAround ? unhardened.flatMap(around) : []);
  const places = [...near, ...eligible.filter((village) => remote.has(village))].slice(0, plan.count);
  for (const [index, village] of places.entries()) {
    const built = plan.builtBy?.(index, village) ?? null;
    const openedOn = built?.openedOn ?? skewedDay(random, "2005-06-01", plusDays(spec.dataAsOf, -90), 1.4);
    const id = assets.add({
      kind: "clinic",
      name: `${village.name}卫生室`,
      openedOn,
      projectCode: built?.project ?? null,
      position: county.plane.point(towards(village.seat, random.between(0, 6.28), random.between(30, 160))),
      serves: [village.code],
    });
    addStaffing(
      laidOut,
      id,
      openedOn,
      index < (plan.restaffed ?? 0)
        ? "RESTAFFED"
        : vacant.has(village) || random.chance(plan.vacantShare)
          ? "VACANT"
          : "STEADY",
      random,
    );
  }
  planClinics(laidOut, unhardened, random);
}

/** The villages that such a road hangs on, and what else hangs on those. */
function around({ root }: UnhardenedRoad): Village[] {
  const near = root.parent ? [root.parent, ...(root.parent.parent ? [root.parent.parent] : [])] : [];
  return near.flatMap((road) => [road, ...road.below]).map(({ village }) => village);
}

const remoteVillages = ({ root, roads }: UnhardenedRoad): Village[] => [
  ...roads.map(({ village }) => village),
  ...(root.parent && roads.length > 1 ? [root.parent.village] : []),
];

/** A clinic without any row counts as staffed; only those with a story get rows. */
function addStaffing(
  { world, spec }: LaidOut,
  assetId: string,
  openedOn: Day,
  story: string,
  random: Random,
): void {
  if (story === "STEADY") return;
  const left = plusDays(openedOn, random.integer(300, 900));
  const until = left < plusDays(spec.dataAsOf, -400) ? left : plusDays(openedOn, 30);
  const row = { asset_id: assetId, county_code: spec.code };
  world.clinic_staffing.push({ ...row, since: openedOn, until });
  if (story !== "RESTAFFED") return;
  const since = someDay(random, `${spec.dataAsOf.slice(0, 4)}-02-01`, plusDays(spec.dataAsOf, -20));
  if (until < since) world.clinic_staffing.push({ ...row, since, until: null });
}

/** One remote corner will get its clinic. */
function planClinics(laidOut: LaidOut, unhardened: readonly UnhardenedRoad[], random: Random): void {
  const corner = unhardened.find(({ roads }) => roads.length > 1);
  if (!corner) return;
  const { projects, assets, county } = laidOut;
  const village = corner.root.village;
  const code = projects.reserve("CN");
  assets.add({
    kind: "clinic",
    name: `${village.name}卫生室（新建）`,
    projectCode: code,
    position: county.plane.point(towards(village.seat, 1, 60)),
    serves: [village.code],
  });
  planWorks(
    laidOut,
    {
      prefix: "CN",
      name: `${village.name}卫生室新建工程`,
      sector: "SERVICE",
      programme: "村卫生室补短板",
      responsible: "卫生健康局",
      villages: [village],
      quantities: { clinic: 1 },
      budget: 180_000,
      stands: "CLOSING",
      random,
    },
    code,
  );
}
