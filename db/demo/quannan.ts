import { addBuses } from "./buses.ts";
import { addClinics } from "./clinics.ts";
import { plusDays } from "./days.ts";
import { addFibre } from "./fibre.ts";
import { paveGroupRoads } from "./group-paving.ts";
import type { LaidOut } from "./layout.ts";
import { addMobile } from "./mobile.ts";
import type { Village } from "./places.ts";
import { towards } from "./plane.ts";
import { addPlatforms } from "./platforms.ts";
import { addPower } from "./power.ts";
import type { ProjectPlan, Sector } from "./project-book.ts";
import { addQuannanRelocation } from "./quannan-relocation.ts";
import { Random } from "./random.ts";
import { parts } from "./totals.ts";
import { paveVillageRoads } from "./village-paving.ts";
import { addWaterSchemes } from "./water.ts";

const WATER_CNY = 10_200_000;
const WATER_SCHEMES = 7;
const CLINICS = 6;
const SCHOOLS = 8;
const SCHOOLS_CNY = 31_970_000;
/** The plan wants approval and tender by the end of April; a tender is due thirty days before the start. */
const PLANNED_START = "2017-05-30";

/** A plan of January 2017: almost everything that the report names is still to be done. */
export function addQuannan(laidOut: LaidOut): void {
  const random = new Random("quannan");
  const unhardened = paveVillageRoads(laidOut, 0.1);
  paveGroupRoads(laidOut, 0.82, () => false);
  addWaterSchemes(laidOut, { lacking: 0.15, unknown: 0.03, schemes: 170, poorLitres: [10, 30] });
  addPower(laidOut, { capacity: { lacking: 0.16, unknown: 0.02 }, radius: { lacking: 0.13, unknown: 0.02 } });
  addMobile(laidOut, { lacking: 0.12, unknown: 0, stations4g: null, stations2g: 70 });
  addFibre(laidOut, { lacking: 0.13, unknown: 0, rooms: 12 });
  addClinics(laidOut, unhardened, { count: 78, vacantShare: 0.05 });
  addPlatforms(laidOut, { lacking: 0.3, unknown: 0.03 });
  addBuses(laidOut, { lacking: 0.12, unknown: 0 });
  addVillageWorks(laidOut, random);
  addSchools(laidOut, random);
  addQuannanRelocation(laidOut);
}

function addVillageWorks(laidOut: LaidOut, random: Random): void {
  const { county, memberships, census } = laidOut;
  const poor = county.villages.filter(({ code }) => memberships.poor.has(code));
  const budgets = parts(random, WATER_CNY, WATER_SCHEMES);
  for (const [index, village] of poor.slice(0, WATER_SCHEMES).entries()) {
    const code = laidOut.projects.reserve("YS");
    const persons = village.hamlets.reduce((sum, { id }) => sum + (census.get(id)?.population ?? 0), 0);
    laidOut.assets.add({
      kind: "water_scheme",
      name: `${village.name}农饮工程巩固提升`,
      technology: "PIPED",
      capacity: persons * 45,
      unit: "L/d",
      projectCode: code,
      position: county.plane.point(towards(village.seat, random.between(0, 6.28), 300)),
      serves: [village.code],
    });
    const budget = budgets[index] as number;
    const plan = planned(village, "WATER", "农饮工程巩固提升", "YS", { water_scheme: 1 }, budget);
    laidOut.projects.add(
      { ...plan, money: [{ source: "SPECIAL", level: "COUNTY", year: 2017, amount: budget, paid: 0 }] },
      code,
    );
  }
  for (const village of poor.slice(0, CLINICS)) {
    const code = laidOut.projects.reserve("WS");
    laidOut.assets.add({
      kind: "clinic",
      name: `${village.name}公有产权卫生计生服务室`,
      projectCode: code,
      position: county.plane.point(towards(village.seat, random.between(0, 6.28), 80)),
      serves: [village.code],
    });
    laidOut.projects.add(
      planned(village, "SERVICE", "公有产权村卫生计生服务室", "WS", { clinic: 1 }, 220_000),
      code,
    );
  }
}

function planned(
  village: Village,
  sector: Sector,
  programme: string,
  prefix: string,
  quantities: Readonly<Record<string, number>>,
  budget: number,
): ProjectPlan {
  return {
    prefix,
    name: `${village.name}${programme}`,
    sector,
    programme,
    townshipCode: village.townshipCode,
    villages: [village.code],
    quantities: Object.fromEntries(
      Object.entries(quantities).map(([kind, amount]) => [kind, { planned: amount, done: 0 }]),
    ),
    standing: "APPROVED",
    budget,
    plannedStart: PLANNED_START,
    plannedFinish: plusDays(PLANNED_START, 180),
    money: [],
    responsible: sector === "WATER" ? "县水利局" : "县卫生和计划生育委员会",
  };
}

/** Eight rural schools and one kindergarten. */
function addSchools({ county, projects }: LaidOut, random: Random): void {
  const budgets = parts(random, SCHOOLS_CNY, SCHOOLS);
  const villages = random
    .shuffled(county.villages.filter(({ kind }) => kind === "VILLAGE"))
    .slice(0, SCHOOLS);
  for (const [index, village] of villages.entries()) {
    projects.add({
      ...planned(village, "SERVICE", "农村小学改善", "XX", { facility: 1 }, budgets[index] as number),
      responsible: "县教育局",
    });
  }
  const town = county.townships.find(({ name }) => name === "龙源坝镇");
  const host = county.villages.find(({ townshipCode }) => townshipCode === town?.code);
  if (!host) throw new Error("No village in 龙源坝镇");
  projects.add({
    ...planned(host, "SERVICE", "公办幼儿园新建", "YE", { facility: 1 }, 4_200_000),
    name: "龙源坝镇公办幼儿园新建",
    responsible: "县教育局",
  });
}
