import { along } from "../builders.ts";
import { plusDays } from "../naive/days.ts";
import { type Edge, frozen, type Position, type RoadNode, type World } from "../world.ts";
import { Dice } from "./dice.ts";
import { type Draft, type Roads, randomLifetime, withTwins } from "./draft.ts";
import { randomAssets, randomBuses } from "./random-assets.ts";
import { randomObservations } from "./random-observations.ts";
import { randomProjects } from "./random-projects.ts";
import { randomSettlements } from "./random-settlements.ts";

/** A small county, the same for the same seed: everything that the rules speak of, in every state. */
export function randomWorld(seed: number, county: string): World {
  const dice = new Dice(seed);
  const dataAsOf = "2020-06-30";
  const days = dice.times(7, () => plusDays(dataAsOf, dice.whole(-500, 400))).toSorted();
  const projects = randomProjects(dice, dataAsOf, days);
  const draft: Draft = { dice, dataAsOf, days, projects };
  const origin: Position = [dice.between(75, 130), dice.between(18, 48)];
  const roads = randomRoads(draft, origin);
  const settlements = randomSettlements(draft, roads);
  const assets = randomAssets(draft, roads, settlements);
  return frozen({
    county,
    profile: dice.pick([null, "cn-basic", "cn-guizhou", "cn-jiangxi", "cn-hunan", "cn-hequ", "cn-anhui"]),
    dataAsOf,
    overrides: randomOverrides(dice),
    ...settlements,
    ...roads,
    assets,
    buses: randomBuses(draft, settlements, assets),
    projects,
    observations: randomObservations(draft, settlements),
  });
}

function randomOverrides(dice: Dice): World["overrides"] {
  const choices = [
    { indicator: "water_quantity", role: "THRESHOLD", threshold: 20 },
    { indicator: "road_hamlet", role: "MIN_HOUSEHOLDS", threshold: 25 },
    { indicator: "network_4g", role: "REACH", threshold: 1000.5 },
    { indicator: "clinic_30min", role: "SPEED_WALK", threshold: 5 },
    { indicator: "road_hardened", role: "THRESHOLD", threshold: 201 },
    { indicator: "service_platform", role: "THRESHOLD", threshold: 300 },
  ];
  return dice.some(choices, 0.08);
}

/** A grid with some edges missing, bent and shifted. */
function randomRoads(draft: Draft, origin: Position): Roads {
  const { dice } = draft;
  const [columns, rows] = [dice.whole(3, 5), dice.whole(3, 5)];
  const spacing = dice.pick([350, 900, 2200, 4000]);
  const crossings = dice.times(columns * rows, (index) => {
    const east = (index % columns) * spacing + dice.between(-0.2, 0.2) * spacing;
    const north = Math.floor(index / columns) * spacing + dice.between(-0.2, 0.2) * spacing;
    return along(along(origin, 0, north), 90, east);
  });
  const gateways = dice.chance(0.07)
    ? []
    : dice.times(dice.whole(1, 2), () => dice.whole(0, crossings.length - 1));
  const nodes = crossings.map((position, index) => ({
    id: `n${index}`,
    position,
    isGateway: gateways.includes(index),
  }));
  const pairs = nodes.flatMap((_, index) => [
    ...(index % columns < columns - 1 ? [[index, index + 1] as const] : []),
    ...(index + columns < nodes.length ? [[index, index + columns] as const] : []),
  ]);
  const paving = dice.pick([0.25, 0.6, 0.9]);
  const density = dice.chance(0.04) ? 0 : dice.pick([0.5, 0.8, 0.95]);
  const kept = dice
    .some(pairs, density)
    .map(([a, b]) => (dice.chance(0.3) ? ([b, a] as const) : ([a, b] as const)));
  const edges = kept.flatMap(([from, to], index) => stretches(draft, nodes, { from, to, index, paving }));
  return { nodes, edges: withClosures(draft, withTwins(draft, edges)) };
}

/** Sometimes good roads that have always been there close, so that places lose what they had. */
function withClosures({ dice, days }: Draft, edges: readonly Edge[]): readonly Edge[] {
  if (!dice.chance(0.4)) return edges;
  const hasAlwaysBeen = (edge: Edge) => edge.openedOn === null && edge.project === null;
  return edges.map((edge) =>
    hasAlwaysBeen(edge) && dice.chance(0.3) ? { ...edge, closedOn: dice.pick(days) } : edge,
  );
}

type Stretch = {
  readonly from: number;
  readonly to: number;
  readonly index: number;
  readonly paving: number;
};

/** One edge; sometimes an upgrade, which closes one and opens another. */
function stretches(
  draft: Draft,
  nodes: readonly RoadNode[],
  { from, to, index, paving }: Stretch,
): readonly Edge[] {
  const { dice } = draft;
  const [start, end] = [nodes[from] as RoadNode, nodes[to] as RoadNode];
  const middle: Position = [
    (start.position[0] + end.position[0]) / 2 + dice.between(-0.001, 0.001),
    (start.position[1] + end.position[1]) / 2 + dice.between(-0.001, 0.001),
  ];
  const line = dice.chance(0.3) ? [start.position, middle, end.position] : [start.position, end.position];
  const edge = (id: string, hardened: boolean): Edge => ({
    id,
    from: start.id,
    to: end.id,
    class: dice.pick(["TRUNK", "COUNTY", "TOWNSHIP", "VILLAGE", "GROUP"] as const),
    surface: hardened ? dice.pick(["ASPHALT", "CONCRETE"] as const) : dice.pick(["GRAVEL", "EARTH"] as const),
    line,
    ...randomLifetime(draft),
  });
  if (!dice.chance(0.1)) return [edge(`e${index}`, dice.chance(paving))];
  const day = dice.pick(draft.days);
  const mud = { ...edge(`e${index}m`, false), closedOn: day, deleted: false };
  return [mud, { ...edge(`e${index}h`, true), openedOn: day, closedOn: null, deleted: false }];
}
