import type { Opening, Service } from "../../access/service.ts";
import type { Day } from "../../geo/day.ts";
import { type Outcome, type Piece, piecesOf } from "../outcome.ts";
import type { Indicator, Place, World } from "../world.ts";

/** A question put to a world. */
export interface Asked {
  readonly world: World;
  readonly indicator: Indicator;
  readonly places: readonly Place[];
}

export type Stands = (service: Service) => boolean;

/** A rule that looks at a few services of each place, one day at a time. Places are numbers in a list. */
export interface LocalRule {
  /** All that can change the place's answer, whether or not it ever stands. */
  services(place: number): readonly Service[];
  /** Further days on which the answer can change: censuses, staffing. */
  otherDays(place: number): readonly Day[];
  answer(place: number, day: Day, stands: Stands): Outcome;
}

/** A local rule's answers over all time. */
export function localPieces(rule: LocalRule, place: number, opening: Opening): readonly Piece[] {
  const services = rule.services(place);
  const days = [...rule.otherDays(place)];
  for (const service of services) days.push(opening(service), service.closes);
  return piecesOf(days, (day) =>
    rule.answer(place, day, (service) => opening(service) <= day && day < service.closes),
  );
}
