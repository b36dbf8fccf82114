import type { HardenedNetwork } from "../../access/hardened-network.ts";
import { Nearby } from "../../access/nearby.ts";
import { daysOf } from "../../access/spans.ts";
import { holds } from "../../geo/day.ts";
import type { Measuring } from "../measuring.ts";
import { always, type Piece, piecesOf, unknown, valued } from "../outcome.ts";
import { standardOf } from "../world.ts";
import { countedMetres } from "./offers.ts";
import type { Asked } from "./rule.ts";

/** A hardened stretch near a place. */
export interface NearEdge {
  readonly edge: number;
  readonly metres: number;
}

export interface NetworkRule {
  readonly network: HardenedNetwork;
  /** Nearest first. */
  near(place: number): readonly NearEdge[];
  /** The answers over all time, in the network as forecast or in another one of the same edges. */
  pieces(place: number, network: HardenedNetwork): readonly Piece[];
}

/** Metres to the connected hardened network. */
export function networkDistanceRule(
  { world, indicator, places }: Asked,
  network: HardenedNetwork,
  measuring: Measuring,
): () => NetworkRule {
  const { edges } = world.roads;
  const hardened = [...edges.keys()].filter((edge) => edges[edge]?.isHardened);
  const nearby = new Nearby(
    world.roads.shapes,
    hardened.map((edge) => ({ shape: edge, days: network.daysConnected[edge] ?? [], advantage: 0 })),
  );
  const threshold = standardOf(indicator, "THRESHOLD");
  const asked = places.map((place) => {
    if (place.position === null) return [];
    const { pairs, from } = measuring.pairsFrom(place, "road_edge");
    return nearby.around(place.position, threshold).map((index) => {
      const edge = hardened[index] as number;
      return { edge, pairs, at: pairs.ask(from, edge) };
    });
  });

  return () => {
    const near = asked.map((edgesNear) =>
      edgesNear
        .flatMap(({ edge, pairs, at }) => {
          const metres = countedMetres(pairs.metres[at] as number);
          return metres === null ? [] : [{ edge, metres }];
        })
        .sort((a, b) => a.metres - b.metres || a.edge - b.edge),
    );
    return {
      network,
      near: (place) => near[place] ?? [],
      pieces: (place, seen) => {
        if (edges.length === 0) return always(unknown("NO_RECORD"));
        if (world.roads.gateways.length === 0) return always(unknown("NO_GATEWAY"));
        if (places[place]?.position === null) return always(unknown("NO_POSITION"));
        return nearestConnected(near[place] ?? [], seen, (edge) => edges[edge]?.id as string);
      },
    };
  };
}

function nearestConnected(
  near: readonly NearEdge[],
  { daysConnected }: HardenedNetwork,
  idOf: (edge: number) => string,
): readonly Piece[] {
  const connected = near.filter(({ edge }) => (daysConnected[edge]?.length ?? 0) > 0);
  return piecesOf(
    connected.flatMap(({ edge }) => daysOf(daysConnected[edge] ?? [])),
    (day) => {
      const best = connected.find(({ edge }) => daysConnected[edge]?.some((span) => holds(span, day)));
      return best === undefined
        ? valued(null)
        : valued(best.metres, JSON.stringify({ edge: idOf(best.edge) }));
    },
  );
}
