import { type Day, daysBetween, plusDays, someDay } from "./days.ts";
import { paveGroupRoad } from "./group-paving.ts";
import { groupedBy } from "./grouping.ts";
import type { LaidOut } from "./layout.ts";
import type { Money, Standing } from "./project-book.ts";
import { Random } from "./random.ts";
import type { HamletRoad } from "./road-graph.ts";
import { likelyFinish } from "./roadworks.ts";
import { addingUpTo, spread } from "./totals.ts";

export const HAMLET_ROADS = "组组通";
const ROADS = 991;
const METRES = 2_024_000;
const ROADBED_METRES = 1_380_600;
const GRAVEL_METRES = 806_700;
const CONCRETE_METRES = 376_400;
/** The report's other total for the same programme, to which it says the investment belongs. */
const FUNDED_METRES = 1_948_500;
const UNFUNDED_ROADS = 37;
const INVESTMENT_CNY = 1_620_000_000;
const STATE_COMPANY_CNY = 734_000_000;
const INTEGRATED_CNY = 330_000_000;

type Phase = "FINISHED" | "CONCRETING" | "GRAVELLING" | "ROADBED_DONE" | "ROADBED" | "WAITING";
interface Road {
  readonly links: readonly HamletRoad[];
  readonly metres: number;
  readonly phase: Phase;
  readonly planned: number;
  readonly roadbed: number;
  readonly gravel: number;
  readonly concrete: number;
  readonly budget: number | null;
  readonly stateCompany: number;
  readonly integrated: number;
}

/** Panzhou's 991 hamlet roads; to the metre what was reported, in every phase of work. */
export function addHamletRoads(laidOut: LaidOut): void {
  const random = new Random("hamlet roads");
  const members = [...laidOut.roads.hamlets.values()].filter(({ hamlet }) =>
    laidOut.memberships.groupRoads.has(hamlet.village.code),
  );
  for (const road of members.filter(isAtSeat)) paveGroupRoad(laidOut, road, false, random);
  const groups = cutIntoRoads(members.filter((road) => !isAtSeat(road)));
  for (const road of financed(built(random, groups), random)) addRoad(laidOut, road, random);
}

const isAtSeat = ({ hamlet }: HamletRoad): boolean => hamlet.id.endsWith("-01");

/** One road reaches one hamlet, or two that follow each other or part at the same place. */
function cutIntoRoads(members: readonly HamletRoad[]): HamletRoad[][] {
  const pairs = [...groupedBy(members, ({ hamlet }) => hamlet.village).values()].map(pairUp);
  let wanted = members.length - ROADS;
  const groups: HamletRoad[][] = [];
  for (const village of pairs) {
    for (const group of village) {
      if (group.length === 2 && wanted-- <= 0) groups.push(...group.map((road) => [road]));
      else groups.push(group);
    }
  }
  if (groups.length !== ROADS) throw new Error(`${groups.length} hamlet roads instead of ${ROADS}`);
  return groups;
}

/** From the outermost hamlets inwards: brothers together, an odd one with the hamlet that it hangs on. */
function pairUp(village: readonly HamletRoad[]): HamletRoad[][] {
  const groups: HamletRoad[][] = [];
  const used = new Set<HamletRoad>();
  for (const parent of [...[...village].reverse(), null]) {
    const children = village.filter(
      (road) => (parent ? road.parent === parent : !road.parent || isAtSeat(road.parent)) && !used.has(road),
    );
    while (children.length >= 2) groups.push(take(used, children.splice(0, 2)));
    const odd = children[0];
    if (odd && parent && !used.has(parent)) groups.push(take(used, [parent, odd]));
    else if (odd) groups.push(take(used, [odd]));
  }
  return groups;
}

function take(used: Set<HamletRoad>, roads: HamletRoad[]): HamletRoad[] {
  for (const road of roads) used.add(road);
  return roads;
}

