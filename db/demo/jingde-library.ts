import { plusDays, someDay } from "./days.ts";
import { finishWorks } from "./finished-works.ts";
import type { LaidOut } from "./layout.ts";
import type { Village } from "./places.ts";
import { towards } from "./plane.ts";
import type { Money, Sector } from "./project-book.ts";
import { Random } from "./random.ts";
import { addingUpTo, parts } from "./totals.ts";

const LIBRARY_CNY = 46_266_900;
const PAID_SHARE = 0.93;
/** Special funds by level, in the report's order. */
const LEVELS: readonly (readonly [string, number])[] = [
  ["CENTRAL", 3_330_000],
  ["PROVINCE", 4_520_000],
  ["PREFECTURE", 3_610_000],
  ["COUNTY", 8_500_000],
];
const HOUSES = 148;
const CLINICS = 33;

interface Group {
  readonly prefix: string;
  readonly count: number;
  readonly total: number;
  readonly sector: Sector;
  readonly programme: string;
  readonly responsible: string;
  readonly quantities: (index: number) => Readonly<Record<string, number>>;
}

export const reserveClinics = ({ projects }: LaidOut): string[] =>
  Array.from({ length: CLINICS }, () => projects.reserve("WS"));

/** The 102 projects of the library; the special funds of 2019 are spread over all of them, 93 in a hundred paid. */
export function addLibrary(laidOut: LaidOut, clinicCodes: readonly string[]): void {
  const random = new Random("jingde library");
  const groups = libraryGroups(random);
  const drafts = groups.flatMap((group) =>
    parts(random, group.total, group.count, 1).map((budget, index) => ({ group, index, budget })),
  );
  const byLevel = LEVELS.map(([, total]) =>
    addingUpTo(
      total,
      drafts.map(({ budget }) => budget),
      () => ({ low: 0, high: total }),
    ),
  );
  const paid = LEVELS.map(([, total], level) =>
    addingUpTo(Math.round(total * PAID_SHARE), byLevel[level] ?? [], (index) => ({
      low: 0,
      high: byLevel[level]?.[index] as number,
    })),
  );
  for (const [place, { group, index, budget }] of drafts.entries()) {
    const money = LEVELS.map(
      ([level], row): Money => ({
        source: "SPECIAL",
        level,
        year: 2019,
        amount: byLevel[row]?.[place] as number,
        paid: paid[row]?.[place] as number,
      }),
    );
    const code = group.prefix === "WS" ? clinicCodes[index] : undefined;
    addProject(laidOut, group, index, budget, money, code, random);
  }
}

function libraryGroups(random: Random): Group[] {
  const houses = parts(random, HOUSES, 10, 3);
  const known: Group[] = [
    {
      prefix: "YS",
      count: 20,
      total: 5_500_000,
      sector: "WATER",
      programme: "安全饮水改造",
      responsible: "县水利局",
      quantities: () => ({ pipe_m: random.integer(5, 40) * 100 }),
    },
    {
      prefix: "ZF",
      count: 10,
      total: 1_266_000,
      sector: "HOUSING",
      programme: "住房质量提升",
      responsible: "县住房和城乡建设局",
      quantities: (index) => ({ house_repaired: houses[index] as number }),
    },
    {
      prefix: "CY",
      count: 8,
      total: 3_900_000,
      sector: "SERVICE",
      programme: "特色产业扶贫园区",
      responsible: "县农业农村局",
      quantities: () => ({ industry_project: 1 }),
    },
    {
      prefix: "DH",
      count: 1,
      total: 1_780_000,
      sector: "SERVICE",
      programme: "产业扶贫到户",
      responsible: "县农业农村局",
      quantities: () => ({ industry_project: 1 }),
    },
    {
      prefix: "WS",
      count: CLINICS,
      total: 4_950_000,
      sector: "SERVICE",
      programme: "村卫生室改造提升",
      responsible: "县卫生健康委员会",
      quantities: () => ({ clinic: 1 }),
    },
    {
      prefix: "GF",
      count: 10,
      total: 6_800_000,
      sector: "POWER",
      programme: "光伏扶贫",
      responsible: "县发展和改革委员会",
      quantities: (index) => ({ pv_kw: index < 6 ? 60 : 120 }),
    },
  ];
  const rest = LIBRARY_CNY - known.reduce((sum, { total }) => sum + total, 0);
  return [
    ...known,
    {
      prefix: "DL",
      count: 20,
      total: rest,
      sector: "ROAD",
      programme: "农村道路养护提升",
      responsible: "县交通运输局",
      quantities: () => ({ concrete_m: random.integer(4, 30) * 100 }),
    },
  ];
}

function addProject(
  laidOut: LaidOut,
  group: Group,
  index: number,
  budget: number,
  money: readonly Money[],
  code: string | undefined,
  random: Random,
): void {
  const { county, memberships } = laidOut;
  const isForPoor = group.prefix === "CY" || (group.prefix === "GF" && index < 6);
  const pool = county.villages.filter((village) => !isForPoor || memberships.poor.has(village.code));
  const village = clinicVillage(laidOut, code) ?? (pool[index % pool.length] as Village);
  const finishedOn = someDay(random, "2019-07-01", "2019-11-20");
  const project = finishWorks(
    laidOut,
    {
      prefix: group.prefix,
      name: `${village.name}${group.programme}`,
      sector: group.sector,
      programme: group.programme,
      responsible: group.responsible,
      villages: [village],
      quantities: group.quantities(index),
      budget,
      money,
      finishedOn,
      buildDays: random.integer(50, 120),
      milestones: { LIBRARY_ENTRY: someDay(random, "2019-01-05", "2019-02-20") },
      random,
    },
    code,
  );
  if (group.prefix === "GF") drawStation(laidOut, village, project, index, random);
}

/** The clinic that stands already tells which village its upgrade is for. */
function clinicVillage({ world, county }: LaidOut, code: string | undefined): Village | null {
  const clinic = code ? world.asset.find(({ project_code }) => project_code === code) : undefined;
  const served = world.asset_service.find(({ asset_id }) => asset_id === clinic?.id);
  return county.villages.find((village) => village.code === served?.village_code) ?? null;
}

function drawStation(
  { assets, county }: LaidOut,
  village: Village,
  projectCode: string,
  index: number,
  random: Random,
): void {
  assets.add({
    kind: "pv_station",
    name: `${village.name}${index < 6 ? "村级" : "户户联建"}光伏电站`,
    technology: index < 6 ? "VILLAGE" : "JOINT_HOUSEHOLD",
    capacity: index < 6 ? 60 : 120,
    unit: "kW",
    openedOn: plusDays("2019-07-01", random.integer(0, 120)),
    projectCode,
    position: county.plane.point(towards(village.seat, random.between(0, 6.28), random.between(100, 400))),
    serves: [village.code],
  });
}
