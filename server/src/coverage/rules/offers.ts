import { FARTHEST_METRES } from "../../access/nearby.ts";
import type { Service } from "../../access/service.ts";
import { type Day, holds, type Span } from "../../geo/day.ts";
import { roundToCents } from "../../geo/round.ts";
import type { Stands } from "./rule.ts";

/** Something that would serve a place at a value, while all of its services stand. */
export interface Offer {
  readonly value: number;
  readonly services: readonly Service[];
  /** Further limits, such as staffed days; null for none. */
  readonly days: readonly Span[] | null;
  readonly detail: string | null;
}

/** Metres as they count: rounded once; null beyond the farthest. */
export function countedMetres(measured: number): number | null {
  const metres = roundToCents(measured);
  return metres <= FARTHEST_METRES ? metres : null;
}

/** Lowest value first; equal values in the order given. */
export const inOrderOfValue = (offers: readonly Offer[]): readonly Offer[] =>
  [...offers].sort((a, b) => a.value - b.value);

export const bestOffer = (offers: readonly Offer[], day: Day, stands: Stands): Offer | undefined =>
  offers.find(
    (offer) => offer.services.every(stands) && (offer.days?.some((span) => holds(span, day)) ?? true),
  );

export const offeringServices = (offers: readonly Offer[]): readonly Service[] =>
  offers.flatMap((offer) => offer.services);

export const offeringDays = (offers: readonly Offer[]): readonly Day[] =>
  offers.flatMap((offer) => (offer.days ?? []).flatMap(({ since, until }) => [since, until]));
