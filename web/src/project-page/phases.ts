import type { ProjectOnPage } from "./project-question.ts";

type Quantity = ProjectOnPage["quantities"][number];

/** Phases of a road, in the order in which they lie on each other. */
const PHASES = ["roadbed_m", "gravel_m", "concrete_m"] as const;

/** The planned phases of a road, the first first. */
export const phasesOf = (quantities: readonly Quantity[]): readonly Quantity[] =>
  PHASES.flatMap((kind) => quantities.filter((each) => each.kind === kind && each.planned > 0));

/** Length that has come so far, what existed before included. */
export const lengthOf = ({ done, existingBefore }: Quantity): number => done + (existingBefore ?? 0);

/** Phases that are longer than the one they lie on: which nature does not allow. */
export const outOfOrder = (phases: readonly Quantity[]): readonly (readonly [Quantity, Quantity])[] =>
  phases.flatMap((upper, place) => {
    const lower = phases[place - 1];
    return lower !== undefined && lengthOf(upper) > lengthOf(lower) ? [[upper, lower] as const] : [];
  });

/** Kilometres of road that are planned: those of the longest phase; null where none is. */
export function plannedKilometres(quantities: readonly Quantity[]): number | null {
  const phases = phasesOf(quantities);
  return phases.length === 0 ? null : Math.max(...phases.map(({ planned }) => planned)) / 1000;
}