const PHASES: readonly (readonly [Phase, number])[] = [
  ["FINISHED", 0.16],
  ["CONCRETING", 0.06],
  ["GRAVELLING", 0.24],
  ["ROADBED_DONE", 0.12],
  ["ROADBED", 0.22],
  ["WAITING", 1],
];

function built(random: Random, groups: readonly HamletRoad[][]): Road[] {
  const shuffled = random.shuffled(groups);
  const metres = shuffled.map((links) => links.reduce((sum, { link }) => sum + link.metres, 0));
  const funded = shuffled.length - UNFUNDED_ROADS;
  const anyLength = () => ({ low: 60, high: 30_000 });
  const planned = [
    ...addingUpTo(FUNDED_METRES, metres.slice(0, funded), anyLength),
    ...addingUpTo(METRES - FUNDED_METRES, metres.slice(funded), anyLength),
  ];
  const phases = planned.map((_, index) => phaseAt(index / shuffled.length));
  const done = (
    of: Phase,
    all: readonly Phase[],
    share: () => number,
    total: number,
    least: readonly number[],
    most: readonly number[],
  ) =>
    spread(
      total,
      phases.map((phase, index) =>
        all.includes(phase)
          ? (most[index] as number)
          : phase === of
            ? Math.round((most[index] as number) * share())
            : 0,
      ),
      (index) =>
        phases[index] === of
          ? { low: Math.max(1, least[index] as number), high: (most[index] as number) - 1 }
          : fixed(all.includes(phases[index] as Phase) ? (most[index] as number) : 0),
    );
  const nothing = planned.map(() => 0);
  const concrete = done(
    "CONCRETING",
    ["FINISHED"],
    () => random.between(0.2, 0.7),
    CONCRETE_METRES,
    nothing,
    planned,
  );
  const gravel = done(
    "GRAVELLING",
    ["FINISHED", "CONCRETING"],
    () => random.between(0.5, 0.95),
    GRAVEL_METRES,
    nothing,
    planned,
  );
  const beyond: readonly Phase[] = ["FINISHED", "CONCRETING", "GRAVELLING", "ROADBED_DONE"];
  const roadbed = done("ROADBED", beyond, () => random.between(0.2, 0.8), ROADBED_METRES, nothing, planned);
  return shuffled.map((links, index) => ({
    links,
    metres: metres[index] as number,
    phase: phases[index] as Phase,
    planned: planned[index] as number,
    roadbed: roadbed[index] as number,
    gravel: gravel[index] as number,
    concrete: concrete[index] as number,
    budget: null,
    stateCompany: 0,
    integrated: 0,
  }));
}

const fixed = (value: number) => ({ low: value, high: value });

function phaseAt(share: number): Phase {
  let sum = 0;
  for (const [phase, width] of PHASES) {
    sum += width;
    if (share < sum) return phase;
  }
  return "WAITING";
}

/** The last roads, begun weeks ago, have no budget yet: the reported investment is for the shorter total. */
function financed(roads: readonly Road[], random: Random): Road[] {
  const funded = roads.slice(0, roads.length - UNFUNDED_ROADS);
  const any = () => ({ low: 1_000, high: INVESTMENT_CNY });
  const budgets = addingUpTo(
    INVESTMENT_CNY,
    funded.map(({ planned }) => planned * random.between(0.8, 1.2)),
    any,
  );
  const stateCompany = addingUpTo(STATE_COMPANY_CNY, budgets, any);
  const integrated = addingUpTo(INTEGRATED_CNY, budgets, any);
  return roads.map((road, index) => ({
    ...road,
    budget: budgets[index] ?? null,
    stateCompany: stateCompany[index] ?? 0,
    integrated: integrated[index] ?? 0,
  }));
}

