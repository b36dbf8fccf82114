import type { Day } from "../../geo/day.ts";
import type { Evaluation } from "../evaluate.ts";
import { askedOn } from "../verdict.ts";
import type { Place, World } from "../world.ts";
import type { Prober } from "./prober.ts";
import { alone, type Scenario, stalledOn, standsWith, without } from "./scenario.ts";

export interface Village {
  readonly world: World;
  readonly evaluation: Evaluation;
  readonly prober: Prober;
  /** Its places, as numbers of the evaluation's list. */
  readonly places: readonly number[];
}

/**
 * The project that closes a gap on a day: without its openings of that day the answer would not be met; if none
 * is indispensable, one whose openings alone, on top of the day before, suffice. The lowest code wins. Null when
 * neither is so: people moved, or a doctor came.
 */
export const closingProject = (village: Village, day: Day): number | null =>
  village.prober.hasOpenings(day)
    ? (indispensable(village, without(day)) ?? sufficient(village, alone(day)))
    : null;

/** The project that stands in the way on a day on which stalled works would do; chosen likewise. */
export const stalledProject = (village: Village, day: Day): number | null =>
  indispensable(village, stalledOn(day)) ?? sufficient(village, stalledOn(day));

function indispensable(village: Village, scenario: Scenario): number | null {
  const isMetWith = metWith(village, scenario);
  return candidates(village, scenario).find((project) => !isMetWith((one) => one !== project)) ?? null;
}

function sufficient(village: Village, scenario: Scenario): number | null {
  const isMetWith = metWith(village, scenario);
  return candidates(village, scenario).find((project) => isMetWith((one) => one === project)) ?? null;
}

type MetWith = (isChosen: (project: number) => boolean) => boolean;

const metWith = (village: Village, scenario: Scenario): MetWith => {
  const asked = askedPlaces(village, scenario.day);
  const isAnswerable = asked.length > 0 && asked.every(({ census }) => census === "ASKED");
  return (isChosen) => {
    const stands = standsWith(scenario, isChosen);
    return isAnswerable && asked.every(({ place }) => village.prober.isMet(place, scenario, stands));
  };
};

/** The places that count on a day: those that are asked, and those of which nobody knows whether they are. */
const askedPlaces = ({ world, evaluation, places }: Village, day: Day) =>
  places
    .map((place) => ({
      place,
      census: askedOn(world, evaluation.indicator, evaluation.places[place] as Place, day),
    }))
    .filter(({ census }) => census !== "NOT_APPLICABLE");

/** Projects whose openings in play could matter, lowest code first. */
function candidates(village: Village, scenario: Scenario): readonly number[] {
  const { world, prober } = village;
  const projects = new Set<number>();
  for (const { place } of askedPlaces(village, scenario.day))
    for (const service of prober.inPlay(place, scenario))
      if (service.project < world.projects.length) projects.add(service.project);
  return [...projects].sort((a, b) => (codeOf(world, a) < codeOf(world, b) ? -1 : 1));
}

const codeOf = (world: World, project: number): string => world.projects[project]?.code ?? "";
