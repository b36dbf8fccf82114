import { spell } from "../src/spelling.ts";
import type { Day } from "./days.ts";
import type { LaidOut } from "./layout.ts";
import { hamlet, type Village } from "./places.ts";
import { type Point, towards } from "./plane.ts";
import type { Random } from "./random.ts";
import { SYNTHETIC } from "./rows.ts";

export interface SitePlan {
  readonly name: string;
  readonly townshipCode: string;
  readonly mode: "GOVERNMENT_BUILT" | "BOUGHT" | "SECOND_HAND" | "SELF_BUILT" | "COLLECTIVE_CARE";
  readonly projectCode: string;
  readonly plannedHouseholds: number;
  readonly plannedPersons: number;
  readonly plannedRegisteredPersons: number | null;
  readonly dwellings: number;
  readonly floorAreaM2: number;
  readonly mainStructureProgress: number | null;
  readonly targetProgress: number | null;
  readonly startDeadline: Day | null;
  readonly startedOn: Day | null;
  readonly facilities: Readonly<Record<string, Day | null>>;
}
export interface Site {
  readonly code: string;
  readonly hamletId: string;
  readonly position: Point;
}

/** A site at the edge of a township's town: a place on the map and a hamlet in which people can be counted. */
export function addSite(laidOut: LaidOut, plan: SitePlan, random: Random): Site {
  const { world, spec, county } = laidOut;
  const host = hostVillage(laidOut, plan.townshipCode);
  const number = world.relocation_site.filter(({ county_code }) => county_code === spec.code).length + 1;
  const position = towards(host.seat, random.between(0, 6.28), random.between(90, 170));
  const place = hamlet(host, number, plan.name, "SITE", position);
  const code = `${spec.code}-AZ-${String(number).padStart(2, "0")}`;
  world.hamlet.push({
    id: place.id,
    county_code: spec.code,
    village_code: host.code,
    name: plan.name,
    kind: "SITE",
    position: county.plane.point(position),
    ...SYNTHETIC,
  });
  world.relocation_site.push({
    code,
    county_code: spec.code,
    township_code: plan.townshipCode,
    hamlet_id: place.id,
    project_code: plan.projectCode,
    name: plan.name,
    ...spell(plan.name),
    kind: "CONCENTRATED",
    mode: plan.mode,
    position: county.plane.point(position),
    ...SYNTHETIC,
    planned_households: plan.plannedHouseholds,
    planned_persons: plan.plannedPersons,
    planned_registered_persons: plan.plannedRegisteredPersons,
    dwellings: plan.dwellings,
    floor_area_m2: plan.floorAreaM2,
    main_structure_progress: plan.mainStructureProgress,
    target_progress: plan.targetProgress,
    start_deadline: plan.startDeadline,
    started_on: plan.startedOn,
  });
  for (const [kind, doneOn] of Object.entries(plan.facilities)) {
    world.site_facility.push({ site_code: code, kind, done_on: doneOn });
  }
  return { code, hamletId: place.id, position };
}

/** The village or community at the township's seat that nobody leaves. */
function hostVillage({ county, origins }: LaidOut, townshipCode: string): Village {
  const host = county.villages.find(
    (village) => village.townshipCode === townshipCode && !origins.has(village.code),
  );
  if (!host) throw new Error(`No village in ${townshipCode} to build a site in`);
  return host;
}

/** 8 of convenience and 5 public ones; the report names six of them, the others are filled in. */
export const FACILITIES: readonly string[] = [
  "社区服务中心",
  "心理咨询中心",
  "卫生室",
  "便民超市",
  "文化活动室",
  "图书阅览室",
  "老年活动室",
  "物业服务站",
  "学校",
  "幼儿园",
  "福利养老楼",
  "农贸市场",
  "公交站",
];
