import type { Day } from "../world.ts";

/** Before every and after every day that a world can name; they compare like days. */
export const always: Day = "0000-01-01";
export const never: Day = "9999-99-99";

const millisecondsPerDay = 86_400_000;
const numberOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay;

// The same few hundred days are asked for hundreds of thousands of times.
const told = new Map<string, Day>();

export function plusDays(day: Day, days: number): Day {
  const known = told.get(`${day} ${days}`);
  if (known !== undefined) return known;
  const found = new Date((numberOf(day) + days) * millisecondsPerDay).toISOString().slice(0, 10);
  told.set(`${day} ${days}`, found);
  return found;
}

export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from);
export const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** Whether [since, until) holds a day; null is open. */
export const holds = (since: Day | null, until: Day | null, day: Day): boolean =>
  (since === null || since <= day) && (until === null || day < until);
