import { addBuses } from "./buses.ts";
import { addClinics } from "./clinics.ts";
import { type Day, plusDays, someDay } from "./days.ts";
import { addFibre } from "./fibre.ts";
import { finishWorks, funded } from "./finished-works.ts";
import { paveGroupRoads } from "./group-paving.ts";
import type { LaidOut } from "./layout.ts";
import { addMobile } from "./mobile.ts";
import type { Village } from "./places.ts";
import { towards } from "./plane.ts";
import { addPlatform, addPlatforms } from "./platforms.ts";
import { addPower } from "./power.ts";
import type { Money } from "./project-book.ts";
import { Random } from "./random.ts";
import { addShuangpaiRoads, isBatchRoad } from "./shuangpai-roads.ts";
import { addingUpTo, parts } from "./totals.ts";
import { paveVillageRoads } from "./village-paving.ts";
import { addWaterSchemes } from "./water.ts";

const WATER_SCHEMES = 229;
const VILLAGES_BEFORE_2017 = 40;
const WATER_2017_CNY = 120_000_000;
const WATER_BEFORE_CNY = 51_000_000;
const GRID_2017_CNY = 20_000_000;
const GRID_BEFORE_CNY = 36_940_000;
const STATIONS_4G = 412;
const STATIONS_2G = 267;
const STATIONS_CNY = 110_000_000;
const PLATFORMS = 70;
const PLATFORMS_CNY = 68_000_000;
const PV_CNY = 22_000_000;
const HOUSING_CNY = 80_000_000;

export function addShuangpai(laidOut: LaidOut): void {
  const random = new Random("shuangpai");
  const unhardened = paveVillageRoads(laidOut, 0.085);
  paveGroupRoads(laidOut, 0.86, (road) => isBatchRoad(laidOut, road));
  addShuangpaiRoads(laidOut);
  addWater(laidOut, random);
  addGrid(laidOut, random);
  addStations(laidOut, random);
  addFibre(laidOut, { lacking: 0.055, unknown: 0, rooms: 30 });
  addServicePlatforms(laidOut, random);
  addSolar(laidOut, random);
  addHousing(laidOut, random);
  addClinics(laidOut, unhardened, { count: 98, vacantShare: 0.04 });
  addBuses(laidOut, { lacking: 0.08, unknown: 0 });
}

const poorVillages = ({ county, memberships }: LaidOut): Village[] =>
  county.villages.filter(({ code }) => memberships.poor.has(code));

interface WaterWork {
  readonly village: Village;
  readonly project: string;
  readonly openedOn: Day;
  readonly isLatest: boolean;
}

/** In 2017 the villages whose people the report counts; in the three years before, forty others. */
function addWater(laidOut: LaidOut, random: Random): void {
  const { county, memberships, projects } = laidOut;
  const works = county.villages
    .filter(({ code, kind }) => memberships.water.has(code) || kind === "VILLAGE")
    .map((village): WaterWork => {
      const isLatest = memberships.water.has(village.code);
      const openedOn = isLatest
        ? someDay(random, "2017-06-15", "2017-11-20")
        : plusDays(`${random.integer(2014, 2016)}-04-01`, random.integer(0, 260));
      return { village, isLatest, openedOn, project: "" };
    });
  const latest = works.filter(({ isLatest }) => isLatest);
  const before = works.filter(({ isLatest }) => !isLatest).slice(0, VILLAGES_BEFORE_2017);
  const built = [...latest, ...before].map((work) => ({ ...work, project: projects.reserve("YS") }));
  const byVillage = new Map(built.map((work) => [work.village.code, work]));
  addWaterSchemes(laidOut, {
    lacking: 0.1,
    unknown: 0.02,
    schemes: WATER_SCHEMES,
    poorLitres: [10, 30],
    builtBy: (village) => byVillage.get(village.code) ?? null,
  });
  const integrated = parts(random, WATER_2017_CNY / 2, latest.length, 50_000);
  const sector = parts(random, WATER_2017_CNY / 2, latest.length, 50_000);
  const special = parts(random, WATER_BEFORE_CNY, before.length, 100_000);
  for (const [index, work] of built.entries()) {
    const money = work.isLatest
      ? [
          funded("INTEGRATED", "COUNTY", work.openedOn, integrated[index] as number),
          funded("SECTOR", "PROVINCE", work.openedOn, sector[index] as number),
        ]
      : [funded("SPECIAL", "PROVINCE", work.openedOn, special[index - latest.length] as number, 1)];
    addWaterProject(laidOut, work, money, random);
  }
}

