import { LegBook, LegList } from "../../access/access-legs.ts";
import type { Pairs } from "../../access/distances.ts";
import { Nearby } from "../../access/nearby.ts";
import type { Rides } from "../../access/ride-search.ts";
import { type RideTime, rideTimes } from "../../access/ride-times.ts";
import { lifeOf, type Opening } from "../../access/service.ts";
import { shareAlong } from "../../geo/local-plane.ts";
import { roundToCents } from "../../geo/round.ts";
import type { Measuring } from "../measuring.ts";
import { always, type Outcome, type Piece, pieceOn, piecesOf, unknown, valued } from "../outcome.ts";
import type { Asset, Position } from "../world.ts";
import { daysOpen } from "./days-open.ts";
import { bestOffer, type Offer, offeringDays, offeringServices } from "./offers.ts";
import type { Asked } from "./rule.ts";
import { edgeMinutes, walkMinutes } from "./speeds.ts";
import { walkOffers } from "./walks.ts";

/** Edges within this distance can be walked to, inclusive. */
const ACCESS_METRES = 3_000;

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
  const reach = new Nearby(
    world.roads.shapes,
    world.roads.edges.map((_, edge) => ({ shape: edge, days: [], advantage: 0 })),
  );
  const ofPlaces = places.map((place) => {
    const { pairs, from } = measuring.pairsFrom(place, "road_edge");
    return askLegs(reach, place.position, { pairs, from });
  });
  const numbers = new Map(world.assets.map((asset, index) => [asset, index]));
  const ofFacilities = facilities.map((asset) => {
    const pairs = measuring.pairs("asset", "road_edge");
    return askLegs(reach, pointOf(asked, asset), { pairs, from: numbers.get(asset) as number });
  });

  return () => {
    const placeLegs = legBook(ofPlaces, asked);
    const rides: Rides = {
      graph: world.roads,
      edgeMinutes: edgeMinutes(world.roads, indicator),
      facilityLegs: legBook(ofFacilities, asked),
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

/** Walks asked for from one position: a run of pairs. */
interface AskedLegs {
  readonly position: Position | null;
  readonly pairs: Pairs;
  readonly first: number;
  readonly end: number;
}

function askLegs(
  reach: Nearby,
  position: Position | null,
  { pairs, from }: { pairs: Pairs; from: number },
): AskedLegs {
  const first = pairs.targets.length;
  if (position !== null) for (const edge of reach.within(position, ACCESS_METRES)) pairs.ask(from, edge);
  return { position, pairs, first, end: pairs.targets.length };
}

function legBook(asked: readonly AskedLegs[], { world, indicator }: Asked): LegBook {
  const perMetre = walkMinutes(indicator);
  const legs = new LegList();
  asked.forEach(({ position, pairs, first, end }, owner) => {
    if (position === null) return;
    for (let at = first; at < end; at += 1) {
      const metres = pairs.metres[at] as number;
      if (metres > ACCESS_METRES && roundToCents(metres) > ACCESS_METRES) continue;
      const edge = pairs.targets[at] as number;
      const share = shareAlong(world.roads.shapes, edge, position.longitude, position.latitude);
      legs.add(owner, { edge, share, minutes: metres * perMetre });
    }
  });
  return new LegBook(legs, asked.length, world.roads.edges.length);
}

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
