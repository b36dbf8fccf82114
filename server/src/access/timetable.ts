import type { Day, Span } from "../geo/day.ts";

export interface DayChanges {
  readonly day: Day;
  readonly edgesOff: number[];
  readonly edgesOn: number[];
  readonly facilitiesOff: number[];
  readonly facilitiesOn: number[];
}

/** What opens and what closes on each day, in order. */
export function timetableOf(
  edgeDays: readonly (readonly Span[])[],
  facilityDays: readonly (readonly Span[])[],
): readonly DayChanges[] {
  const days = new Map<Day, DayChanges>();
  const on = (day: Day): DayChanges => {
    const known = days.get(day);
    if (known !== undefined) return known;
    const fresh = { day, edgesOff: [], edgesOn: [], facilitiesOff: [], facilitiesOn: [] };
    days.set(day, fresh);
    return fresh;
  };
  edgeDays.forEach((spans, edge) => {
    for (const { since, until } of spans) {
      on(since).edgesOn.push(edge);
      if (until < Number.POSITIVE_INFINITY) on(until).edgesOff.push(edge);
    }
  });
  facilityDays.forEach((spans, facility) => {
    for (const { since, until } of spans) {
      on(since).facilitiesOn.push(facility);
      if (until < Number.POSITIVE_INFINITY) on(until).facilitiesOff.push(facility);
    }
  });
  return [...days.values()].sort((a, b) => a.day - b.day);
}
