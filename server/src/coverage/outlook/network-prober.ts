import { HardenedNetwork } from "../../access/hardened-network.ts";
import { edgesBeyond, isAnyConnected, type NetworkProbe } from "../../access/network-probe.ts";
import type { RoadEdge } from "../../access/road-graph.ts";
import { asIfStalledHadOpened } from "../../access/service.ts";
import { daysOf, daysWithout } from "../../access/spans.ts";
import type { Day } from "../../geo/day.ts";
import type { NetworkRule } from "../rules/network-distance.ts";
import type { Stands } from "../rules/rule.ts";
import { meets } from "../verdict.ts";
import { type Indicator, standardOf, type World } from "../world.ts";
import type { Prober } from "./prober.ts";
import { isInPlay, openingDays, type Scenario, standsWith } from "./scenario.ts";

export function networkProber(_world: World, indicator: Indicator, rule: NetworkRule): Prober {
  const { network } = rule;
  const { graph, connectivity } = network;
  const threshold = standardOf(indicator, "THRESHOLD");
  const edgeOf = (edge: number) => graph.edges[edge] as RoadEdge;
  const closeBy = (place: number) =>
    rule
      .near(place)
      .filter(({ metres }) => meets(metres, indicator, threshold))
      .map(({ edge }) => edge);
  const opening = openingDays(graph.edges.filter((edge) => edge.isHardened));
  const hasStalled = graph.edges.some((edge) => edge.awaitsStalled && edge.isHardened);
  let stalled: Stalled | undefined;
  const ifOpened = (): Stalled => {
    stalled ??= stalledNetwork(network);
    return stalled;
  };

  const probe = ({ day, kind }: Scenario, stands: Stands): NetworkProbe => {
    // What is connected without the openings in play is connected in every world that is asked about.
    const { slices } = connectivity;
    const slice = kind === "WITHOUT" ? slices.sliceBeforeOpenings(day) : slices.sliceOf(day);
    return {
      graph,
      isOpen: (edge) => stands(edgeOf(edge)),
      isConnected: (node) => connectivity.isConnected(node, slice),
    };
  };

  return {
    isMet: (place, scenario, stands) => isAnyConnected(probe(scenario, stands), closeBy(place)),
    inPlay: (place, scenario) =>
      [
        ...edgesBeyond(
          probe(
            scenario,
            standsWith(scenario, () => true),
          ),
          closeBy(place),
        ),
      ]
        .map(edgeOf)
        .filter((edge) => isInPlay(scenario, edge)),
    hasOpenings: (day) => opening.has(day),
    hadStalledOpened: (places) =>
      new Map(
        hasStalled ? places.map((place) => [place, rule.pieces(place, ifOpened().network)] as const) : [],
      ),
    daysToLookAt: (place) => daysOfIsland(ifOpened(), graph, closeBy(place)),
  };
}

interface Stalled {
  readonly network: HardenedNetwork;
  /** For each edge the days on which only stalled works would connect it. */
  readonly gained: readonly (readonly Day[])[];
}

function stalledNetwork(forecast: HardenedNetwork): Stalled {
  const network = new HardenedNetwork(forecast.graph, asIfStalledHadOpened);
  const gained = network.daysConnected.map((days, edge) => {
    const spans = daysWithout(days, forecast.daysConnected[edge] ?? []);
    const { opens, closes } = forecast.graph.edges[edge] as RoadEdge;
    return spans.length === 0 ? [] : [...daysOf(spans), opens, closes];
  });
  return { network, gained };
}

/** What happens on the edges that only stalled works would connect, as far as they hang together with the place. */
function daysOfIsland(
  { gained }: Stalled,
  graph: HardenedNetwork["graph"],
  start: readonly number[],
): readonly Day[] {
  const isGained = (edge: number) => (gained[edge]?.length ?? 0) > 0;
  const island = edgesBeyond({ graph, isOpen: isGained, isConnected: () => false }, start);
  return [...island].flatMap((edge) => gained[edge] ?? []);
}
