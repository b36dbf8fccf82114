import type { LegBook } from "../../access/access-legs.ts";
import type { Rides } from "../../access/ride-search.ts";
import { type RideTime, rideTimes } from "../../access/ride-times.ts";
import { lifeOf, type Opening } from "../../access/service.ts";
import { roundToCents } from "../../geo/round.ts";
import type { Measuring } from "../measuring.ts";
import { always, type Outcome, type Piece, pieceOn, piecesOf, unknown, valued } from "../outcome.ts";
import type { Asset, Place, Position } from "../world.ts";
import { daysOpen } from "./days-open.ts";
import { legsOf, type Walker } from "./legs.ts";
import { bestOffer, type Offer, offeringDays, offeringServices } from "./offers.ts";
import type { Asked } from "./rule.ts";
import { edgeMinutes } from "./speeds.ts";
import { walkOffers } from "./walks.ts";

export interface TravelRule {
  readonly rides: Rides;
  readonly placeLegs: LegBook;
  readonly facilities: readonly Asset[];
  /** Straight walks, shortest first. */
  walks(place: number): readonly Offer[];
  /** The answers of some places over all time. */
  pieces(asking: readonly number[], opening: Opening): ReadonlyMap<number, readonly Piece[]>;
}

/** Minutes to the nearest open facility: by one ride with a walk at either end, or on foot all the way. */
export function travelTimeRule(asked: Asked, measuring: Measuring): () => TravelRule {
  const { world, indicator, places } = asked;
  const facilities = world.assets.filter(
    (asset) => indicator.assetKinds.includes(asset.kind) && asset.shape !== -1,
  );
  const walks = walkOffers(asked, facilities, measuring);
  const numbers = new Map(world.assets.map((asset, index) => [asset, index]));
  const ofPlaces = legsOf(asked, places.map(walkerAt), measuring);
  const ofFacilities = legsOf(
    asked,
    facilities.map((asset) => ({
      table: "asset",
      row: numbers.get(asset) as number,
      position: pointOf(asked, asset),
    })),
    measuring,
  );

  return () => {
    const placeLegs = ofPlaces();
    const rides: Rides = {
      graph: world.roads,
      edgeMinutes: edgeMinutes(world.roads, indicator),
      facilityLegs: ofFacilities(),
    };
    const isRecorded = world.assets.some((asset) => indicator.assetKinds.includes(asset.kind));
    return {
      rides,
      placeLegs,
      facilities,
      walks: (place) => walks()[place] ?? [],
      pieces: (asking, opening) => {
        if (!isRecorded) return new Map(asking.map((place) => [place, always(unknown("NO_RECORD"))]));
        const times = rideTimes(rides, placeLegs, asking, {
          edges: world.roads.edges.map((edge) => lifeOf(edge, opening)),
          facilities: facilities.map((asset) => daysOpen(asset, opening)),
        });
        const piecesOfPlace = (place: number) =>
          places[place]?.position === null
            ? always(unknown("NO_POSITION"))
            : quicker(times.get(place) ?? [], walks()[place] ?? [], { opening, facilities });
        return new Map(asking.map((place) => [place, piecesOfPlace(place)]));
      },
    };
  };
}

const walkerAt = ({ hamlet, village, position }: Place): Walker =>
  hamlet === null ? { table: "village", row: village, position } : { table: "hamlet", row: hamlet, position };

function pointOf({ world }: Asked, asset: Asset): Position {
  const vertex = world.assetShapes.starts[asset.shape] as number;
  return {
    longitude: world.assetShapes.coordinates[2 * vertex] as number,
    latitude: world.assetShapes.coordinates[2 * vertex + 1] as number,
  };
}

function quicker(
  rides: readonly RideTime[],
  walks: readonly Offer[],
  { opening, facilities }: { opening: Opening; facilities: readonly Asset[] },
): readonly Piece[] {
  const services = offeringServices(walks);
  const days = [
    ...rides.map(({ since }) => since),
    ...services.flatMap((service) => [opening(service), service.closes]),
    ...offeringDays(walks),
  ];
  return piecesOf(days, (day): Outcome => {
    const ride = pieceOn(rides, day);
    const walk = bestOffer(walks, day, (service) => opening(service) <= day && day < service.closes);
    if (walk !== undefined && walk.value <= ride.minutes)
      return valued(roundToCents(walk.value), walk.detail);
    const facility = facilities[ride.facility];
    if (facility === undefined) return valued(null);
    return valued(roundToCents(ride.minutes), JSON.stringify({ asset: facility.id, by: "RIDE" }));
  });
}
