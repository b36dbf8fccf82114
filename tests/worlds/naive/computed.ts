import type { Asset, Hamlet, World } from "../world.ts";
import { holds } from "./days.ts";
import { assetThing, edgeThing, type Measures } from "./measures.ts";
import { fraction, nothing, plus, rounded, roundedDecimal, roundedFraction } from "./numbers.ts";
import { type Outcome, type Place, unknown, valued } from "./outcome.ts";
import { type Count, censusOn, hamletsServed, reaches, total } from "./people.ts";
import { connectedHardened } from "./roads.ts";
import type { Snapshot } from "./snapshot.ts";
import { numberFor, type Rulebook } from "./standards.ts";
import { farthestMetres, fewestMinutes, type Speeds } from "./travel.ts";

/** A county with all that a rule may look at. */
export interface Grounds {
  readonly world: World;
  readonly snapshot: Snapshot;
  readonly measures: Measures;
  readonly rulebook: Rulebook;
}

/** What works on the ground give a judged place. */
export function computed(grounds: Grounds, place: Place, indicator: string): Outcome {
  if (indicator === "road_hardened" || indicator === "road_hamlet") return roadOutcome(grounds, place);
  if (indicator === "bus") return busOutcome(grounds, place);
  if (indicator === "water_quantity") return perHead(grounds, place, "water_scheme", (count) => count.people);
  if (indicator === "power_capacity")
    return perHead(grounds, place, "transformer", (count) => count.households);
  if (indicator === "power_radius") return radiusOutcome(grounds, place);
  if (indicator === "network_4g") return signalOutcome(grounds, place);
  if (indicator === "network_fibre") return fibreOutcome(grounds, place);
  if (indicator === "clinic_30min") return clinicOutcome(grounds, place);
  if (indicator === "service_platform") return platformOutcome(grounds, place);
  return unknown;
}

/** Whether the county has any row of a kind, whatever its date or technology. */
const hasAny = (rows: readonly { readonly deleted: boolean }[]): boolean => rows.some((row) => !row.deleted);
const hasAsset = ({ world }: Grounds, ...kinds: readonly string[]): boolean =>
  hasAny(world.assets.filter((asset) => kinds.includes(asset.kind)));

const standingOf = ({ snapshot }: Grounds, ...kinds: readonly string[]): readonly Asset[] =>
  snapshot.assets.filter((asset) => kinds.includes(asset.kind));

/** Rounded metres; null beyond 20,000.00 m or where a position is missing. */
function metresTo({ measures }: Grounds, place: Place, thing: string): number | null {
  const metres = measures.metres(place.name, thing);
  if (metres === undefined || rounded(metres) > farthestMetres) return null;
  return rounded(metres);
}

function smallest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.min(...known);
}

function roadOutcome(grounds: Grounds, place: Place): Outcome {
  const { world, snapshot } = grounds;
  if (!place.hasPosition || !hasAny(world.edges)) return unknown;
  if (!world.nodes.some((node) => node.isGateway)) return unknown;
  const edges = connectedHardened(world, snapshot);
  return valued(smallest(edges.map((edge) => metresTo(grounds, place, edgeThing(edge.id)))));
}

function busOutcome(grounds: Grounds, place: Place): Outcome {
  const { world, snapshot } = grounds;
  if (!hasAny(world.buses)) return unknown;
  const comesByItself = snapshot.buses.some(
    (bus) => bus.mode !== "ROUTE" && bus.villages.includes(place.village),
  );
  if (comesByItself) return valued(0);
  if (!place.hasPosition) return unknown;
  const served = snapshot.buses.filter((bus) => bus.mode === "ROUTE").flatMap((bus) => bus.stops);
  const stops = standingOf(grounds, "bus_stop").filter((stop) => served.includes(stop.id));
  return valued(smallest(stops.map((stop) => metresTo(grounds, place, assetThing(stop.id)))));
}

const hamletAt = ({ world }: Grounds, place: Place): Hamlet => {
  const hamlet = world.hamlets.find((one) => one.id === place.hamlet);
  if (hamlet === undefined) throw new Error(`No hamlet ${place.hamlet}`);
  return hamlet;
};