function addRoad(laidOut: LaidOut, road: Road, random: Random): void {
  const { projects, county, spec } = laidOut;
  const code = projects.reserve("ZZT");
  const standing = standingOf(road.phase, random);
  const isStarted = standing !== "TENDERED";
  const startedOn = isStarted ? startOf(road.phase, random) : null;
  const finishedOn = road.phase === "FINISHED" ? someDay(random, "2017-08-20", "2017-11-28") : null;
  paveRoad(laidOut, road, code, finishedOn, random);
  const first = road.links[0] as HamletRoad;
  projects.add(
    {
      prefix: "ZZT",
      name: `${first.hamlet.village.name}${road.links.map(({ hamlet }) => hamlet.name).join("、")}通组公路`,
      sector: "ROAD",
      programme: HAMLET_ROADS,
      mode: "改扩",
      townshipCode: first.hamlet.village.townshipCode,
      villages: [first.hamlet.village.code],
      hamlets: road.links.map(({ hamlet }) => hamlet.id),
      quantities: {
        roadbed_m: { planned: road.planned, done: road.roadbed },
        gravel_m: { planned: road.planned, done: road.gravel },
        concrete_m: { planned: road.planned, done: road.concrete },
      },
      standing,
      budget: road.budget,
      plannedStart: plusDays(startedOn ?? spec.dataAsOf, isStarted ? -random.integer(0, 40) : 20),
      plannedFinish: finishedOn
        ? plusDays(finishedOn, random.integer(-20, 60))
        : startedOn && road.phase !== "WAITING"
          ? likelyFinish(spec.dataAsOf, daysBetween(startedOn, spec.dataAsOf), progressOf(road), random)
          : someDay(random, "2018-05-31", "2018-12-31"),
      startedOn,
      finishedOn,
      money: moneyFor(road, standing, random),
      geometry: county.plane.lines(road.links.flatMap(({ link }) => link.segments.map(({ line }) => line))),
      responsible: "市交通运输局",
    },
    code,
  );
}

function standingOf(phase: Phase, random: Random): Standing {
  if (phase === "FINISHED") return random.chance(0.4) ? "ACCEPTED" : "FINISHED";
  if (phase === "WAITING") return random.chance(0.3) ? "TENDERED" : "RUNNING";
  const luck = random.next();
  return luck < 0.06 ? "STALLED" : luck < 0.1 ? "SUSPENDED" : "RUNNING";
}

function startOf(phase: Phase, random: Random): Day {
  if (phase === "FINISHED") return someDay(random, "2017-03-10", "2017-05-20");
  return phase === "WAITING"
    ? someDay(random, "2017-11-01", "2017-11-25")
    : someDay(random, "2017-04-10", "2017-07-15");
}

/** Where concrete lies, the old earth is closed; the rest of the concrete is drawn for its forecast. */
function paveRoad(
  { roads }: LaidOut,
  road: Road,
  code: string,
  finishedOn: Day | null,
  random: Random,
): void {
  let laid = 0;
  for (const { link } of road.links) {
    for (const segment of link.segments) {
      laid += segment.metres;
      const isLaid = road.phase === "CONCRETING" && laid <= road.concrete;
      const openedOn = finishedOn ?? (isLaid ? someDay(random, "2017-10-05", "2017-11-25") : null);
      roads.book.pave(link, segment, { surface: "EARTH", closedOn: openedOn });
      roads.book.pave(link, segment, { surface: "CONCRETE", openedOn, projectCode: code });
    }
  }
}

const progressOf = (road: Road): number =>
  (3 * road.roadbed + 2 * road.gravel + 5 * road.concrete) / (10 * road.planned);

/** Mostly paid as it is built; on a few roads the money ran ahead of the work, or behind it. */
function moneyFor(road: Road, standing: Standing, random: Random): Money[] {
  if (road.budget === null) return [];
  const progress = progressOf(road);
  const lead = random.chance(0.05) ? random.between(0.35, 0.5) : random.between(-0.1, 0.15);
  const share = standing === "TENDERED" ? 0 : Math.min(0.97, Math.max(0, progress + lead));
  const line = (source: string, amount: number): Money => ({
    source,
    level: "COUNTY",
    year: 2017,
    amount,
    paid: Math.floor(amount * share),
  });
  return [line("STATE_COMPANY", road.stateCompany), line("INTEGRATED", road.integrated)];
}
