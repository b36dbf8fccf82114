import { someDay } from "./days.ts";
import { finishWorks, funded } from "./finished-works.ts";
import type { LaidOut } from "./layout.ts";
import { Random } from "./random.ts";
import { parts } from "./totals.ts";

const PROJECTS = 206;
const FUNDS_CNY = 62_880_000;
const POOR_VILLAGE_PROJECTS = 12;
const POOR_VILLAGE_FUNDS_CNY = 10_650_000;

/** Collective economy: twelve projects in the poor villages, read as part of the county's 206. */
export function addCollectiveEconomy(laidOut: LaidOut): void {
  const random = new Random("jingde economy");
  const { villages } = laidOut.county;
  const poor = villages.filter(({ code }) => laidOut.memberships.poor.has(code));
  const others = villages.filter(({ code }) => !laidOut.memberships.poor.has(code));
  const amounts = [
    ...parts(random, POOR_VILLAGE_FUNDS_CNY, POOR_VILLAGE_PROJECTS),
    ...parts(random, FUNDS_CNY - POOR_VILLAGE_FUNDS_CNY, PROJECTS - POOR_VILLAGE_PROJECTS),
  ];
  for (const [index, amount] of amounts.entries()) {
    const group = index < POOR_VILLAGE_PROJECTS ? poor : others;
    const village = group[index % group.length];
    if (!village) throw new Error("No village for a project");
    const finishedOn = someDay(random, "2017-06-01", "2019-10-31");
    finishWorks(laidOut, {
      prefix: "JT",
      name: `${village.name}集体经济项目${index + 1}`,
      sector: "SERVICE",
      programme: "村集体经济",
      responsible: "县农业农村局",
      villages: [village],
      quantities: { industry_project: 1 },
      budget: amount,
      money: [funded("INTEGRATED", "COUNTY", finishedOn, amount)],
      finishedOn,
      buildDays: random.integer(60, 240),
      random,
    });
  }
}
