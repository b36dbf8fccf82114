import type { Random } from "./random.ts";

/** A calendar day as `YYYY-MM-DD`; such days sort as text. */
export type Day = string;

const MILLISECONDS_A_DAY = 86_400_000;

export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_A_DAY;

export const dayOf = (number: number): Day =>
  new Date(number * MILLISECONDS_A_DAY).toISOString().slice(0, 10);

export const plusDays = (day: Day, days: number): Day => dayOf(dayNumber(day) + Math.round(days));

export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

export const earlier = (left: Day, right: Day): Day => (left < right ? left : right);

export const later = (left: Day, right: Day): Day => (left > right ? left : right);

/** Any day from the first to the last, both included. */
export const someDay = (random: Random, first: Day, last: Day): Day =>
  dayOf(random.integer(dayNumber(first), dayNumber(last)));

/** Skewed to the end of the span (power below 1) or to its beginning (power above 1). */
export const skewedDay = (random: Random, first: Day, last: Day, power: number): Day =>
  plusDays(first, Math.floor(daysBetween(first, last) * random.next() ** power));

// Roads and networks are taken over by the month or quarter; it also keeps a place's history short.
export const firstOfMonth = (day: Day): Day => `${day.slice(0, 7)}-01`;

export function firstOfQuarter(day: Day): Day {
  const quarter = Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  return `${day.slice(0, 4)}-${String(quarter * 3 + 1).padStart(2, "0")}-01`;
}
