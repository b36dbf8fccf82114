import { type Day, plusDays, someDay } from "./days.ts";
import { finishWorks } from "./finished-works.ts";
import { groupedBy } from "./grouping.ts";
import type { LaidOut } from "./layout.ts";
import type { Hamlet, Village } from "./places.ts";
import { towards } from "./plane.ts";
import { Random } from "./random.ts";
import { parts } from "./totals.ts";
import { addWaterSchemes } from "./water.ts";

const TANKS = 1305;
const CELLARS = 786;
const PLANTS = 14;
const PUMPS = 113;
const PIPE_METRES = 768_090;
const MODES = ["修复", "更换", "改扩", "新建"];

/** 342 villages' water works, each asset drawn; pipes and persons to the unit. */
export function addPanzhouWater(laidOut: LaidOut, served: readonly Hamlet[]): void {
  const random = new Random("panzhou water");
  const byVillage = [...groupedBy(served, ({ village }) => village)];
  const count = byVillage.length;
  const tanks = parts(random, TANKS, count, 1);
  const cellars = parts(random, CELLARS, count, 0);
  const pipes = parts(random, PIPE_METRES, count, 200);
  const works = new Map<string, { project: string; openedOn: Day }>();
  for (const [index, [village, hamlets]] of byVillage.entries()) {
    const openedOn = someDay(random, "2016-06-01", "2017-11-20");
    const project = laidOut.projects.reserve("YS");
    works.set(village.code, { project, openedOn });
    const amounts = {
      tank: tanks[index] as number,
      cellar: cellars[index] as number,
      treatment_plant: index < PLANTS ? 1 : 0,
      pump_station: index < PUMPS ? 1 : 0,
      pipe_m: pipes[index] as number,
    };
    drawAssets(laidOut, village, amounts, { project, openedOn }, random);
    finishWorks(
      laidOut,
      {
        prefix: "YS",
        name: `${village.name}农村饮水安全工程`,
        sector: "WATER",
        programme: "农村饮水安全",
        mode: MODES[index % MODES.length] as string,
        responsible: "市水务局",
        villages: [village],
        hamlets: hamlets.map(({ id }) => id),
        quantities: Object.fromEntries(Object.entries(amounts).filter(([, amount]) => amount > 0)),
        budget:
          amounts.tank * 60_000 +
          amounts.cellar * 8_000 +
          amounts.pipe_m * 90 +
          amounts.treatment_plant * 1_800_000 +
          amounts.pump_station * 250_000,
        finishedOn: openedOn,
        buildDays: random.integer(70, 180),
        random,
      },
      project,
    );
  }
  addWaterSchemes(laidOut, {
    lacking: 0.13,
    unknown: 0.02,
    schemes: 690,
    poorLitres: [9, 30],
    builtBy: (village) => works.get(village.code) ?? null,
  });
}

const NAMES: Readonly<Record<string, readonly [kind: string, name: string]>> = {
  tank: ["water_tank", "水池"],
  cellar: ["water_cellar", "水窖"],
  treatment_plant: ["treatment_plant", "水处理厂"],
  pump_station: ["pump_station", "泵站"],
};

function drawAssets(
  { assets, county }: LaidOut,
  village: Village,
  amounts: Readonly<Record<string, number>>,
  built: { readonly project: string; readonly openedOn: Day },
  random: Random,
): void {
  for (const [amount, [kind, name]] of Object.entries(NAMES)) {
    for (let number = 1; number <= (amounts[amount] ?? 0); number++) {
      const near = random.pick(village.hamlets);
      assets.add({
        kind,
        name: `${village.name}${name}${number}`,
        openedOn: plusDays(built.openedOn, -random.integer(0, 30)),
        projectCode: built.project,
        position: county.plane.point(
          towards(near.position, random.between(0, 6.28), random.between(40, 260)),
        ),
      });
    }
  }
  const line = village.hamlets.slice(0, 6).map(({ position }) => position);
  if (line.length < 2) return;
  assets.add({
    kind: "pipe",
    name: `${village.name}供水管道`,
    capacity: amounts.pipe_m ?? null,
    unit: "m",
    openedOn: built.openedOn,
    projectCode: built.project,
    position: county.plane.line(line),
  });
}