function addWaterProject(laidOut: LaidOut, work: WaterWork, money: readonly Money[], random: Random): void {
  const { village, project, openedOn, isLatest } = work;
  const schemes = laidOut.world.asset.filter(({ project_code }) => project_code === project).length;
  finishWorks(
    laidOut,
    {
      prefix: "YS",
      name: `${village.name}农村饮水安全工程`,
      sector: "WATER",
      programme: "农村饮水安全",
      responsible: "县水利局",
      villages: [village],
      hamlets: village.hamlets.map(({ id }) => id),
      quantities: { water_scheme: schemes, pipe_m: random.integer(15, 120) * 100 },
      budget: money.reduce((sum, { amount }) => sum + amount, 0),
      money,
      finishedOn: openedOn,
      buildDays: isLatest ? random.integer(60, 150) : random.integer(60, 89),
      random,
    },
    project,
  );
}

/** The grid, township by township since 2014; a third of the hamlets got their transformer from it. */
function addGrid(laidOut: LaidOut, random: Random): void {
  const { county, projects, world } = laidOut;
  const works = county.townships.map((township, index) => {
    const isLatest = index < 4;
    const openedOn = isLatest
      ? someDay(random, "2017-06-01", "2017-11-10")
      : plusDays(`${2014 + (index % 3)}-05-01`, random.integer(0, 200));
    return { township, isLatest, openedOn, project: projects.reserve("DW") };
  });
  const byTownship = new Map(works.map((work) => [work.township.code, work]));
  const lot = new Random("shuangpai grid");
  addPower(laidOut, {
    capacity: { lacking: 0.055, unknown: 0.01 },
    radius: { lacking: 0.09, unknown: 0.01 },
    builtBy: ({ village }) => (lot.chance(0.35) ? (byTownship.get(village.townshipCode) ?? null) : null),
  });
  const latest = parts(random, GRID_2017_CNY, works.filter(({ isLatest }) => isLatest).length);
  const before = parts(random, GRID_BEFORE_CNY, works.filter(({ isLatest }) => !isLatest).length);
  for (const { township, isLatest, openedOn, project } of works) {
    const built = world.asset.filter(({ project_code }) => project_code === project);
    const budget = (isLatest ? latest : before).pop() as number;
    const kva = built.reduce((sum, { capacity }) => sum + Number(capacity ?? 0), 0);
    finishWorks(
      laidOut,
      {
        prefix: "DW",
        name: `${township.name}农网改造升级`,
        sector: "POWER",
        programme: "农网改造升级",
        responsible: "县供电公司",
        villages: county.villages.filter(({ townshipCode }) => townshipCode === township.code),
        townshipCode: township.code,
        quantities:
          built.length > 0
            ? { transformer: built.length, kva, line_m: random.integer(40, 200) * 100 }
            : { line_m: random.integer(40, 200) * 100 },
        budget,
        money: [funded("SECTOR", "PROVINCE", openedOn, budget)],
        finishedOn: openedOn,
        buildDays: random.integer(60, 110),
        random,
      },
      project,
    );
  }
}

function addStations(laidOut: LaidOut, random: Random): void {
  const { county, projects, world } = laidOut;
  const codes4g = county.townships.map(() => projects.reserve("JZ"));
  addMobile(laidOut, {
    lacking: 0.06,
    unknown: 0,
    stations4g: STATIONS_4G,
    stations2g: STATIONS_2G,
    project4g: (index) => codes4g[index % codes4g.length] as string,
  });
  const budgets = parts(random, STATIONS_CNY, codes4g.length);
  for (const [index, code] of codes4g.entries()) {
    const count = world.asset.filter(({ project_code }) => project_code === code).length;
    const budget = budgets[index] as number;
    finishWorks(
      laidOut,
      {
        prefix: "JZ",
        name: `4G基站建设第${index + 1}标段`,
        sector: "NETWORK",
        programme: "通讯基站",
        responsible: "通信发展办公室",
        villages: [],
        townshipCode: null,
        quantities: { base_station_4g: count },
        budget,
        money: [funded("OTHER", "COUNTY", "2017-11-01", budget)],
        finishedOn: "2017-11-10",
        buildDays: 300 + index * 10,
        random,
      },
      code,
    );
  }
}

