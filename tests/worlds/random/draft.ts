import type { Day, Edge, Lifetime, RoadNode, World } from "../world.ts";
import type { Dice } from "./dice.ts";

/** What all parts of a random world draw on. */
export interface Draft {
  readonly dice: Dice;
  readonly dataAsOf: Day;
  /** Few days, so that several things often happen on the same one. */
  readonly days: readonly Day[];
  readonly projects: World["projects"];
}

/** How far beyond a threshold, in metres: 0.004 rounds to it, 0.006 does not. */
const nudges = [0, 0, 0.004, 0.006, -0.004, -0.006, 0.01, -0.01, 0.3, 0.4, 1, -1, 60, -60, 400, -150];
export const near = (dice: Dice, metres: number): number => Math.max(0, metres + dice.pick(nudges));

export interface Roads {
  readonly nodes: readonly RoadNode[];
  readonly edges: readonly Edge[];
}

/** Always there, opened, brought by a project, closed again, or deleted. */
export function randomLifetime({ dice, days, projects }: Draft): Lifetime {
  const project = dice.chance(0.4) && projects.length > 0 ? dice.pick(projects).code : null;
  const isDated = project === null ? dice.chance(0.25) : dice.chance(0.15);
  return {
    openedOn: isDated ? dice.pick(days) : null,
    closedOn: dice.chance(0.15) ? dice.pick(days) : null,
    project,
    deleted: dice.chance(0.03),
  };
}

/** Some rows come twice, by another project: opened on the same day, or both waiting for their projects. */
export function withTwins<Row extends Lifetime & { readonly id: string }>(
  { dice, days, projects }: Draft,
  rows: readonly Row[],
): readonly Row[] {
  return rows.flatMap((row) => {
    if (row.project === null || projects.length < 2 || !dice.chance(0.3)) return [row];
    const openedOn = dice.chance(0.7) ? dice.pick(days) : null;
    const other = dice.pick(projects.filter((project) => project.code !== row.project)).code;
    return [
      { ...row, openedOn, closedOn: null },
      { ...row, id: `${row.id}t`, openedOn, closedOn: null, project: dice.chance(0.85) ? other : null },
    ];
  });
}
