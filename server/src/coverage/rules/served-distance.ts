import type { Measuring } from "../measuring.ts";
import { unknown, valued } from "../outcome.ts";
import { bestOffer, countedMetres, inOrderOfValue } from "./offers.ts";
import type { Asked, LocalRule } from "./rule.ts";
import { assetsServing } from "./serving.ts";

/** Metres to the nearest asset that serves the place; one that serves it from nobody knows where leaves it open. */
export function servedDistanceRule(
  { world, indicator, places }: Asked,
  measuring: Measuring,
): () => LocalRule {
  const { isRecorded, serving } = assetsServing(world, indicator, places);
  const asked = places.map((place, index) => {
    if (place.position === null) return [];
    const { pairs, from } = measuring.pairsFrom(place, "asset");
    return (serving[index] ?? [])
      .filter(({ asset }) => asset.shape !== -1)
      .map(({ asset, number }) => ({ asset, pairs, at: pairs.ask(from, number) }));
  });

  return () => {
    const offers = asked.map((near) =>
      inOrderOfValue(
        near.flatMap(({ asset, pairs, at }) => {
          const value = countedMetres(pairs.metres[at] as number);
          return value === null
            ? []
            : [{ value, services: [asset], days: null, detail: JSON.stringify({ asset: asset.id }) }];
        }),
      ),
    );
    return {
      services: (place) => (serving[place] ?? []).map(({ asset }) => asset),
      otherDays: () => [],
      answer: (place, day, stands) => {
        if (!isRecorded) return unknown("NO_RECORD");
        if (places[place]?.position === null) return unknown("NO_POSITION");
        const unplaced = serving[place]?.find(({ asset }) => asset.shape === -1 && stands(asset));
        if (unplaced !== undefined) return unknown("NO_ASSET_POSITION", { asset: unplaced.asset.id });
        const best = bestOffer(offers[place] ?? [], day, stands);
        return valued(best?.value ?? null, best?.detail);
      },
    };
  };
}