const servingAt = (grounds: Grounds, place: Place, kind: string): readonly Asset[] => {
  const hamlet = hamletAt(grounds, place);
  return standingOf(grounds, kind).filter((asset) => asset.serves.some((link) => reaches(link, hamlet)));
};

function perHead(
  grounds: Grounds,
  place: Place,
  kind: string,
  heads: (count: Count) => number | null,
): Outcome {
  if (!hasAsset(grounds, kind)) return unknown;
  let sum = nothing;
  for (const asset of servingAt(grounds, place, kind)) {
    const counts = hamletsServed(grounds.world, asset.serves).map((hamlet) =>
      heads(censusOn(hamlet, grounds.snapshot.day)),
    );
    const served = total(counts);
    if (asset.capacity === null || counts.includes(null) || served === 0) return unknown;
    sum = plus(sum, fraction(asset.capacity, served));
  }
  return valued(roundedFraction(sum));
}

function radiusOutcome(grounds: Grounds, place: Place): Outcome {
  if (!place.hasPosition || !hasAsset(grounds, "transformer")) return unknown;
  const serving = servingAt(grounds, place, "transformer");
  if (serving.some((transformer) => transformer.shape === null)) return unknown;
  return valued(smallest(serving.map((one) => metresTo(grounds, place, assetThing(one.id)))));
}

function signalOutcome(grounds: Grounds, place: Place): Outcome {
  if (!place.hasPosition || !hasAsset(grounds, "base_station")) return unknown;
  const usualReach = numberFor(grounds.rulebook, grounds.world, "network_4g", "REACH");
  const stations = standingOf(grounds, "base_station").filter((station) => station.technology === "4G");
  const beyondReach = stations.map((station) => {
    const metres = metresTo(grounds, place, assetThing(station.id));
    return metres === null ? null : rounded(metres - (station.reachMetres ?? usualReach));
  });
  return valued(smallest(beyondReach));
}

function fibreOutcome(grounds: Grounds, place: Place): Outcome {
  const kinds = ["fibre_route", "equipment_room"];
  if (!place.hasPosition || !hasAsset(grounds, ...kinds)) return unknown;
  const lit = standingOf(grounds, ...kinds);
  return valued(smallest(lit.map((one) => metresTo(grounds, place, assetThing(one.id)))));
}

function clinicOutcome(grounds: Grounds, place: Place): Outcome {
  if (!place.hasPosition || !hasAsset(grounds, "clinic")) return unknown;
  const staffed = standingOf(grounds, "clinic").filter((clinic) => isStaffed(clinic, grounds.snapshot.day));
  const ends = staffed.map((clinic) => assetThing(clinic.id));
  const best = fewestMinutes(place.name, ends, { ...grounds, speeds: speedsOf(grounds) });
  return valued(Number.isFinite(best) ? rounded(best) : null);
}

const isStaffed = (clinic: Asset, day: string): boolean =>
  clinic.staffing.length === 0 || clinic.staffing.some(({ since, until }) => holds(since, until, day));

function speedsOf({ rulebook, world }: Grounds): Speeds {
  const speed = (role: string) => numberFor(rulebook, world, "clinic_30min", `SPEED_${role}`);
  return {
    walk: speed("WALK"),
    trunk: speed("TRUNK"),
    county: speed("COUNTY"),
    other: speed("OTHER"),
    gravel: speed("GRAVEL"),
    earth: speed("EARTH"),
  };
}

function platformOutcome(grounds: Grounds, place: Place): Outcome {
  if (!hasAsset(grounds, "service_platform")) return unknown;
  const inUse = standingOf(grounds, "service_platform").filter((platform) =>
    platform.serves.some((link) => link.village === place.village),
  );
  const areas = inUse.map((platform) => platform.capacity);
  if (areas.includes(null)) return unknown;
  return valued(roundedDecimal(Math.max(0, ...areas.filter((area) => area !== null))));
}
