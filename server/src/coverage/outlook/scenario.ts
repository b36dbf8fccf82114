import { type Service, standsOn } from "../../access/service.ts";
import type { Day } from "../../geo/day.ts";
import type { Stands } from "../rules/rule.ts";

/** A day whose answer is asked again with some openings left out. */
export interface Scenario {
  readonly day: Day;
  /** CLOSING: that day's openings may be left out. STALLED: works that wait for stalled projects may be put in. */
  readonly kind: "CLOSING" | "STALLED";
}

export const isInPlay = ({ day, kind }: Scenario, service: Service): boolean =>
  kind === "CLOSING" ? service.opens === day : service.awaitsStalled;

/** What stands when only the chosen projects' openings in play have happened; -1 stands for those of no project. */
export const standsWith =
  (scenario: Scenario, isChosen: (project: number) => boolean): Stands =>
  (service) =>
    isInPlay(scenario, service)
      ? isChosen(service.project) && scenario.day < service.closes
      : standsOn(service, scenario.day);
