import type { CountySpec } from "./counties.ts";
import type { VillageDivision } from "./divisions.ts";
import { Random } from "./random.ts";
import { addingUpTo } from "./totals.ts";

/** Which villages a report counts together: decided before anything is drawn, so that everything adds up. */
export interface Memberships {
  readonly poor: ReadonlySet<string>;
  readonly deepPoor: ReadonlySet<string>;
  readonly exited: ReadonlySet<string>;
  /** Villages that got water schemes together (Shuangpai 2017, Panzhou 2017). */
  readonly water: ReadonlySet<string>;
  /** Villages of the hamlet-road programme, with the number of its hamlets in each (Panzhou). */
  readonly groupRoads: ReadonlyMap<string, number>;
  /** Villages of the living-environment programme (Panzhou). */
  readonly environment: ReadonlySet<string>;
}

const NAMED_POOR_VILLAGES: readonly string[] = [
  "360729100201", // 城厢镇田心村
  "360729103212", // 金龙镇树垇村
  "360729104211", // 南迳镇古家营村
  "360729202202", // 龙下乡川垇村
  "360729103217", // 金龙镇兆坑村
  "360729101202", // 大吉山镇小溪村
  "341825106201", // 兴隆镇三峰村
];

const HAMLET_ROAD_VILLAGES = 348;
const HAMLET_ROAD_HAMLETS = 1447;
const PANZHOU_WATER_VILLAGES = 342;
const PANZHOU_ENVIRONMENT_VILLAGES = 462;
const SHUANGPAI_WATER_VILLAGES = 46;
const SHUANGPAI_EXITED_VILLAGES = 17;

export function chooseMemberships(spec: CountySpec, villages: readonly VillageDivision[]): Memberships {
  const random = new Random(`memberships ${spec.code}`);
  const rural = villages.filter(({ kind }) => kind === "VILLAGE");
  const named = rural.filter(({ code }) => NAMED_POOR_VILLAGES.includes(code)).map(({ code }) => code);
  const others = random.shuffled(rural.filter(({ code }) => !named.includes(code)));
  const poor = [...named, ...others.map(({ code }) => code)].slice(0, spec.poorVillages);
  const isPanzhou = spec.code === "520281";
  const isShuangpai = spec.code === "431123";
  return {
    poor: new Set(poor),
    deepPoor: new Set(poor.slice(0, spec.deepPoorVillages)),
    exited: new Set(isShuangpai ? poor.slice(0, SHUANGPAI_EXITED_VILLAGES) : []),
    water: new Set(
      isPanzhou
        ? everywhere(random, villages, PANZHOU_WATER_VILLAGES)
        : isShuangpai
          ? everywhere(random, rural, SHUANGPAI_WATER_VILLAGES)
          : [],
    ),
    groupRoads: isPanzhou
      ? hamletRoads(random, everywhere(random, villages, HAMLET_ROAD_VILLAGES))
      : new Map(),
    environment: new Set(isPanzhou ? everywhere(random, villages, PANZHOU_ENVIRONMENT_VILLAGES) : []),
  };
}

/** At least one village of every township, rural ones first. */
function everywhere(random: Random, villages: readonly VillageDivision[], count: number): string[] {
  const shuffled = random.shuffled(villages);
  const first = new Map(shuffled.map((village) => [village.townshipCode, village]));
  const chosen = new Set([...first.values()].map(({ code }) => code));
  const rest = shuffled.filter(({ code }) => !chosen.has(code));
  const ruralFirst = [
    ...rest.filter(({ kind }) => kind === "VILLAGE"),
    ...rest.filter(({ kind }) => kind !== "VILLAGE"),
  ];
  const mostly = random.shuffled(ruralFirst.slice(0, Math.max(count, Math.floor(ruralFirst.length * 0.8))));
  return [
    ...chosen,
    ...[...mostly, ...ruralFirst].map(({ code }) => code).filter((code) => !chosen.has(code)),
  ]
    .filter((code, index, all) => all.indexOf(code) === index)
    .slice(0, count);
}

function hamletRoads(random: Random, villages: readonly string[]): Map<string, number> {
  const wanted = villages.map(() => random.between(3, 6));
  const counts = addingUpTo(HAMLET_ROAD_HAMLETS, wanted, () => ({ low: 3, high: 7 }));
  return new Map(villages.map((code, index) => [code, counts[index] as number]));
}

/** One more than the programme counts, for the hamlet at the seat; elsewhere two to six, and a few villages in one piece. */
export function hamletCounts(
  spec: CountySpec,
  memberships: Memberships,
  origins: ReadonlySet<string>,
): (villages: readonly VillageDivision[], random: Random) => ReadonlyMap<string, number> {
  return (villages, random) => {
    const undivided = new Set(
      random
        .shuffled(
          villages.filter(
            ({ code }) =>
              !memberships.groupRoads.has(code) && !memberships.poor.has(code) && !origins.has(code),
          ),
        )
        .slice(0, 2)
        .map(({ code }) => code),
    );
    return new Map(
      villages.map(({ code }) => {
        const roads = memberships.groupRoads.get(code);
        if (undivided.has(code)) return [code, 0];
        if (roads !== undefined) return [code, roads + 1];
        if (origins.has(code)) return [code, 2];
        return [code, random.integer(2, spec.code === "520281" ? 6 : 8)];
      }),
    );
  };
}
