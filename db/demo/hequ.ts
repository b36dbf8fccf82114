import { addBuses } from "./buses.ts";
import { addClinics } from "./clinics.ts";
import { type Day, someDay } from "./days.ts";
import { addFibre } from "./fibre.ts";
import { finishWorks, funded } from "./finished-works.ts";
import { paveGroupRoads } from "./group-paving.ts";
import { addHequRelocation } from "./hequ-relocation.ts";
import type { LaidOut } from "./layout.ts";
import { addMobile } from "./mobile.ts";
import { towards } from "./plane.ts";
import { addPlatforms } from "./platforms.ts";
import { addPower } from "./power.ts";
import { Random } from "./random.ts";
import type { VillageRoad } from "./road-graph.ts";
import { addingUpTo, parts } from "./totals.ts";
import { paveVillageRoads, type Upgrades } from "./village-paving.ts";
import { addWaterSchemes } from "./water.ts";

const UPGRADED_METRES = 309_000;
const UPGRADED_CNY = 154_310_000;
const NEW_SCHEMES = 147;
const NEW_SCHEMES_CNY = 79_690_000;
const GRID_CNY = 10_000_000;
const RAIN_VILLAGES = 24;
const PURIFIERS = 506;
const INSTITUTIONS = 144;
const CLINICS_BUILT = 126;
const UPGRADE_BOND_CNY = 60_960_000;
const UPGRADE_INTEGRATED_CNY = 3_369_000;
const UPGRADE_PPP_CNY = 300_000_000;

export function addHequ(laidOut: LaidOut): void {
  const random = new Random("hequ");
  const unhardened = paveVillageRoads(laidOut, 0.058, (hardened) => upgradeRoads(laidOut, hardened, random));
  paveGroupRoads(laidOut, 0.88, () => false);
  addWater(laidOut, random);
  addGrid(laidOut, random);
  addMobile(laidOut, { lacking: 0.07, unknown: 0, stations4g: null, stations2g: 60 });
  addFibre(laidOut, { lacking: 0.07, unknown: 0, rooms: 25 });
  addClinics(laidOut, unhardened, {
    count: INSTITUTIONS,
    vacantShare: 0,
    isVacantAround: true,
    builtBy: clinicWorks(laidOut, random),
  });
  addPlatforms(laidOut, { lacking: 0.16, unknown: 0.03 });
  addBuses(laidOut, { lacking: 0.062, unknown: 0 });
  addVillageUpgrades(laidOut, random);
  addHequRelocation(laidOut);
}

/** Village roads, drawn by lot until their length is the reported one; the last metres are a matter of measuring. */
function upgradeRoads(laidOut: LaidOut, hardened: readonly VillageRoad[], random: Random): Upgrades {
  const chosen: VillageRoad[] = [];
  let metres = 0;
  for (const road of random.shuffled(hardened)) {
    if (metres > UPGRADED_METRES || !road.link) continue;
    chosen.push(road);
    metres += road.link.metres;
  }
  const lengths = addingUpTo(
    UPGRADED_METRES,
    chosen.map(({ link }) => link?.metres ?? 0),
    () => ({ low: 50, high: 20_000 }),
  );
  const budgets = addingUpTo(UPGRADED_CNY, lengths, () => ({ low: 1_000, high: UPGRADED_CNY }));
  return new Map(
    chosen.map((road, index) => {
      const openedOn = someDay(random, "2015-06-01", "2019-04-20");
      const length = lengths[index] as number;
      const budget = budgets[index] as number;
      const project = finishWorks(laidOut, {
        prefix: "TC",
        name: `${road.village.name}通村水泥路改造提升`,
        sector: "ROAD",
        programme: "通村水泥路改造提升",
        mode: "改扩",
        responsible: "县交通运输局",
        villages: [road.village],
        quantities: { roadbed_m: length, concrete_m: length },
        budget,
        money: [funded("INTEGRATED", "COUNTY", openedOn, budget)],
        finishedOn: openedOn,
        buildDays: random.integer(70, 200),
        random,
      });
      return [road.village.code, { project, openedOn }] as const;
    }),
  );
}

