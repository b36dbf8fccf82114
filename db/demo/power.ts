import { type Day, plusDays, skewedDay } from "./days.ts";
import { chooseFates, type Fate, lacks, type Shares } from "./fates.ts";
import type { LaidOut } from "./layout.ts";
import type { Hamlet, Village } from "./places.ts";
import { towards } from "./plane.ts";
import { planWorks } from "./planned-works.ts";
import { Random } from "./random.ts";

export interface PowerPlan {
  readonly capacity: Shares;
  readonly radius: Shares;
  /** A transformer that a counted project added: its rating, day and project. */
  readonly builtBy?: (
    hamlet: Hamlet,
  ) => { readonly project: string; readonly openedOn: Day; readonly kva?: number } | null;
}

const RATINGS_KVA = [30, 50, 80, 100, 125, 160, 200, 250, 315, 400, 500, 630, 800, 1000];

/** A transformer for each hamlet, more for large ones; some too weak, some too far, some not on record. */
export function addPower(laidOut: LaidOut, plan: PowerPlan): void {
  const random = new Random(`power ${laidOut.spec.code}`);
  const villages = laidOut.county.villages.filter(({ code }) => !laidOut.origins.has(code));
  const capacity = chooseFates(random, villages, plan.capacity);
  const radius = chooseFates(random, villages, plan.radius);
  for (const village of villages) {
    const weak = capacity.get(village.code) ?? "MET";
    const far = radius.get(village.code) ?? "MET";
    const last = village.hamlets.length - 1;
    for (const [index, hamlet] of village.hamlets.entries()) {
      const isWorst = index === last;
      const isWeak = lacks(weak) && (isWorst || random.chance(0.35));
      const isFar = lacks(far) && (isWorst || random.chance(0.35));
      addTransformers(
        laidOut,
        plan,
        hamlet,
        {
          isWeak,
          isFar,
          noCapacity: weak === "UNKNOWN" && isWorst,
          noPosition: far === "UNKNOWN" && isWorst,
        },
        random,
      );
    }
    planGrid(laidOut, village, weak, far, random);
  }
}

interface Ground {
  readonly isWeak: boolean;
  readonly isFar: boolean;
  readonly noCapacity: boolean;
  readonly noPosition: boolean;
}

function addTransformers(
  laidOut: LaidOut,
  plan: PowerPlan,
  hamlet: Hamlet,
  ground: Ground,
  random: Random,
): void {
  const { census, spec, assets, county } = laidOut;
  const households = census.get(hamlet.id)?.households ?? 40;
  const built = plan.builtBy?.(hamlet) ?? null;
  const needed = households * (ground.isWeak ? random.between(0.7, 1.4) : random.between(2.15, 3.2));
  const units = built?.kva ? [built.kva] : ground.isWeak ? [weakRating(needed)] : ratings(needed);
  for (const [index, kva] of units.entries()) {
    const metres = ground.isFar ? random.between(560, 950) : random.between(30, 420);
    assets.add({
      kind: "transformer",
      name: `${hamlet.village.name}${hamlet.name}${units.length > 1 ? `${index + 1}号` : ""}配变`,
      capacity: ground.noCapacity ? null : kva,
      unit: "kVA",
      openedOn: built?.openedOn ?? skewedDay(random, "2006-01-01", plusDays(spec.dataAsOf, -90), 1.2),
      projectCode: built?.project ?? null,
      position:
        ground.noPosition && index === 0
          ? null
          : county.plane.point(towards(hamlet.position, random.between(0, 6.28), metres)),
      serves: [hamlet.id],
    });
  }
}

/** The next rating down, so that it stays below what two kVA a household ask. */
const weakRating = (needed: number): number =>
  RATINGS_KVA.filter((kva) => kva <= Math.max(30, needed)).at(-1) ?? 30;

function ratings(needed: number): number[] {
  const largest = RATINGS_KVA.at(-1) as number;
  const rest = needed > largest ? ratings(needed - largest) : [];
  return needed > largest ? [largest, ...rest] : [RATINGS_KVA.find((kva) => kva >= needed) ?? largest];
}

/** New transformers in the middle of every hamlet; they bring both capacity and nearness. */
function planGrid(laidOut: LaidOut, village: Village, weak: Fate, far: Fate, random: Random): void {
  const stands = [weak, far].find(
    (fate): fate is "CLOSING" | "STALLED" => fate === "CLOSING" || fate === "STALLED",
  );
  if (!stands) return;
  const { projects, assets, census, county } = laidOut;
  const code = projects.reserve("GW");
  const kva = village.hamlets.map(
    ({ id }) => RATINGS_KVA.find((rating) => rating >= (census.get(id)?.households ?? 40) * 2.1) ?? 1000,
  );
  for (const [index, hamlet] of village.hamlets.entries()) {
    assets.add({
      kind: "transformer",
      name: `${village.name}${hamlet.name}新增配变`,
      capacity: kva[index] as number,
      unit: "kVA",
      projectCode: code,
      position: county.plane.point(
        towards(hamlet.position, random.between(0, 6.28), random.between(30, 250)),
      ),
      serves: [hamlet.id],
    });
  }
  const total = kva.reduce((sum, rating) => sum + rating, 0);
  planWorks(
    laidOut,
    {
      prefix: "GW",
      name: `${village.name}农网改造工程`,
      sector: "POWER",
      programme: "农网补短板",
      responsible: "县供电公司",
      villages: [village],
      quantities: { transformer: kva.length, kva: total, line_m: random.integer(6, 40) * 100 },
      budget: total * 900,
      stands,
      random,
    },
    code,
  );
}
