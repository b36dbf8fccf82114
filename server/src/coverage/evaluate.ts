import { setImmediate as letOthersWork } from "node:timers/promises";
import { HardenedNetwork } from "../access/hardened-network.ts";
import { asForecast } from "../access/service.ts";
import type { Measuring } from "./measuring.ts";
import { always, type Piece, unknown } from "./outcome.ts";
import { busRule, unfitForBus } from "./rules/bus.ts";
import { capacityPerHeadRule } from "./rules/capacity-per-head.ts";
import { largestCapacityRule } from "./rules/largest-capacity.ts";
import { nearestRule } from "./rules/nearest.ts";
import { type NetworkRule, networkDistanceRule } from "./rules/network-distance.ts";
import { reportedPieces } from "./rules/reported.ts";
import { type Asked, type LocalRule, localPieces } from "./rules/rule.ts";
import { servedDistanceRule } from "./rules/served-distance.ts";
import { type TravelRule, travelTimeRule } from "./rules/travel-time.ts";
import { type Indicator, type Place, placesOf, type World } from "./world.ts";

/** How an indicator is computed, in a form that can also be asked about worlds that are not forecast. */
export type Model =
  | { readonly kind: "local"; readonly rule: LocalRule }
  | { readonly kind: "network"; readonly rule: NetworkRule }
  | { readonly kind: "travel"; readonly rule: TravelRule }
  | { readonly kind: "reportedOnly" };

/** An indicator's answers for every place, over all time, before any threshold. */
export interface Evaluation {
  readonly indicator: Indicator;
  readonly places: readonly Place[];
  readonly model: Model;
  readonly computed: readonly (readonly Piece[])[];
  readonly reported: readonly (readonly Piece[])[];
}

/**
 * Puts the questions to the world, one after the other. While PostGIS measures for one, the next looks around for
 * what it wants measured; while one's answers are being stored, the next are found.
 */
export async function* evaluationsOf(world: World, measuring: Measuring): AsyncGenerator<Evaluation> {
  const network = new HardenedNetwork(world.roads, asForecast);
  const questions = [];
  for (const indicator of world.indicators) {
    const asked = { world, indicator, places: placesOf(world, indicator.judgedFor) };
    const model = modelOf(asked, network, measuring);
    questions.push({ asked, model, measured: measuring.measure() });
    await letOthersWork();
  }
  for (const { asked, model, measured } of questions) {
    await measured;
    yield evaluationOf(asked, model());
    await letOthersWork();
  }
}

/** Asks for distances at once; the model itself is made when they have been measured. */
function modelOf(asked: Asked, network: HardenedNetwork, measuring: Measuring): () => Model {
  const local = (rule: () => LocalRule) => (): Model => ({ kind: "local", rule: rule() });
  switch (asked.indicator.rule) {
    case "NETWORK_DISTANCE": {
      const rule = networkDistanceRule(asked, network, measuring);
      return () => ({ kind: "network", rule: rule() });
    }
    case "BUS":
      return local(busRule(asked, measuring));
    case "CAPACITY_PER_PERSON":
    case "CAPACITY_PER_HOUSEHOLD":
      return local(() => capacityPerHeadRule(asked));
    case "SERVED_DISTANCE":
      return local(servedDistanceRule(asked, measuring));
    case "REACH":
    case "DISTANCE":
      return local(nearestRule(asked, measuring));
    case "LARGEST_CAPACITY":
      return local(() => largestCapacityRule(asked));
    case "TRAVEL_TIME": {
      const rule = travelTimeRule(asked, measuring);
      return () => ({ kind: "travel", rule: rule() });
    }
    case "REPORTED":
      return () => ({ kind: "reportedOnly" });
  }
}

function evaluationOf(asked: Asked, model: Model): Evaluation {
  const { world, indicator, places } = asked;
  const reported = reportedPieces(world, indicator);
  const isUnfit = (place: Place) => indicator.rule === "BUS" && world.villages[place.village]?.unfitForBus;
  return {
    indicator,
    places,
    model,
    computed: computedPieces(model, places),
    reported: places.map((place) => (isUnfit(place) ? always(unfitForBus) : reported(place))),
  };
}

function computedPieces(model: Model, places: readonly Place[]): readonly (readonly Piece[])[] {
  const numbers = [...places.keys()];
  if (model.kind === "local") return numbers.map((place) => localPieces(model.rule, place, asForecast));
  if (model.kind === "network") return numbers.map((place) => model.rule.pieces(place, model.rule.network));
  if (model.kind === "reportedOnly") return numbers.map(() => always(unknown("REPORTED_ONLY")));
  const pieces = model.rule.pieces(numbers, asForecast);
  return numbers.map((place) => pieces.get(place) ?? []);
}
