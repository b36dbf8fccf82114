import type { Queryable } from "@cuntong/db/database";
import type { Day } from "./world.ts";

export type Status = "MET" | "PARTIAL" | "UNMET" | "UNKNOWN" | "NOT_APPLICABLE";
export type Basis = "REPORTED" | "COMPUTED";

/** Since and until bound the unchanged status; null is open. */
interface Answer {
  readonly status: Status;
  readonly value: number | null;
  readonly shortfall: number | null;
  readonly since: Day | null;
  readonly until: Day | null;
}

export interface HamletAnswer extends Answer {
  readonly households: number | null;
  readonly people: number | null;
}

export interface VillageAnswer extends Answer {
  readonly householdsMet: number;
  readonly householdsUnmet: number;
  readonly householdsUnknown: number;
  readonly peopleMet: number;
  readonly peopleUnmet: number;
  readonly peopleUnknown: number;
  readonly householdsWithout: number | null;
  readonly peopleWithout: number | null;
}

export interface GapAnswer {
  readonly status: "PARTIAL" | "UNMET";
  readonly shortfall: number | null;
  readonly householdsWithout: number | null;
  readonly peopleWithout: number | null;
  readonly outlook: "CLOSING" | "STALLED" | "ORPHAN";
  readonly closesOn: Day | null;
  readonly closingProject: string | null;
  readonly stalledProject: string | null;
}

/** Every answer of a county on a day. Keys are local: "1 road_hardened" for a village, "1a water_quantity" for a hamlet. */
export interface Answers {
  readonly villages: Readonly<Record<string, VillageAnswer>>;
  readonly hamlets: Readonly<Record<string, HamletAnswer>>;
  readonly gaps: Readonly<Record<string, GapAnswer>>;
}

/** What the engine has stored for a county on a day, under the local names of its world. */
export async function answersOf(
  database: Queryable,
  county: string,
  day: Day,
  basis: Basis = "COMPUTED",
): Promise<Answers> {
  const stored = await storedAnswers(database, [county]);
  return stored(county, day, basis);
}

/** All that the engine has stored for some counties, read once and then asked for any day. */
export async function storedAnswers(database: Queryable, counties: readonly string[]) {
  const villages = intervals(await database.query<Stored<VillageAnswer>>(villagesQuestion, [counties]));
  const hamlets = intervals(await database.query<Stored<HamletAnswer>>(hamletsQuestion, [counties]));
  const gaps = intervals(await database.query<Stored<GapAnswer>>(gapsQuestion, [counties]));
  return (county: string, day: Day, basis: Basis): Answers => ({
    villages: onTheDay(villages.get(`${county} ${basis}`) ?? [], day),
    hamlets: onTheDay(hamlets.get(`${county} ${basis}`) ?? [], day),
    gaps: onTheDay(gaps.get(`${county} ${basis}`) ?? [], day),
  });
}

interface Interval {
  readonly county: string;
  readonly basis: Basis;
  readonly key: string;
  readonly from: string;
  readonly to: string;
}
type Stored<Kind> = { readonly interval: Interval; readonly answer: Kind };

function intervals<Kind>(rows: readonly Stored<Kind>[]): ReadonlyMap<string, readonly Stored<Kind>[]> {
  const groups = new Map<string, Stored<Kind>[]>();
  for (const row of rows) {
    const name = `${row.interval.county} ${row.interval.basis}`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  return groups;
}

function onTheDay<Kind>(rows: readonly Stored<Kind>[], day: Day): Readonly<Record<string, Kind>> {
  const found: Record<string, Kind> = {};
  for (const { interval, answer } of rows) {
    if (!(isFrom(interval.from, day) && isUntil(day, interval.to))) continue;
    if (interval.key in found)
      throw new Error(`Two answers hold on ${day} for ${interval.key} in ${interval.county}`);
    found[interval.key] = answer;
  }
  return found;
}

const isFrom = (since: string, day: Day): boolean => since === "-infinity" || since <= day;
const isUntil = (day: Day, until: string): boolean => until === "infinity" || day < until;

const interval = (key: string) =>
  `json_build_object('county', county_code, 'basis', basis, 'key', ${key}, 'from', since::text, 'to', until::text) as interval`;
const villageKey = "substr(village_code, 10)::int || ' ' || indicator";
const open = (name: string, column: string) =>
  `'${name}', case when isfinite(${column}) then ${column}::text end`;
const local = (name: string, column: string) => `'${name}', substr(${column}, 8)`;

const villagesQuestion = `/* a world's village answers */
  select ${interval(villageKey)}, json_build_object(
    'status', status, 'value', value, 'shortfall', shortfall, ${open("since", "status_since")}, ${open("until", "status_until")},
    'householdsMet', households_met, 'householdsUnmet', households_unmet, 'householdsUnknown', households_unknown,
    'peopleMet', people_met, 'peopleUnmet', people_unmet, 'peopleUnknown', people_unknown,
    'householdsWithout', households_without, 'peopleWithout', people_without) as answer
  from coverage where county_code = any($1) order by village_code, indicator, since`;

const hamletsQuestion = `/* a world's hamlet answers */
  select ${interval("substr(hamlet_id, 8) || ' ' || indicator")}, json_build_object(
    'status', status, 'value', value, 'shortfall', shortfall, ${open("since", "status_since")}, ${open("until", "status_until")},
    'households', households, 'people', population) as answer
  from hamlet_coverage where county_code = any($1) order by hamlet_id, indicator, since`;

const gapsQuestion = `/* a world's gaps */
  select ${interval(villageKey)}, json_build_object(
    'status', status, 'shortfall', shortfall, 'householdsWithout', households_without,
    'peopleWithout', people_without, 'outlook', outlook, 'closesOn', closes_on::text,
    ${local("closingProject", "closing_project")}, ${local("stalledProject", "stalled_project")}) as answer
  from gap where county_code = any($1) order by village_code, indicator, since`;
