import type { Day, Span } from "../../geo/day.ts";
import { cutsOf, NEVER } from "../../geo/day.ts";
import { roundToCents } from "../../geo/round.ts";
import { type Outcome, pieceOn, unknown, valued } from "../outcome.ts";
import type { Asset, Census, World } from "../world.ts";
import type { Asked, LocalRule, Stands } from "./rule.ts";
import { assetsServing, type ServingAsset } from "./serving.ts";

/** How many an asset serves; null while any of them is not counted. */
interface Heads extends Span {
  readonly heads: number | null;
}

/** Each asset's capacity shared over all whom it serves, summed over the assets that serve the place. */
export function capacityPerHeadRule({ world, indicator, places }: Asked): LocalRule {
  const count = indicator.rule === "CAPACITY_PER_PERSON" ? peopleOf : householdsOf;
  const { isRecorded, serving } = assetsServing(world, indicator, places);
  const known = new Map<Asset, readonly Heads[]>();
  const headsOf = (asset: Asset): readonly Heads[] => {
    const heads = known.get(asset) ?? headsServed(world, asset, count);
    known.set(asset, heads);
    return heads;
  };
  return {
    services: (place) => (serving[place] ?? []).map(({ asset }) => asset),
    otherDays: (place) =>
      (serving[place] ?? []).flatMap(({ asset }) => headsOf(asset).map((heads) => heads.since)),
    answer: (place, day, stands) =>
      isRecorded ? shared(serving[place] ?? [], { day, stands, headsOf }) : unknown("NO_RECORD"),
  };
}

const peopleOf = (census: Census): number | null => census.people;
const householdsOf = (census: Census): number | null => census.households;

function headsServed(world: World, asset: Asset, count: (census: Census) => number | null): readonly Heads[] {
  const censuses = asset.hamlets.map((hamlet) => world.hamlets[hamlet]?.census ?? []);
  const cuts = cutsOf(censuses.flatMap((census) => census.map(({ since }) => since)));
  return cuts.map((since, index) => {
    const counts = censuses.map((census) => count(pieceOn(census, since)));
    const heads = counts.includes(null) ? null : counts.reduce<number>((sum, one) => sum + (one ?? 0), 0);
    return { since, until: cuts[index + 1] ?? NEVER, heads };
  });
}

function shared(
  serving: readonly ServingAsset[],
  on: { day: Day; stands: Stands; headsOf: (asset: Asset) => readonly Heads[] },
): Outcome {
  const inService = serving.filter(({ asset }) => on.stands(asset));
  let sum = 0;
  for (const { asset } of inService) {
    const { heads } = pieceOn(on.headsOf(asset), on.day);
    if (asset.capacity === null) return unknown("NO_CAPACITY", { asset: asset.id });
    if (heads === null) return unknown("NO_CENSUS", { asset: asset.id });
    if (heads === 0) return unknown("NOBODY_SERVED", { asset: asset.id });
    sum += asset.capacity / heads;
  }
  if (inService.length === 0) return valued(0);
  return valued(roundToCents(sum), JSON.stringify({ assets: inService.map(({ asset }) => asset.id) }));
}
