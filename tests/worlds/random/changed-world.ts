import { along } from "../builders.ts";
import { plusDays } from "../naive/days.ts";
import type { Asset, Day, Edge, Lifetime, Position, Project, Shape, World } from "../world.ts";
import { frozen } from "../world.ts";
import { Dice } from "./dice.ts";

const share = 0.15;

/** The same county some time later: works moved, finished, slipped or deleted, people gone, the data day gone on. */
export function changedWorld(seed: number, world: World): World {
  const dice = new Dice(seed + 1_000_000);
  const some = <Row>(rows: readonly Row[], change: (row: Row) => Row): readonly Row[] =>
    rows.map((row) => (dice.chance(share) ? change(row) : row));
  const moved = (position: Position | null): Position | null =>
    position === null ? null : along(position, dice.between(0, 360), dice.pick([1, 40, 300, 2500]));
  const dataAsOf = plusDays(world.dataAsOf, dice.pick([0, 0, 30, 95]));
  const days = [...daysOf(world), dataAsOf, plusDays(dataAsOf, 20)];
  return frozen({
    ...world,
    dataAsOf,
    profile: dice.chance(0.1) ? "cn-hequ" : world.profile,
    villages: some(world.villages, (row) => ({
      ...row,
      seat: moved(row.seat),
      unfitForBus: dice.chance(0.2),
    })),
    hamlets: some(world.hamlets, (row) =>
      dice.chance(0.6)
        ? { ...row, position: moved(row.position) }
        : { ...row, census: [...row.census, { since: plusDays(dataAsOf, 20), households: 0, people: 0 }] },
    ),
    nodes: dice.chance(0.2)
      ? world.nodes.map((row, index) => ({ ...row, isGateway: index === 0 }))
      : world.nodes,
    edges: some(world.edges, (row) => (dice.chance(0.5) ? bent(dice, row) : relived(dice, days, row))),
    assets: some(world.assets, (row) =>
      dice.chance(0.5)
        ? { ...row, shape: shifted(row.shape, moved) }
        : rescaled(dice, relived(dice, days, row)),
    ),
    buses: some(world.buses, (row) => relived(dice, days, row)),
    projects: world.projects.map((row) => (dice.chance(0.4) ? reported(dice, dataAsOf, row) : row)),
    observations: world.observations.filter(() => !dice.chance(0.1)),
  });
}

const daysOf = (world: World): readonly Day[] =>
  [...world.edges, ...world.assets]
    .flatMap((row) => [row.openedOn, row.closedOn])
    .filter((day) => day !== null);

const relived = <Row extends Lifetime>(dice: Dice, days: readonly Day[], row: Row): Row => ({
  ...row,
  openedOn: dice.pick([row.openedOn, dice.pick(days), null]),
  closedOn: dice.pick([row.closedOn, null, dice.pick(days)]),
  deleted: dice.chance(0.1),
});

const bent = (dice: Dice, edge: Edge): Edge => {
  const [start, end] = [edge.line[0] as Position, edge.line.at(-1) as Position];
  return {
    ...edge,
    surface: dice.pick(["CONCRETE", "CONCRETE", "GRAVEL", edge.surface] as const),
    line: dice.chance(0.5)
      ? edge.line
      : [start, along(start, dice.between(0, 360), dice.between(5, 400)), end],
  };
};

function shifted(shape: Shape | null, moved: (position: Position | null) => Position | null): Shape | null {
  if (shape === null) return null;
  if ("point" in shape) return { point: moved(shape.point) as Position };
  return { line: shape.line.map((position) => moved(position) as Position) };
}

const rescaled = (dice: Dice, asset: Asset): Asset => ({
  ...asset,
  capacity:
    asset.capacity === null ? dice.pick([null, 500]) : Math.round(asset.capacity * dice.pick([1, 2, 0.5])),
});

/** One more report, and sometimes the end of it, or a stop. */
function reported(dice: Dice, today: Day, project: Project): Project {
  const done = Object.fromEntries(
    project.quantities.map(({ kind, planned }) => [kind, Math.round(planned * dice.pick([0.3, 0.7, 1]))]),
  );
  const reports = [...project.reports, { asOf: plusDays(today, -dice.whole(0, 20)), done }];
  const isRunning = project.stage === "UNDER_CONSTRUCTION" || project.stage === "SUSPENDED";
  if (!isRunning) return { ...project, reports };
  const stage = dice.pick(["UNDER_CONSTRUCTION", "SUSPENDED", "COMPLETED", "CANCELLED"] as const);
  const startedOn = project.startedOn !== null && project.startedOn > today ? today : project.startedOn;
  return { ...project, stage, startedOn, reports, finishedOn: stage === "COMPLETED" ? today : null };
}
