import { type Day, someDay } from "./days.ts";
import { type County, hamletsOf } from "./places.ts";
import { Random } from "./random.ts";
import type { World } from "./rows.ts";
import { addingUpTo } from "./totals.ts";

export interface Count {
  readonly households: number | null;
  readonly population: number | null;
}
export type Census = ReadonlyMap<string, Count>;

/** Hamlets whose people or households a report has counted together. */
export interface CensusGroup {
  readonly hamlets: ReadonlySet<string>;
  readonly total: number;
}
export interface CensusPlan {
  /** Each hamlet in one group at most; the rest of the county makes up its total. */
  readonly people: readonly CensusGroup[];
  readonly households: readonly CensusGroup[];
  readonly personsPerHousehold: number;
  /** How much smaller or larger than usual a hamlet is. */
  readonly size: (hamletId: string) => number;
  /** Hamlets whose counts are fixed from outside, such as those that people left. */
  readonly fixed: Census;
  readonly mayBeUncounted: (hamletId: string) => boolean;
}

const RECORD_BEGINS: Day = "2005-01-01";
const UNCOUNTED_SHARE = 0.006;

/** Who lives in each hamlet on the data day, adding up to what was reported. */
export function takeCensus(county: County, plan: CensusPlan): Census {
  const random = new Random(`census ${county.spec.code}`);
  const counted = new Map<string, { weight: number }>();
  const census = new Map<string, Count>(plan.fixed);
  for (const hamlet of hamletsOf(county)) {
    if (plan.fixed.has(hamlet.id)) continue;
    const isUncounted = plan.mayBeUncounted(hamlet.id) && random.chance(UNCOUNTED_SHARE);
    const urban = hamlet.village.kind === "COMMUNITY" ? 2 : 1;
    const middle = hamlet.id.endsWith("-01") ? 1.7 : 1;
    const weight = urban * middle * plan.size(hamlet.id) * random.between(0.3, 1.3) ** 1.6;
    if (isUncounted) census.set(hamlet.id, { households: null, population: null });
    else counted.set(hamlet.id, { weight });
  }
  const people = inGroups(
    county.spec.population - sumOf(plan.fixed),
    plan.people,
    counted,
    (id) => counted.get(id)?.weight ?? 0,
    () => ({ low: 16, high: 50_000 }),
  );
  const size = plan.personsPerHousehold;
  const homes = inGroups(
    county.spec.households ?? null,
    plan.households,
    counted,
    (id) => (people.get(id) ?? 0) / (size * random.between(0.93, 1.07)),
    (id) => ({
      low: Math.ceil((people.get(id) ?? 0) / (size * 1.7)),
      high: Math.floor((people.get(id) ?? 0) / (size * 0.6)),
    }),
  );
  for (const id of counted.keys())
    census.set(id, { households: homes.get(id) ?? 0, population: people.get(id) ?? 0 });
  return census;
}

const sumOf = (census: Census): number =>
  [...census.values()].reduce((sum, { population }) => sum + (population ?? 0), 0);

function inGroups(
  total: number | null,
  groups: readonly CensusGroup[],
  counted: ReadonlyMap<string, unknown>,
  wanted: (id: string) => number,
  bounds: (id: string) => { low: number; high: number },
): Map<string, number> {
  const result = new Map<string, number>();
  const share = (ids: readonly string[], sum: number | null): void => {
    const wishes = ids.map(wanted);
    const target = sum ?? wishes.reduce((left, right) => left + Math.round(right), 0);
    for (const [index, value] of addingUpTo(target, wishes, (place) =>
      bounds(ids[place] as string),
    ).entries()) {
      result.set(ids[index] as string, value);
    }
  };
  for (const group of groups)
    share(
      [...group.hamlets].filter((id) => counted.has(id)),
      group.total,
    );
  const rest = [...counted.keys()].filter((id) => !result.has(id));
  share(rest, total === null ? null : total - groups.reduce((sum, group) => sum + group.total, 0));
  return result;
}

/** A row for the beginning of the record; where people came or went, rows for the days on which that was counted. */
export function addCensusRows(world: World, county: County, census: Census): void {
  const random = new Random(`census days ${county.spec.code}`);
  for (const hamlet of hamletsOf(county)) {
    const last = census.get(hamlet.id);
    if (!last || last.population === 0) continue; // who moved away is counted with the moves
    const days = random.chance(0.3) ? countingDays(county, random) : [];
    for (const [index, since] of [RECORD_BEGINS, ...days].entries()) {
      const before = days.length - index;
      world.hamlet_census.push({
        hamlet_id: hamlet.id,
        since,
        county_code: county.spec.code,
        ...earlierCount(last, before, random),
      });
    }
  }
}

function countingDays(county: County, random: Random): Day[] {
  const recount = someDay(random, "2014-01-01", county.spec.dataAsOf);
  return random.chance(0.3) ? ["2010-11-01", recount] : [recount];
}

function earlierCount({ households, population }: Count, stepsBack: number, random: Random): Count {
  if (households === null || population === null || stepsBack === 0) return { households, population };
  const factor = random.between(0.94, 1.1) ** stepsBack;
  return {
    households: Math.max(1, Math.round(households * factor)),
    population: Math.max(1, Math.round(population * factor)),
  };
}
