import { type Service, standsOn } from "../../access/service.ts";
import type { Day } from "../../geo/day.ts";
import type { Stands } from "../rules/rule.ts";

/** A day whose answer is asked again with some openings left out. */
export interface Scenario {
  readonly day: Day;
  /** CLOSING: openings of that day by projects may be left out; all else happens. STALLED: works that wait for stalled projects may be put in. */
  readonly kind: "CLOSING" | "STALLED";
}

const NO_PROJECT = -1;

export const isInPlay = ({ day, kind }: Scenario, service: Service): boolean =>
  kind === "CLOSING" ? service.opens === day && service.project !== NO_PROJECT : service.awaitsStalled;

/** What stands when, of the openings in play, only the chosen projects' have happened. */
export const standsWith =
  (scenario: Scenario, isChosen: (project: number) => boolean): Stands =>
  (service) =>
    isInPlay(scenario, service)
      ? isChosen(service.project) && scenario.day < service.closes
      : standsOn(service, scenario.day);
