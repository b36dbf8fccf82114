import { type Day, plusDays, someDay } from "./days.ts";
import { finishWorks } from "./finished-works.ts";
import type { LaidOut } from "./layout.ts";
import type { Village } from "./places.ts";
import type { Money } from "./project-book.ts";
import { Random } from "./random.ts";
import { addSite, FACILITIES, type Site } from "./relocation-book.ts";
import { addingUpTo, parts } from "./totals.ts";

const HOUSEHOLDS = 664;
const PERSONS = 1546;
const NEW_DWELLINGS = 744;
const INTEGRATED_DWELLINGS = 740;
const DISSOLVED = 26;
const STATE_CNY = 108_000_000;
const INTEGRATED_CNY = 80_000_000;
const NEW_SITES = 5;
const INTEGRATED_SITES = 3;
const STILL_MOVING = 3;

interface Origin {
  readonly village: Village;
  readonly households: number;
  readonly persons: number;
}

/** 33 villages that moved; the dwellings serve the whole programme, so they outnumber these households. */
export function addHequRelocation(laidOut: LaidOut): void {
  const random = new Random("hequ relocation");
  const villages = laidOut.county.villages.filter(({ code }) => laidOut.origins.has(code));
  const households = parts(random, HOUSEHOLDS, villages.length, 6);
  const persons = addingUpTo(PERSONS, households, (index) => ({
    low: households[index] as number,
    high: 400,
  }));
  const origins = villages.map((village, index) => ({
    village,
    households: households[index] as number,
    persons: persons[index] as number,
  }));
  const groups = Array.from({ length: NEW_SITES + INTEGRATED_SITES }, (_, site) =>
    origins.filter((_, index) => index % (NEW_SITES + INTEGRATED_SITES) === site),
  );
  const dwellings = [
    ...parts(random, NEW_DWELLINGS, NEW_SITES),
    ...parts(random, INTEGRATED_DWELLINGS, INTEGRATED_SITES),
  ];
  const state = parts(random, STATE_CNY, groups.length);
  const integrated = parts(random, INTEGRATED_CNY, groups.length);
  let moved = 0;
  for (const [index, group] of groups.entries()) {
    const site = buildSite(
      laidOut,
      {
        index,
        origins: group,
        dwellings: dwellings[index] as number,
        state: state[index] as number,
        integrated: integrated[index] as number,
      },
      random,
    );
    const arrivals: Arrival[] = [];
    for (const origin of group) {
      const order = moved++;
      arrivals.push(...moveOut(laidOut, site, origin, order, random));
    }
    countArrivals(laidOut, site, arrivals);
  }
}

interface SiteMoney {
  readonly index: number;
  readonly origins: readonly Origin[];
  readonly dwellings: number;
  readonly state: number;
  readonly integrated: number;
}

function buildSite(
  laidOut: LaidOut,
  { index, origins, dwellings, state, integrated }: SiteMoney,
  random: Random,
): Site {
  const { county } = laidOut;
  const isNew = index < NEW_SITES;
  const township = county.townships[index % county.townships.length] as (typeof county.townships)[number];
  const name = `${township.name}${isNew ? "新建" : "整合房源"}安置点`;
  const finishedOn = someDay(random, "2017-03-01", "2018-06-30");
  const households = origins.reduce((sum, origin) => sum + origin.households, 0);
  const persons = origins.reduce((sum, origin) => sum + origin.persons, 0);
  const line = (source: string, level: string, amount: number): Money => ({
    source,
    level,
    year: 2017,
    amount,
    paid: Math.round(amount * 0.97),
  });
  const projectCode = finishWorks(laidOut, {
    prefix: "BQ",
    name: `${name}建设工程`,
    sector: "RELOCATION",
    programme: "易地扶贫搬迁",
    responsible: "县发展和改革局",
    villages: origins.map(({ village }) => village),
    townshipCode: township.code,
    quantities: { dwelling: dwellings },
    budget: state + integrated,
    money: [line("SPECIAL", "CENTRAL", state), line("INTEGRATED", "COUNTY", integrated)],
    finishedOn,
    buildDays: random.integer(240, 360),
    random,
  });
  return addSite(
    laidOut,
    {
      name,
      townshipCode: township.code,
      mode: isNew ? "GOVERNMENT_BUILT" : "BOUGHT",
      projectCode,
      plannedHouseholds: households,
      plannedPersons: persons,
      plannedRegisteredPersons: null,
      dwellings,
      floorAreaM2: Math.round(persons * random.between(21, 24.6)),
      mainStructureProgress: 1,
      targetProgress: null,
      startDeadline: null,
      startedOn: plusDays(finishedOn, -300),
      facilities: Object.fromEntries(
        FACILITIES.map((kind, place) => [kind, plusDays(finishedOn, 20 + place * 15)]),
      ),
    },
    random,
  );
}

interface Arrival {
  readonly day: Day;
  readonly households: number;
  readonly persons: number;
}

/** Hamlet by hamlet; the last villages have one hamlet that still waits. What is empty is pulled down, mostly. */
function moveOut(
  laidOut: LaidOut,
  site: Site,
  { village, households, persons }: Origin,
  order: number,
  random: Random,
): Arrival[] {
  const { world, spec } = laidOut;
  const { hamlets } = village;
  const first = { households: Math.ceil(households / 2), persons: Math.ceil(persons / 2) };
  const shares =
    hamlets.length === 1
      ? [{ households, persons }]
      : [first, { households: households - first.households, persons: persons - first.persons }];
  const isMoving = order < STILL_MOVING;
  const lastDay = someDay(random, "2018-08-01", "2019-02-28");
  const isDissolved = order >= laidOut.origins.size - DISSOLVED;
  world.relocation_origin.push({
    site_code: site.code,
    village_code: village.code,
    county_code: spec.code,
    households,
    persons,
    demolished_on: isDissolved ? plusDays(lastDay, random.integer(20, 60)) : null,
    reclaimed_m2: isDissolved ? households * random.integer(260, 420) : null,
  });
  return hamlets.flatMap((place, index) => {
    const share = shares[index] as Pick<Arrival, "households" | "persons">;
    const row = { hamlet_id: place.id, county_code: spec.code };
    world.hamlet_census.push({
      ...row,
      since: "2005-01-01",
      households: share.households,
      population: share.persons,
    });
    if (isMoving && index > 0) return [];
    const day = index === hamlets.length - 1 ? lastDay : plusDays(lastDay, -random.integer(20, 120));
    world.hamlet_census.push({ ...row, since: day, households: 0, population: 0 });
    world.relocation_move.push({
      site_code: site.code,
      village_code: village.code,
      hamlet_id: place.id,
      county_code: spec.code,
      moved_on: day,
      households: share.households,
      persons: share.persons,
    });
    return [{ day, ...share }];
  });
}

/** The site's census grows with every move. */
function countArrivals({ world, spec }: LaidOut, site: Site, arrivals: readonly Arrival[]): void {
  let households = 0;
  let population = 0;
  const days = [...new Set(arrivals.map(({ day }) => day))].sort();
  for (const day of days) {
    for (const arrival of arrivals.filter((other) => other.day === day)) {
      households += arrival.households;
      population += arrival.persons;
    }
    world.hamlet_census.push({
      hamlet_id: site.hamletId,
      since: day,
      county_code: spec.code,
      households,
      population,
    });
  }
}