const IN_USE_TOO_SMALL = 4;

/** Seventy platforms: one in each poor village in use, three more built and not yet opened. Four turned out too small. */
function addServicePlatforms(laidOut: LaidOut, random: Random): void {
  const poor = poorVillages(laidOut);
  const others = laidOut.county.villages.filter(
    ({ code, kind }) => kind === "VILLAGE" && !laidOut.memberships.poor.has(code),
  );
  const villages = [...poor, ...others.slice(0, PLATFORMS - poor.length)];
  const budgets = parts(random, PLATFORMS_CNY, PLATFORMS);
  for (const [index, village] of villages.entries()) {
    const isInUse = index < poor.length;
    const finishedOn = isInUse ? someDay(random, "2017-05-10", "2017-11-25") : "2017-11-20";
    const budget = budgets[index] as number;
    const project = finishWorks(laidOut, {
      prefix: "PT",
      name: `${village.name}农村综合服务平台`,
      sector: "SERVICE",
      programme: "农村综合服务平台",
      responsible: "县民政局",
      villages: [village],
      quantities: { service_platform: 1 },
      budget,
      money: [funded("INTEGRATED", "COUNTY", finishedOn, budget)],
      finishedOn,
      buildDays: random.integer(80, 125),
      random,
    });
    const area = index < IN_USE_TOO_SMALL ? random.integer(428, 488) : random.integer(500, 1200);
    addPlatform(laidOut, village, { area, openedOn: isInUse ? finishedOn : "2018-01-15", project }, random);
  }
  addPlatforms(laidOut, { lacking: 0.3, unknown: 0.04, counted: new Set(villages.map(({ code }) => code)) });
}

/** A station of 40 to 65 kW in each poor village, on the grid by the end of June. */
function addSolar(laidOut: LaidOut, random: Random): void {
  const villages = poorVillages(laidOut);
  const budgets = parts(random, PV_CNY, villages.length);
  for (const [index, village] of villages.entries()) {
    const kilowatts = index === 0 ? 40 : index === 1 ? 65 : random.integer(8, 13) * 5;
    const finishedOn = someDay(random, "2017-03-20", "2017-06-29");
    const project = finishWorks(laidOut, {
      prefix: "GF",
      name: `${village.name}村级光伏电站`,
      sector: "POWER",
      programme: "光伏扶贫",
      responsible: "县发展和改革局",
      villages: [village],
      quantities: { pv_kw: kilowatts },
      budget: budgets[index] as number,
      money: [funded("INTEGRATED", "COUNTY", finishedOn, budgets[index] as number)],
      finishedOn,
      buildDays: random.integer(40, 75),
      random,
    });
    laidOut.assets.add({
      kind: "pv_station",
      name: `${village.name}村级光伏电站`,
      capacity: kilowatts,
      unit: "kW",
      openedOn: finishedOn,
      projectCode: project,
      position: laidOut.county.plane.point(
        towards(village.seat, random.between(0, 6.28), random.between(100, 500)),
      ),
      serves: [village.code],
    });
  }
}

function addHousing(laidOut: LaidOut, random: Random): void {
  const { townships, villages } = laidOut.county;
  const budgets = parts(random, HOUSING_CNY, townships.length);
  const houses = addingUpTo(2_000, budgets, () => ({ low: 10, high: 400 }));
  for (const [index, township] of townships.entries()) {
    const finishedOn = someDay(random, "2017-08-01", "2017-11-20");
    finishWorks(laidOut, {
      prefix: "WF",
      name: `${township.name}农村危房改造`,
      sector: "HOUSING",
      programme: "农村危房改造",
      responsible: "县住房和城乡建设局",
      villages: villages.filter(({ townshipCode }) => townshipCode === township.code),
      townshipCode: township.code,
      quantities: { house_repaired: houses[index] as number },
      budget: budgets[index] as number,
      money: [funded("INTEGRATED", "COUNTY", finishedOn, budgets[index] as number)],
      finishedOn,
      buildDays: random.integer(90, 180),
      random,
    });
  }
}
