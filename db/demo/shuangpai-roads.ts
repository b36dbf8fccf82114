import { daysBetween, plusDays, someDay } from "./days.ts";
import { groupedBy } from "./grouping.ts";
import type { LaidOut } from "./layout.ts";
import type { Village } from "./places.ts";
import type { Standing } from "./project-book.ts";
import { Random } from "./random.ts";
import type { HamletRoad } from "./road-graph.ts";
import { likelyFinish } from "./roadworks.ts";
import { parts } from "./totals.ts";

const VILLAGE_ROADS_CNY = 300_000_000;
const TRUNK_LOANS_CNY = 380_000_000;
const TRUNK_SECTOR_CNY = 50_000_000;
// Four works are counted in the report; its quoted words name two, a later list a third.
const TRUNK_ROADS = [
  "二广高速双牌县城连接线",
  "G207双牌至道县段改造",
  "双牌大道",
  "第四项干线公路（报告未摘录名称）",
];

/** The last hamlets of each poor village hang on the batch; those nearer the seat were joined before. */
export function isBatchRoad({ memberships }: LaidOut, { hamlet }: HamletRoad): boolean {
  const { hamlets } = hamlet.village;
  return (
    memberships.poor.has(hamlet.village.code) && hamlets.indexOf(hamlet) >= Math.max(1, hamlets.length - 2)
  );
}

export function addShuangpaiRoads(laidOut: LaidOut): void {
  const random = new Random("shuangpai roads");
  const roads = [...laidOut.roads.hamlets.values()].filter((road) => isBatchRoad(laidOut, road));
  const byVillage = [...groupedBy(roads, ({ hamlet }) => hamlet.village)];
  const budgets = parts(random, VILLAGE_ROADS_CNY, byVillage.length);
  for (const [index, [village, members]] of byVillage.entries()) {
    addBatchRoad(laidOut, village, members, index < byVillage.length / 2, budgets[index] as number, random);
  }
  addTrunkRoads(laidOut, random);
}

/** The first batch is finished, the second is on its way; two of it stand still. */
function addBatchRoad(
  laidOut: LaidOut,
  village: Village,
  members: readonly HamletRoad[],
  isFirst: boolean,
  budget: number,
  random: Random,
): void {
  const { projects, roads, county } = laidOut;
  const code = projects.reserve("CZ");
  const finishedOn = isFirst ? someDay(random, "2017-06-01", "2017-11-20") : null;
  for (const { link } of members) {
    for (const segment of link.segments) {
      roads.book.pave(link, segment, { surface: "EARTH", closedOn: finishedOn });
      roads.book.pave(link, segment, { surface: "CONCRETE", openedOn: finishedOn, projectCode: code });
    }
  }
  const metres = Math.round(members.reduce((sum, { link }) => sum + link.metres, 0));
  const share = isFirst ? 1 : random.between(0.2, 0.75);
  const amount = (lead: number) => ({
    planned: metres,
    done: Math.round(metres * (isFirst ? 1 : Math.min(1, share * lead))),
  });
  const standing: Standing = isFirst
    ? "ACCEPTED"
    : random.chance(0.08)
      ? random.pick(["STALLED", "SUSPENDED"] as const)
      : "RUNNING";
  const startedOn = isFirst
    ? plusDays(finishedOn ?? "", -random.integer(70, 120))
    : someDay(random, "2017-05-01", "2017-07-20");
  projects.add(
    {
      prefix: "CZ",
      name: `${village.name}村组道路`,
      sector: "ROAD",
      programme: `贫困村村组道路（第${isFirst ? "一" : "二"}批）`,
      mode: "改扩",
      townshipCode: village.townshipCode,
      villages: [village.code],
      hamlets: members.map(({ hamlet }) => hamlet.id),
      quantities: { roadbed_m: amount(1.2), gravel_m: amount(0.8), concrete_m: amount(0.4) },
      standing,
      budget,
      plannedStart: plusDays(startedOn, -random.integer(0, 25)),
      plannedFinish: finishedOn
        ? plusDays(finishedOn, random.integer(-15, 30))
        : likelyFinish(
            laidOut.spec.dataAsOf,
            daysBetween(startedOn, laidOut.spec.dataAsOf),
            share * 0.7,
            random,
          ),
      startedOn,
      finishedOn,
      money: [
        {
          source: "LOAN",
          level: "COUNTY",
          year: 2017,
          amount: budget,
          paid: Math.round(budget * (isFirst ? 0.95 : share * random.between(0.8, 1.2))),
        },
      ],
      geometry: county.plane.lines(members.flatMap(({ link }) => link.segments.map(({ line }) => line))),
      responsible: "县交通运输局",
    },
    code,
  );
}

function addTrunkRoads(laidOut: LaidOut, random: Random): void {
  const { projects, roads, county, spec } = laidOut;
  const loans = parts(random, TRUNK_LOANS_CNY, TRUNK_ROADS.length);
  const sector = parts(random, TRUNK_SECTOR_CNY, TRUNK_ROADS.length);
  const trunk = roads.main.filter((link) => link.class === "TRUNK");
  for (const [index, name] of TRUNK_ROADS.entries()) {
    const link = trunk[index % trunk.length];
    if (!link) throw new Error("No trunk road to rebuild");
    const metres = Math.round(link.metres);
    const share = random.between(0.3, 0.7);
    const [loan, own] = [loans[index] as number, sector[index] as number];
    projects.add({
      prefix: "GX",
      name,
      sector: "ROAD",
      programme: "干线公路",
      mode: index === 1 ? "改扩" : "新建",
      townshipCode: null,
      villages: [],
      quantities: {
        roadbed_m: { planned: metres, done: Math.round(metres * share) },
        gravel_m: { planned: metres, done: Math.round(metres * share * 0.6) },
        concrete_m: { planned: metres, done: Math.round(metres * share * 0.3) },
      },
      standing: "RUNNING",
      budget: loan + own,
      plannedStart: "2016-11-01",
      plannedFinish: someDay(random, "2018-06-30", "2019-06-30"),
      startedOn: "2016-12-05",
      money: [
        { source: "LOAN", level: "PROVINCE", year: 2017, amount: loan, paid: Math.round(loan * share) },
        { source: "SECTOR", level: "PROVINCE", year: 2017, amount: own, paid: Math.round(own * share) },
      ],
      geometry: county.plane.lines(link.segments.map(({ line }) => line)),
      responsible: `${spec.code === "431123" ? "县" : ""}交通运输局`,
    });
  }
}
