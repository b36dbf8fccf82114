import { type Day, someDay } from "./days.ts";
import { finishWorks } from "./finished-works.ts";
import { groupedBy } from "./grouping.ts";
import type { LaidOut } from "./layout.ts";
import { type Hamlet, hamletsOf } from "./places.ts";
import { Random } from "./random.ts";
import { parts } from "./totals.ts";

const PROJECTS = 30;
const LINE_METRES = 21_380;
/** 74 transformers of usual ratings, 18,375 kVA in all. */
const RATINGS_KVA = [...times(6, 400), ...times(5, 315), ...times(36, 250), ...times(27, 200)];

interface Added {
  readonly project: string;
  readonly openedOn: Day;
  readonly kva: number;
}

/** Central villages whose grid was rebuilt: which hamlets got which transformer. */
export function addGridProjects(laidOut: LaidOut): Map<string, Added> {
  const random = new Random("panzhou grid");
  const fitting = hamletsOf(laidOut.county).filter((hamlet) => fits(laidOut, hamlet, 200));
  const villages = [...groupedBy(fitting, ({ village }) => village)]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, PROJECTS);
  const chosen = evenly(
    villages.map(([, hamlets]) => hamlets),
    RATINGS_KVA.length,
  );
  const lines = parts(random, LINE_METRES, PROJECTS, 100);
  const added = new Map<string, Added>();
  let next = 0;
  for (const [index, hamlets] of chosen.entries()) {
    const ratings = hamlets.map(() => RATINGS_KVA[next++] as number);
    const finishedOn = someDay(random, "2016-09-01", "2017-11-15");
    const village = hamlets[0]?.village;
    if (!village) throw new Error("A grid project without a hamlet");
    const project = finishWorks(laidOut, {
      prefix: "DW",
      name: `${village.name}中心村电网改造升级`,
      sector: "POWER",
      programme: "中心村电网改造升级",
      responsible: "盘州供电局",
      villages: [village],
      hamlets: hamlets.map(({ id }) => id),
      quantities: {
        transformer: ratings.length,
        kva: ratings.reduce((sum, kva) => sum + kva, 0),
        line_m: lines[index] as number,
      },
      budget: ratings.length * 180_000 + (lines[index] as number) * 120,
      finishedOn,
      buildDays: random.integer(60, 160),
      random,
    });
    for (const [place, hamlet] of hamlets.entries())
      added.set(hamlet.id, { project, openedOn: finishedOn, kva: ratings[place] as number });
  }
  return added;
}

function fits({ census }: LaidOut, hamlet: Hamlet, kva: number): boolean {
  const households = census.get(hamlet.id)?.households ?? 0;
  return households > 20 && households * 2.1 <= kva;
}

/** Two hamlets of each village, three of the first ones, until the number is reached. */
function evenly(groups: readonly (readonly Hamlet[])[], total: number): Hamlet[][] {
  const chosen: Hamlet[][] = groups.map(() => []);
  let left = total;
  for (let round = 0; left > 0; round++) {
    for (const [index, group] of groups.entries()) {
      const hamlet = group[round];
      if (!hamlet || left === 0) continue;
      chosen[index]?.push(hamlet);
      left--;
    }
    if (round > 10) throw new Error("Too few hamlets fit the added transformers");
  }
  return chosen;
}

function times(count: number, value: number): number[] {
  return Array.from({ length: count }, () => value);
}
