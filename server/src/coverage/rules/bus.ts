import { Nearby } from "../../access/nearby.ts";
import { asForecast, lifeOf } from "../../access/service.ts";
import { commonDays } from "../../access/spans.ts";
import type { Measuring } from "../measuring.ts";
import { type Outcome, unknown, valued } from "../outcome.ts";
import { type Asset, type Bus, standardOf, type World } from "../world.ts";
import { bestOffer, countedMetres, inOrderOfValue, offeringServices } from "./offers.ts";
import type { Asked, LocalRule } from "./rule.ts";

/** A village recorded as unfit for buses is not asked, on either basis. */
export const unfitForBus: Outcome = { kind: "NOT_APPLICABLE", value: null, detail: null };

/** An area or on-demand service that names the village is at its door; a route, as far as its nearest stop. */
export function busRule({ world, indicator, places }: Asked, measuring: Measuring): () => LocalRule {
  const calls = routeCalls(world);
  const nearby = new Nearby(
    world.assetShapes,
    calls.map(({ bus, stop }) => ({
      shape: stop.shape,
      days: commonDays(lifeOf(bus, asForecast), lifeOf(stop, asForecast)),
      advantage: 0,
    })),
  );
  const naming = servicesNaming(world);
  const threshold = standardOf(indicator, "THRESHOLD");
  const asked = places.map((place) => {
    if (place.position === null) return [];
    const { pairs, from } = measuring.pairsFrom(place, "asset");
    return nearby.around(place.position, threshold).map((index) => {
      const call = calls[index] as Call;
      return { ...call, pairs, at: pairs.ask(from, call.stopNumber) };
    });
  });

  return () => {
    const offers = asked.map((near) =>
      inOrderOfValue(
        near.flatMap(({ bus, stop, pairs, at }) => {
          const value = countedMetres(pairs.metres[at] as number);
          const detail = JSON.stringify({ bus: bus.id, asset: stop.id });
          return value === null ? [] : [{ value, services: [bus, stop], days: null, detail }];
        }),
      ),
    );
    const namingPlace = (place: number): readonly Bus[] => naming.get(places[place]?.village ?? -1) ?? [];
    return {
      services: (place) => [...namingPlace(place), ...offeringServices(offers[place] ?? [])],
      otherDays: () => [],
      answer: (place, day, stands) => {
        if (world.villages[places[place]?.village ?? -1]?.unfitForBus) return unfitForBus;
        if (world.buses.length === 0) return unknown("NO_RECORD");
        const named = namingPlace(place).find(stands);
        if (named !== undefined) return valued(0, JSON.stringify({ bus: named.id }));
        if (places[place]?.position === null) return unknown("NO_POSITION");
        const best = bestOffer(offers[place] ?? [], day, stands);
        return valued(best?.value ?? null, best?.detail);
      },
    };
  };
}

interface Call {
  readonly bus: Bus;
  readonly stop: Asset;
  readonly stopNumber: number;
}

/** Every stop at which a route calls; stops of other services never count by distance. */
const routeCalls = (world: World): readonly Call[] =>
  world.buses
    .filter((bus) => bus.mode === "ROUTE")
    .flatMap((bus) =>
      bus.stops
        .map((stopNumber) => ({ bus, stop: world.assets[stopNumber] as Asset, stopNumber }))
        .filter(({ stop }) => stop.shape !== -1),
    );

function servicesNaming(world: World): ReadonlyMap<number, readonly Bus[]> {
  const naming = new Map<number, Bus[]>();
  for (const bus of world.buses)
    if (bus.mode !== "ROUTE")
      for (const village of bus.villages) naming.set(village, [...(naming.get(village) ?? []), bus]);
  return naming;
}
