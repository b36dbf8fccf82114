import { type Day, plusDays } from "./days.ts";
import type { LaidOut } from "./layout.ts";
import type { Hamlet, Village } from "./places.ts";
import type { Amount, Standing } from "./project-book.ts";
import type { Random } from "./random.ts";
import type { Link } from "./road-book.ts";

export interface Roadworks {
  readonly standing: Standing;
  readonly links: readonly Link[];
  readonly villages: readonly Village[];
  readonly hamlets?: readonly Hamlet[];
  readonly name: string;
  readonly programme: string;
  readonly random: Random;
}

const COST_PER_METRE_CNY = 650;

/** A road that is still to be hardened: its concrete is drawn without a day, so that its forecast opens it. */
export function plannedRoadworks(laidOut: LaidOut, works: Roadworks): string {
  const { projects, roads, spec, county } = laidOut;
  const code = projects.reserve("RD");
  for (const link of works.links) roads.book.paveAll(link, { surface: "CONCRETE", projectCode: code });
  const metres = Math.round(works.links.reduce((sum, link) => sum + link.metres, 0));
  const isBegun =
    works.standing === "RUNNING" || works.standing === "STALLED" || works.standing === "SUSPENDED";
  const share = isBegun ? works.random.between(0.25, 0.85) : 0;
  const start = isBegun ? -works.random.integer(150, 320) : works.random.integer(30, 150);
  const budget = metres * COST_PER_METRE_CNY;
  const level = works.random.pick(["PROVINCE", "PREFECTURE", "COUNTY"]);
  return projects.add(
    {
      prefix: "RD",
      name: works.name,
      sector: "ROAD",
      programme: works.programme,
      mode: "改扩",
      townshipCode: works.villages[0]?.townshipCode ?? null,
      villages: works.villages.map((village) => village.code),
      hamlets: (works.hamlets ?? []).map(({ id }) => id),
      quantities: earthworks(spec.code, metres, share),
      standing: works.standing,
      budget,
      plannedStart: plusDays(spec.dataAsOf, start),
      plannedFinish: isBegun
        ? likelyFinish(spec.dataAsOf, -start, share * 0.655, works.random)
        : plusDays(spec.dataAsOf, start + works.random.integer(120, 260)),
      startedOn: isBegun ? plusDays(spec.dataAsOf, start + works.random.integer(0, 20)) : null,
      money: isBegun
        ? [
            {
              source: "SECTOR",
              level,
              year: yearOf(spec.dataAsOf) - 1,
              amount: Math.round(budget * 0.7),
              paid: Math.round(budget * 0.7 * share),
            },
          ]
        : [],
      geometry: county.plane.lines(
        works.links.flatMap((link) => link.segments.map((segment) => segment.line)),
      ),
      responsible: "县交通运输局",
    },
    code,
  );
}

export const yearOf = (day: string): number => Number(day.slice(0, 4));

/** Roadbed and gravel first; concrete that a report has counted is not touched by works that came later. */
function earthworks(countyCode: string, metres: number, share: number): Record<string, Amount> {
  const done = (lead: number): number => Math.round(metres * Math.min(1, Math.max(0, share * lead)));
  const isCounted = countyCode === "140930" || countyCode === "520281";
  const roadbed = { roadbed_m: { planned: metres, done: countyCode === "520281" ? 0 : done(1.15) } };
  const gravel = { gravel_m: { planned: metres, done: countyCode === "520281" ? 0 : done(0.8) } };
  const concrete = { concrete_m: { planned: metres, done: isCounted ? 0 : done(0.3) } };
  return { ...roadbed, ...gravel, ...concrete };
}

/** Near the day on which its pace will end it: most plans leave room, some are too bold, a few have run out. */
export function likelyFinish(dataAsOf: Day, daysSinceStart: number, progress: number, random: Random): Day {
  const daysLeft = Math.min(900, (daysSinceStart * (1 - progress)) / Math.max(0.05, progress));
  return plusDays(
    dataAsOf,
    random.chance(0.05) ? -random.integer(5, 40) : Math.max(20, daysLeft * random.between(0.7, 1.5)),
  );
}
