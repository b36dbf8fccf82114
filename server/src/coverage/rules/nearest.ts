import { Nearby } from "../../access/nearby.ts";
import { asForecast, lifeOf } from "../../access/service.ts";
import { roundToCents } from "../../geo/round.ts";
import type { Measuring } from "../measuring.ts";
import { unknown, valued } from "../outcome.ts";
import { type Asset, standardOf } from "../world.ts";
import { bestOffer, countedMetres, inOrderOfValue, type Offer, offeringServices } from "./offers.ts";
import type { Asked, LocalRule } from "./rule.ts";

/**
 * Metres to the nearest asset of a kind; or, for stations, the least of metres less the station's own reach:
 * a farther station with a longer reach may be the better one.
 */
export function nearestRule({ world, indicator, places }: Asked, measuring: Measuring): () => LocalRule {
  const ofKind = world.assets.filter((asset) => indicator.assetKinds.includes(asset.kind));
  const suiting = ofKind.filter(
    (asset) =>
      asset.shape !== -1 && (indicator.technology === null || asset.technology === indicator.technology),
  );
  const reachOf = reachesOf(indicator.rule === "REACH" ? standardOf(indicator, "REACH") : null);
  const indexes = new Map(world.assets.map((asset, index) => [asset, index]));
  const nearby = new Nearby(
    world.assetShapes,
    suiting.map((asset) => ({
      shape: asset.shape,
      days: lifeOf(asset, asForecast),
      advantage: Math.max(0, reachOf(asset) ?? 0),
    })),
  );
  const threshold = standardOf(indicator, "THRESHOLD");
  const asked = places.map((place) => {
    const { pairs, from } = measuring.pairsFrom(place, "asset");
    const near = place.position === null ? [] : nearby.around(place.position, threshold);
    return near.map((index) => {
      const asset = suiting[index] as Asset;
      return { asset, pairs, at: pairs.ask(from, indexes.get(asset) as number) };
    });
  });

  return () => {
    const offers = asked.map((near) =>
      inOrderOfValue(
        near.flatMap(({ asset, pairs, at }) => offerOf(asset, pairs.metres[at] as number, reachOf(asset))),
      ),
    );
    return {
      services: (place) => offeringServices(offers[place] ?? []),
      otherDays: () => [],
      answer: (place, day, stands) => {
        if (ofKind.length === 0) return unknown("NO_RECORD");
        if (places[place]?.position === null) return unknown("NO_POSITION");
        const best = bestOffer(offers[place] ?? [], day, stands);
        return valued(best?.value ?? null, best?.detail);
      },
    };
  };
}

const reachesOf =
  (standard: number | null) =>
  (asset: Asset): number | null =>
    standard === null ? null : (asset.reachMetres ?? standard);

function offerOf(asset: Asset, measured: number, reach: number | null): readonly Offer[] {
  const metres = countedMetres(measured);
  if (metres === null) return [];
  const detail = reach === null ? { asset: asset.id } : { asset: asset.id, metres, reach };
  const value = reach === null ? metres : roundToCents(metres - reach);
  return [{ value, services: [asset], days: null, detail: JSON.stringify(detail) }];
}