/** 24 villages drink from rain catchments and got purifiers; the new schemes went to the others. */
function addWater(laidOut: LaidOut, random: Random): void {
  const { county, origins, assets } = laidOut;
  const inhabited = county.villages.filter(({ code }) => !origins.has(code));
  const rural = random.shuffled(inhabited.filter(({ kind }) => kind === "VILLAGE"));
  const rain = new Set(rural.slice(0, RAIN_VILLAGES).map(({ code }) => code));
  const budgets = parts(random, NEW_SCHEMES_CNY, NEW_SCHEMES, 100_000);
  const others = inhabited.length - rain.size;
  let built = 0;
  addWaterSchemes(laidOut, {
    lacking: 0.055,
    unknown: 0.02,
    schemes: others + rain.size + 34,
    poorLitres: [6, 16],
    rain,
    builtBy: (village) => {
      if (rain.has(village.code) || built >= NEW_SCHEMES) return null;
      const openedOn = someDay(random, "2014-05-01", "2019-04-10");
      const budget = budgets[built++] as number;
      const project = finishWorks(laidOut, {
        prefix: "YS",
        name: `${village.name}农村饮水安全工程（${built}）`,
        sector: "WATER",
        programme: "农村饮水安全",
        mode: "新建",
        responsible: "县水利局",
        villages: [village],
        quantities: { water_scheme: 1, pipe_m: random.integer(10, 90) * 100 },
        budget,
        money: [funded("INTEGRATED", "COUNTY", openedOn, budget)],
        finishedOn: openedOn,
        buildDays: random.integer(60, 119),
        random,
      });
      return { project, openedOn };
    },
  });
  if (built !== NEW_SCHEMES) throw new Error(`${built} new schemes instead of ${NEW_SCHEMES}`);
  const purifiers = parts(random, PURIFIERS, RAIN_VILLAGES, 4);
  for (const [index, village] of inhabited.filter(({ code }) => rain.has(code)).entries()) {
    const openedOn = someDay(random, "2016-03-01", "2019-03-20");
    const count = purifiers[index] as number;
    const project = finishWorks(laidOut, {
      prefix: "JS",
      name: `${village.name}集雨场供水净水设备`,
      sector: "WATER",
      programme: "集雨场净水设备",
      responsible: "县水利局",
      villages: [village],
      quantities: { purifier: count },
      budget: null,
      finishedOn: openedOn,
      buildDays: 40,
      random,
    });
    for (let number = 1; number <= count; number++) {
      const near = random.pick(village.hamlets);
      assets.add({
        kind: "purifier",
        name: `${village.name}净水设备${number}`,
        openedOn,
        projectCode: project,
        position: county.plane.point(
          towards(near.position, random.between(0, 6.28), random.between(10, 150)),
        ),
      });
    }
  }
}

function addGrid(laidOut: LaidOut, random: Random): void {
  const { county } = laidOut;
  const budgets = parts(random, GRID_CNY, county.townships.length);
  const works = new Map(
    county.townships.map((township, index) => {
      const openedOn = someDay(random, "2015-06-01", "2018-12-20");
      const budget = budgets[index] as number;
      const project = finishWorks(laidOut, {
        prefix: "DW",
        name: `${township.name}农网改造升级`,
        sector: "POWER",
        programme: "农网改造升级",
        responsible: "县供电公司",
        villages: county.villages.filter(({ townshipCode }) => townshipCode === township.code),
        townshipCode: township.code,
        quantities: { line_m: random.integer(40, 160) * 100 },
        budget,
        money: [funded("INTEGRATED", "COUNTY", openedOn, budget)],
        finishedOn: openedOn,
        buildDays: random.integer(70, 140),
        random,
      });
      return [township.code, { project, openedOn }] as const;
    }),
  );
  const lot = new Random("hequ grid");
  addPower(laidOut, {
    capacity: { lacking: 0.11, unknown: 0.02 },
    radius: { lacking: 0.1, unknown: 0.01 },
    builtBy: ({ village }) => (lot.chance(0.3) ? (works.get(village.townshipCode) ?? null) : null),
  });
}

/** 126 of the 144 institutions are village clinics that the programme built. */
function clinicWorks(laidOut: LaidOut, random: Random) {
  return (
    index: number,
    village: Parameters<typeof finishWorks>[1]["villages"][number],
  ): { project: string; openedOn: Day } | null => {
    if (index >= CLINICS_BUILT) return null;
    const openedOn = someDay(random, "2014-08-01", "2019-03-31");
    const project = finishWorks(laidOut, {
      prefix: "WS",
      name: `${village.name}卫生室建设`,
      sector: "SERVICE",
      programme: "村卫生室建设",
      responsible: "县卫生健康和体育局",
      villages: [village],
      quantities: { clinic: 1 },
      budget: 80_000,
      money: [funded("SECTOR", "PROVINCE", openedOn, 80_000)],
      finishedOn: openedOn,
      buildDays: random.integer(50, 110),
      random,
    });
    return { project, openedOn };
  };
}

/** Whole-village upgrades of the poor villages, most of it borrowed. */
function addVillageUpgrades(laidOut: LaidOut, random: Random): void {
  const villages = laidOut.county.villages.filter(({ code }) => laidOut.memberships.poor.has(code));
  const bonds = parts(random, UPGRADE_BOND_CNY, villages.length);
  const integrated = parts(random, UPGRADE_INTEGRATED_CNY, villages.length);
  const partners = parts(random, UPGRADE_PPP_CNY, villages.length);
  for (const [index, village] of villages.entries()) {
    const finishedOn = someDay(random, "2017-06-01", "2019-04-15");
    const money = [
      funded("BOND", "PROVINCE", finishedOn, bonds[index] as number),
      funded("INTEGRATED", "COUNTY", finishedOn, integrated[index] as number),
      funded("PPP", "COUNTY", finishedOn, partners[index] as number, 0.9),
    ];
    finishWorks(laidOut, {
      prefix: "ZC",
      name: `${village.name}整村提升工程`,
      sector: "HOUSING",
      programme: "整村提升",
      responsible: "县扶贫开发办公室",
      villages: [village],
      quantities: { village_improved: 1 },
      budget: money.reduce((sum, { amount }) => sum + amount, 0),
      money,
      finishedOn,
      buildDays: random.integer(120, 300),
      random,
    });
  }
}
