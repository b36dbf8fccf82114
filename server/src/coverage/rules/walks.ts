import { Nearby } from "../../access/nearby.ts";
import { asForecast } from "../../access/service.ts";
import type { Measuring } from "../measuring.ts";
import { type Asset, standardOf } from "../world.ts";
import { daysOpen } from "./days-open.ts";
import { countedMetres, inOrderOfValue, type Offer } from "./offers.ts";
import type { Asked } from "./rule.ts";
import { walkMinutes } from "./speeds.ts";

/** Straight walks to facilities, in minutes that are not rounded, shortest first. */
export function walkOffers(
  { world, indicator, places }: Asked,
  facilities: readonly Asset[],
  measuring: Measuring,
): () => readonly (readonly Offer[])[] {
  const nearby = new Nearby(
    world.assetShapes,
    facilities.map((asset) => ({ shape: asset.shape, days: daysOpen(asset, asForecast), advantage: 0 })),
  );
  const numbers = new Map(world.assets.map((asset, index) => [asset, index]));
  const perMetre = walkMinutes(indicator);
  const withinThreshold = standardOf(indicator, "THRESHOLD") / perMetre;
  const asked = places.map((place) => {
    if (place.position === null) return [];
    const { pairs, from } = measuring.pairsFrom(place, "asset");
    return nearby.around(place.position, withinThreshold).map((index) => {
      const asset = facilities[index] as Asset;
      return { asset, pairs, at: pairs.ask(from, numbers.get(asset) as number) };
    });
  });
  let offers: readonly (readonly Offer[])[] | undefined;
  return () => {
    offers ??= asked.map((near) =>
      inOrderOfValue(
        near.flatMap(({ asset, pairs, at }) => {
          const metres = pairs.metres[at] as number;
          if (countedMetres(metres) === null) return [];
          const detail = JSON.stringify({ asset: asset.id, by: "WALK" });
          return [{ value: metres * perMetre, services: [asset], days: asset.staffing, detail }];
        }),
      ),
    );
    return offers;
  };
}
