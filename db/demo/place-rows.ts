import { spell } from "../src/spelling.ts";
import { dayNumber, dayOf } from "./days.ts";
import type { LaidOut } from "./layout.ts";
import { englishName } from "./names.ts";
import { hamletsOf } from "./places.ts";
import { Random } from "./random.ts";
import { SYNTHETIC } from "./rows.ts";
import { addingUpTo } from "./totals.ts";

/** Villages and hamlets; names and codes are real, positions and hamlets are not. */
export function addPlaceRows({ spec, county, memberships, world }: LaidOut): void {
  const registered = registeredPoor({ spec, county, memberships });
  const random = new Random(`villages ${spec.code}`);
  for (const village of county.villages) {
    world.village.push({
      code: village.code,
      county_code: spec.code,
      township_code: village.townshipCode,
      name: village.name,
      name_en: englishName(village.name),
      ...spell(village.name),
      kind: village.kind,
      is_poor_village: memberships.poor.has(village.code),
      is_deep_poverty: memberships.deepPoor.has(village.code),
      exited_on: memberships.exited.has(village.code) ? exitDay(random) : null,
      population_kind: "REGISTERED",
      population_year: Number(spec.dataAsOf.slice(0, 4)),
      registered_households: registered.get(village.code)?.households ?? null,
      registered_persons: registered.get(village.code)?.persons ?? null,
      unfit_for_bus: spec.code !== "140930" && village.kind === "VILLAGE" && random.chance(0.012),
      seat: county.plane.point(village.seat),
      ...SYNTHETIC,
    });
  }
  for (const { id, village, name, kind, position } of hamletsOf(county)) {
    world.hamlet.push({
      id,
      county_code: spec.code,
      village_code: village.code,
      name,
      kind,
      position: random.chance(UNPLACED_SHARE) ? null : county.plane.point(position),
      ...SYNTHETIC,
    });
  }
}

// A few hamlets are known by name only.
const UNPLACED_SHARE = 0.003;

const exitDay = (random: Random): string => dayOf(dayNumber(`${random.integer(2014, 2016)}-12-31`));

/** Registered poor households of each village: ten at least, so that every cell may be shown and the sum holds. */
function registeredPoor({ spec, county, memberships }: Pick<LaidOut, "spec" | "county" | "memberships">) {
  if (!spec.registered) return new Map<string, { households: number; persons: number }>();
  const random = new Random(`registered ${spec.code}`);
  const wanted = county.villages.map(
    ({ code }) =>
      random.between(0.3, 1) * (memberships.deepPoor.has(code) ? 4 : memberships.poor.has(code) ? 2.5 : 1),
  );
  const households = addingUpTo(spec.registered.households, wanted, () => ({ low: 10, high: 2_000 }));
  const size = spec.registered.persons / spec.registered.households;
  const persons = addingUpTo(
    spec.registered.persons,
    households.map((count) => count * size * random.between(0.92, 1.08)),
    (index) => ({ low: (households[index] as number) + 1, high: (households[index] as number) * 6 }),
  );
  return new Map(
    county.villages.map(({ code }, index) => [
      code,
      { households: households[index] as number, persons: persons[index] as number },
    ]),
  );
}
