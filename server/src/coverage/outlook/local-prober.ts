import { asIfStalledHadOpened } from "../../access/service.ts";
import { type LocalRule, localPieces } from "../rules/rule.ts";
import { verdictOf } from "../verdict.ts";
import type { Indicator } from "../world.ts";
import type { Prober } from "./prober.ts";
import { isInPlay } from "./scenario.ts";

export function localProber(indicator: Indicator, rule: LocalRule): Prober {
  return {
    isMet: (place, { day }, stands) => verdictOf(rule.answer(place, day, stands), indicator) === "MET",
    inPlay: (place, scenario) => rule.services(place).filter((service) => isInPlay(scenario, service)),
    hasOpenings: () => true,
    hadStalledOpened: (places) =>
      new Map(
        places
          .filter((place) => rule.services(place).some((service) => service.awaitsStalled))
          .map((place) => [place, localPieces(rule, place, asIfStalledHadOpened)]),
      ),
    daysToLookAt: (place) => [
      ...rule.services(place).flatMap((service) => [service.opens, service.closes]),
      ...rule.otherDays(place),
    ],
  };
}
