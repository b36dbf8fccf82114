import { probeRide, type Reached } from "../../access/ride-probe.ts";
import type { RoadEdge } from "../../access/road-graph.ts";
import { asIfStalledHadOpened, type Service } from "../../access/service.ts";
import { type Day, holds } from "../../geo/day.ts";
import { roundToCents } from "../../geo/round.ts";
import { bestOffer, offeringDays, offeringServices } from "../rules/offers.ts";
import type { Stands } from "../rules/rule.ts";
import type { TravelRule } from "../rules/travel-time.ts";
import { meets } from "../verdict.ts";
import { type Asset, type Indicator, standardOf, type World } from "../world.ts";
import type { Prober } from "./prober.ts";
import { isInPlay, openingDays, standsWith } from "./scenario.ts";

/** Half of the last digit that counts: so much over the threshold still rounds down to it. */
const HALF_A_CENT = 0.005;

export function travelProber(_world: World, indicator: Indicator, rule: TravelRule): Prober {
  const threshold = standardOf(indicator, "THRESHOLD");
  const { rides, placeLegs, facilities } = rule;
  const edgeOf = (edge: number) => rides.graph.edges[edge] as RoadEdge;
  const isStaffed = (asset: Asset, day: Day) => asset.staffing?.some((span) => holds(span, day)) ?? true;

  const ride = (place: number, on: { day: Day | null; stands: Stands }, stopsAtFirst: boolean): Reached =>
    probeRide(
      {
        rides,
        placeLegs,
        limitMinutes: threshold + HALF_A_CENT,
        isEdgeOpen: (edge) => on.stands(edgeOf(edge)),
        isFacilityOpen: (facility) => {
          const asset = facilities[facility] as Asset;
          return on.stands(asset) && (on.day === null || isStaffed(asset, on.day));
        },
      },
      place,
      stopsAtFirst,
    );
  const walks = (place: number) =>
    rule.walks(place).filter(({ value }) => meets(roundToCents(value), indicator, threshold));
  const servicesWithin = ({ edges, facilities: reached }: Reached): readonly Service[] => [
    ...[...edges].map(edgeOf),
    ...[...reached].map((facility) => facilities[facility] as Asset),
  ];
  const opening = openingDays([...rides.graph.edges, ...facilities]);
  // With everything there ever was or may be, and nothing closed: who is not met then never is.
  const canBeMet = (place: number): boolean =>
    walks(place).length > 0 ||
    ride(place, { day: null, stands: () => true }, true).minutes <= threshold + HALF_A_CENT;
  const hasStalled = rides.graph.edges.some(isStalled) || facilities.some(isStalled);

  return {
    isMet: (place, { day }, stands) =>
      bestOffer(walks(place), day, stands) !== undefined ||
      meets(roundToCents(ride(place, { day, stands }, true).minutes), indicator, threshold),
    inPlay: (place, scenario) => {
      const reached = ride(place, { day: scenario.day, stands: standsWith(scenario, () => true) }, false);
      return [...servicesWithin(reached), ...offeringServices(walks(place))].filter((service) =>
        isInPlay(scenario, service),
      );
    },
    hasOpenings: (day) => opening.has(day),
    hadStalledOpened: (places) => {
      const hopeful = hasStalled ? places.filter(canBeMet) : [];
      return hopeful.length === 0 ? new Map() : rule.pieces(hopeful, asIfStalledHadOpened);
    },
    daysToLookAt: (place) => {
      const reached = ride(place, { day: null, stands: () => true }, false);
      const services = [...servicesWithin(reached), ...offeringServices(walks(place))];
      const staffed = [...reached.facilities].flatMap((facility) => facilities[facility]?.staffing ?? []);
      return [
        ...services.flatMap((service) => [service.opens, service.closes]),
        ...staffed.flatMap(({ since, until }) => [since, until]),
        ...offeringDays(walks(place)),
      ];
    },
  };
}

const isStalled = (service: Service): boolean => service.awaitsStalled;
