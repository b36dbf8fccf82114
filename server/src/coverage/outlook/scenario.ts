import { type Service, standsOn } from "../../access/service.ts";
import type { Day } from "../../geo/day.ts";
import type { Stands } from "../rules/rule.ts";

/** A day whose answer is asked again with some openings left out, or put in. */
export interface Scenario {
  /**
   * WITHOUT: the day with openings of its own left out. ALONE: the day before, with openings of the next put in.
   * STALLED: the day with works put in that wait for stalled projects.
   */
  readonly kind: "WITHOUT" | "ALONE" | "STALLED";
  readonly day: Day;
}

export const without = (day: Day): Scenario => ({ kind: "WITHOUT", day });
export const alone = (day: Day): Scenario => ({ kind: "ALONE", day: day - 1 });
export const stalledOn = (day: Day): Scenario => ({ kind: "STALLED", day });

const NO_PROJECT = -1;

/** Openings that a scenario can leave out or put in: those of projects. */
export function isInPlay({ day, kind }: Scenario, service: Service): boolean {
  if (service.project === NO_PROJECT) return false;
  if (kind === "STALLED") return service.awaitsStalled;
  return service.opens === (kind === "ALONE" ? day + 1 : day);
}

/** What stands when, of the openings in play, only the chosen projects' have happened. */
export const standsWith =
  (scenario: Scenario, isChosen: (project: number) => boolean): Stands =>
  (service) =>
    isInPlay(scenario, service)
      ? isChosen(service.project) && scenario.day < service.closes
      : standsOn(service, scenario.day);

/** The days on which projects open any of some services. */
export function openingDays(services: readonly Service[]): ReadonlySet<Day> {
  return new Set(services.filter(({ project }) => project !== NO_PROJECT).map(({ opens }) => opens));
}
