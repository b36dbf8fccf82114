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
  const asked = [county, day, basis];
  return {
    villages: keyed(await database.query<Stored<VillageAnswer>>(villagesQuestion, asked)),
    hamlets: keyed(await database.query<Stored<HamletAnswer>>(hamletsQuestion, asked)),
    gaps: keyed(await database.query<Stored<GapAnswer>>(gapsQuestion, asked)),
  };
}

type Stored<Kind> = Kind & { readonly key: string };

function keyed<Kind>(rows: readonly Stored<Kind>[]): Readonly<Record<string, Kind>> {
  const twice = rows.find((row, index) => rows.findIndex((one) => one.key === row.key) !== index);
  if (twice !== undefined) throw new Error(`Two answers hold at once for ${twice.key}`);
  return Object.fromEntries(rows.map(({ key, ...answer }) => [key, answer as unknown as Kind]));
}

const onTheDay = "county_code = $1 and since <= $2::date and $2::date < until and basis = $3";
const villageKey = "substr(village_code, 10)::int || ' ' || indicator";
const open = (column: string, name: string) =>
  `case when isfinite(${column}) then ${column}::text end as "${name}"`;
const local = (column: string, name: string) => `substr(${column}, 8) as "${name}"`;

const villagesQuestion = `/* a world's village answers on a day */
  select ${villageKey} as key, status, value, shortfall, ${open("status_since", "since")}, ${open("status_until", "until")},
    households_met as "householdsMet", households_unmet as "householdsUnmet", households_unknown as "householdsUnknown",
    people_met as "peopleMet", people_unmet as "peopleUnmet", people_unknown as "peopleUnknown",
    households_without as "householdsWithout", people_without as "peopleWithout"
  from coverage where ${onTheDay} order by village_code, indicator`;

const hamletsQuestion = `/* a world's hamlet answers on a day */
  select substr(hamlet_id, 8) || ' ' || indicator as key, status, value, shortfall,
    ${open("status_since", "since")}, ${open("status_until", "until")}, households, population as people
  from hamlet_coverage where ${onTheDay} order by hamlet_id, indicator`;

const gapsQuestion = `/* a world's gaps on a day */
  select ${villageKey} as key, status, shortfall, households_without as "householdsWithout",
    people_without as "peopleWithout", outlook, closes_on::text as "closesOn",
    ${local("closing_project", "closingProject")}, ${local("stalled_project", "stalledProject")}
  from gap where ${onTheDay} order by village_code, indicator`;
