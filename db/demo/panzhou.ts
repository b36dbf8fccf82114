import { addBuses } from "./buses.ts";
import { addClinics } from "./clinics.ts";
import { plusDays, someDay } from "./days.ts";
import { addFibre } from "./fibre.ts";
import { finishWorks, funded } from "./finished-works.ts";
import { paveGroupRoads } from "./group-paving.ts";
import { groupedBy } from "./grouping.ts";
import { type LaidOut, servedByWater } from "./layout.ts";
import { addMobile } from "./mobile.ts";
import { addFundProjects } from "./panzhou-fund.ts";
import { addGridProjects } from "./panzhou-grid.ts";
import { addPanzhouWater } from "./panzhou-water.ts";
import { addPlatforms } from "./platforms.ts";
import { addPower } from "./power.ts";
import { Random } from "./random.ts";
import { addingUpTo, parts } from "./totals.ts";
import { paveVillageRoads } from "./village-paving.ts";
import { addZones } from "./zones.ts";
import { addHamletRoads } from "./zuzutong.ts";

const FIBRE_TO_GROUP_METRES = 1_800_500;
const FIBRE_DISTRIBUTION_METRES = 3_083_000;
const EQUIPMENT_ROOMS = 91;
const ENVIRONMENT_CNY = 1_920_000_000;
const ENVIRONMENT_STATE_COMPANY_CNY = 1_100_000_000;
const ENVIRONMENT_INTEGRATED_CNY = 500_000_000;

export function addPanzhou(laidOut: LaidOut): void {
  addZones(laidOut);
  const unhardened = paveVillageRoads(laidOut, 0.075);
  paveGroupRoads(laidOut, 0.9, ({ hamlet }) => laidOut.memberships.groupRoads.has(hamlet.village.code));
  addHamletRoads(laidOut);
  addPanzhouWater(laidOut, servedByWater(laidOut.county, laidOut.memberships));
  const grid = addGridProjects(laidOut);
  addPower(laidOut, {
    capacity: { lacking: 0.12, unknown: 0.015 },
    radius: { lacking: 0.1, unknown: 0.01 },
    builtBy: (hamlet) => grid.get(hamlet.id) ?? null,
  });
  addMobile(laidOut, { lacking: 0.055, unknown: 0, stations4g: null, stations2g: 160 });
  addFibreProjects(laidOut);
  addEnvironment(laidOut);
  addFundProjects(laidOut);
  addClinics(laidOut, unhardened, { count: 470, vacantShare: 0.03 });
  addPlatforms(laidOut, { lacking: 0.2, unknown: 0.02 });
  addBuses(laidOut, { lacking: 0.09, unknown: 0 });
}

/** One fibre project a township; cable is longer than its route, so its length is an amount, not a drawing. */
function addFibreProjects(laidOut: LaidOut): void {
  const random = new Random("panzhou fibre projects");
  const { townships, villages } = laidOut.county;
  const toGroup = parts(random, FIBRE_TO_GROUP_METRES, townships.length);
  const distribution = parts(random, FIBRE_DISTRIBUTION_METRES, townships.length);
  const codes = new Map(townships.map(({ code }) => [code, laidOut.projects.reserve("GL")]));
  addFibre(laidOut, {
    lacking: 0.06,
    unknown: 0,
    rooms: EQUIPMENT_ROOMS,
    builtBy: ({ townshipCode }) => codes.get(townshipCode) ?? null,
  });
  const rooms = groupedBy(
    laidOut.world.asset.filter(
      ({ kind, county_code }) => kind === "equipment_room" && county_code === laidOut.spec.code,
    ),
    ({ project_code }) => project_code,
  );
  for (const [index, { code, name }] of townships.entries()) {
    const project = codes.get(code) as string;
    const metres = { fibre_m: toGroup[index] as number, distribution_fibre_m: distribution[index] as number };
    const count = rooms.get(project)?.length ?? 0;
    finishWorks(
      laidOut,
      {
        prefix: "GL",
        name: `${name}通组光缆和用户分配网工程`,
        sector: "NETWORK",
        programme: "光网到组",
        responsible: "市通信发展办公室",
        villages: villages.filter(({ townshipCode }) => townshipCode === code),
        townshipCode: code,
        quantities: count > 0 ? { ...metres, equipment_room: count } : metres,
        budget: Math.round((metres.fibre_m + metres.distribution_fibre_m) * 9),
        finishedOn: someDay(random, "2017-07-01", "2017-11-20"),
        buildDays: random.integer(150, 400),
        random,
      },
      project,
    );
  }
}

/** Living environment: each village once, with the households that its census counts. */
function addEnvironment(laidOut: LaidOut): void {
  const { county, memberships, census } = laidOut;
  const random = new Random("panzhou environment");
  const villages = county.villages.filter(({ code }) => memberships.environment.has(code));
  const households = villages.map(({ hamlets }) =>
    hamlets.reduce((sum, { id }) => sum + (census.get(id)?.households ?? 0), 0),
  );
  const any = () => ({ low: 1_000, high: ENVIRONMENT_CNY });
  const budgets = addingUpTo(
    ENVIRONMENT_CNY,
    households.map((count) => count * random.between(0.8, 1.2)),
    any,
  );
  const stateCompany = addingUpTo(ENVIRONMENT_STATE_COMPANY_CNY, budgets, any);
  const integrated = addingUpTo(ENVIRONMENT_INTEGRATED_CNY, budgets, any);
  for (const [index, village] of villages.entries()) {
    const finishedOn = someDay(random, "2017-05-01", "2017-11-25");
    finishWorks(laidOut, {
      prefix: "HJ",
      name: `${village.name}人居环境整治`,
      sector: "HOUSING",
      programme: "人居环境整治",
      responsible: "市住房和城乡建设局",
      villages: [village],
      quantities: { village_improved: 1, household_improved: households[index] as number },
      budget: budgets[index] as number,
      money: [
        funded("STATE_COMPANY", "COUNTY", plusDays(finishedOn, -30), stateCompany[index] as number),
        funded("INTEGRATED", "COUNTY", plusDays(finishedOn, -30), integrated[index] as number),
      ],
      finishedOn,
      buildDays: random.integer(60, 118),
      random,
    });
  }
}
