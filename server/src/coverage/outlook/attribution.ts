import type { Evaluation } from "../evaluate.ts";
import type { Stands } from "../rules/rule.ts";
import { askedOn } from "../verdict.ts";
import type { Place, World } from "../world.ts";
import type { Prober } from "./prober.ts";
import { type Scenario, standsWith } from "./scenario.ts";

export interface Village {
  readonly world: World;
  readonly evaluation: Evaluation;
  readonly prober: Prober;
  /** Its places, as numbers of the evaluation's list. */
  readonly places: readonly number[];
}

/**
 * The project to which a village that is met on a day owes it: without its openings in play the answer would not
 * be met; if none is indispensable, one whose openings alone suffice. The lowest code wins. Null when no
 * opening is needed at all: people moved, or a doctor came.
 */
export function projectBehind(village: Village, scenario: Scenario): number | null {
  const { world, prober } = village;
  const asked = village.places.filter(
    (place) =>
      askedOn(
        world,
        village.evaluation.indicator,
        village.evaluation.places[place] as Place,
        scenario.day,
      ) === "ASKED",
  );
  const isMetWith = (isChosen: (project: number) => boolean): boolean => {
    const stands: Stands = standsWith(scenario, isChosen);
    return asked.every((place) => prober.isMet(place, scenario, stands));
  };
  const candidates = projectsInPlay(village, asked, scenario);
  if (candidates.length === 0 || isMetWith(() => false)) return null;
  return (
    candidates.find((project) => !isMetWith((one) => one !== project)) ??
    candidates.find((project) => isMetWith((one) => one === project)) ??
    null
  );
}

/** Projects whose openings in play could matter, lowest code first: projects are listed by code. */
function projectsInPlay(
  { world, prober }: Village,
  asked: readonly number[],
  scenario: Scenario,
): readonly number[] {
  const projects = new Set<number>();
  for (const place of asked)
    for (const service of prober.inPlay(place, scenario))
      if (service.project < world.projects.length) projects.add(service.project);
  return [...projects].sort((a, b) => (codeOf(world, a) < codeOf(world, b) ? -1 : 1));
}

const codeOf = (world: World, project: number): string => world.projects[project]?.code ?? "";
