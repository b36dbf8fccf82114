import { type Day, plusDays } from "./days.ts";
import type { LaidOut } from "./layout.ts";
import { Random } from "./random.ts";
import { addSite, FACILITIES, type SitePlan } from "./relocation-book.ts";
import { addingUpTo, parts } from "./totals.ts";

const PERSONS = 10_327;
const REGISTERED_PERSONS = 4_132;
const DEADLINE: Day = "2017-03-31";

/** The ten sites that the plan names; where it names no township, the next town stands in. */
const SITES: readonly {
  readonly name: string;
  readonly town: string;
  readonly mode: SitePlan["mode"];
  readonly startedOn: Day | null;
}[] = [
  { name: "梦想家园员山小区", town: "城厢镇", mode: "GOVERNMENT_BUILT", startedOn: "2016-06-18" },
  { name: "南迳镇圩镇安置点", town: "南迳镇", mode: "GOVERNMENT_BUILT", startedOn: "2017-01-10" },
  { name: "大吉山镇圩镇安置点", town: "大吉山镇", mode: "GOVERNMENT_BUILT", startedOn: "2017-01-16" },
  { name: "中寨乡圩镇安置点", town: "中寨乡", mode: "SELF_BUILT", startedOn: null },
  { name: "龙源坝镇圩镇安置点", town: "龙源坝镇", mode: "GOVERNMENT_BUILT", startedOn: "2017-01-20" },
  { name: "陂头镇圩镇安置点", town: "陂头镇", mode: "BOUGHT", startedOn: null },
  { name: "社迳乡圩镇安置点", town: "社迳乡", mode: "SECOND_HAND", startedOn: null },
  { name: "龙下乡圩镇安置点", town: "龙下乡", mode: "COLLECTIVE_CARE", startedOn: null },
  { name: "黄龙大桥安置点", town: "城厢镇", mode: "GOVERNMENT_BUILT", startedOn: null },
  { name: "五岗场安置点", town: "金龙镇", mode: "GOVERNMENT_BUILT", startedOn: null },
];

export function addQuannanRelocation(laidOut: LaidOut): void {
  const random = new Random("quannan relocation");
  const persons = parts(random, PERSONS, SITES.length, 300);
  const registered = addingUpTo(REGISTERED_PERSONS, persons, (index) => ({
    low: 50,
    high: persons[index] as number,
  }));
  const origins = random.shuffled(laidOut.county.villages.filter(({ kind }) => kind === "VILLAGE"));
  for (const [index, site] of SITES.entries()) {
    const people = persons[index] as number;
    const households = Math.round(people / 4.1);
    const villages = origins.slice(index * 5, index * 5 + 5);
    const township = laidOut.county.townships.find(({ name }) => name === site.town);
    if (!township) throw new Error(`No township ${site.town}`);
    const isFirst = index === 0;
    const done = site.startedOn ? Math.round(households * (isFirst ? 0.31 : 0.03)) : 0;
    const budget = people * 38_000;
    const projectCode = laidOut.projects.add({
      prefix: "BQ",
      name: `${site.name}易地扶贫搬迁工程`,
      sector: "RELOCATION",
      programme: "易地扶贫搬迁",
      townshipCode: township.code,
      villages: villages.map(({ code }) => code),
      quantities: { dwelling: { planned: households, done } },
      standing: site.startedOn ? "RUNNING" : "APPROVED",
      budget,
      plannedStart: isFirst ? "2016-06-01" : DEADLINE,
      plannedFinish: isFirst ? "2017-12-31" : "2018-06-30",
      startedOn: site.startedOn,
      money: [
        {
          source: "LOAN",
          level: "PROVINCE",
          year: 2016,
          amount: Math.round(budget * 0.6),
          paid: Math.round(budget * (isFirst ? 0.25 : site.startedOn ? 0.05 : 0)),
        },
      ],
      responsible: "县扶贫和移民办公室",
    });
    const { code } = addSite(
      laidOut,
      {
        name: site.name,
        townshipCode: township.code,
        mode: site.mode,
        projectCode,
        plannedHouseholds: households,
        plannedPersons: people,
        plannedRegisteredPersons: registered[index] as number,
        dwellings: households,
        floorAreaM2: Math.round(people * random.between(22, 25)),
        mainStructureProgress: site.startedOn ? (isFirst ? 0.34 : 0.04) : 0,
        targetProgress: isFirst ? 0.7 : 0.6,
        startDeadline: isFirst ? null : DEADLINE,
        startedOn: site.startedOn,
        facilities: Object.fromEntries(
          FACILITIES.map((kind, place) => [
            kind,
            isFirst && place < 2 ? plusDays("2016-11-01", place * 30) : null,
          ]),
        ),
      },
      random,
    );
    const shares = parts(random, people, villages.length, 20);
    for (const [place, village] of villages.entries()) {
      const leaving = shares[place] as number;
      laidOut.world.relocation_origin.push({
        site_code: code,
        village_code: village.code,
        county_code: laidOut.spec.code,
        households: Math.round(leaving / 4.1),
        persons: leaving,
        demolished_on: null,
        reclaimed_m2: null,
      });
    }
  }
}
