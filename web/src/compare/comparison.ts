// What is compared, as the URL says it: another area, or another day of the same area.

import type { ViewState } from "../map/view-state.ts";

export interface SideAsked {
  /** Absent while none is chosen. */
  readonly area: string | undefined;
  /** Absent means the area's data day. */
  readonly day: string | undefined;
}

export interface Comparison {
  readonly of: "days" | "areas";
  readonly left: SideAsked;
  readonly right: SideAsked;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export const isDay = (text: string): boolean => DAY.test(text);

/** The same day of the next year; of 29 February the 28th. */
export function yearAfter(day: string): string {
  const year = Number(day.slice(0, 4)) + 1;
  const monthAndDay = day.slice(5) === "02-29" ? "02-28" : day.slice(5);
  return `${year}-${monthAndDay}`;
}

/**
 * The two sides. Without anything said of the other one it is the same area a year on: what is going to change.
 * `dataDay` is the area's own, as soon as it is known.
 */
export function comparisonOf(
  view: Pick<ViewState, "area" | "day" | "with">,
  dataDay: string | undefined,
): Comparison {
  const { area, day, with: other } = view;
  const left = { area, day };
  if (other !== undefined && !isDay(other)) return { of: "areas", left, right: { area: other, day } };
  const from = day ?? dataDay;
  const later = from === undefined ? undefined : yearAfter(from);
  return { of: "days", left, right: { area, day: other ?? later } };
}

/** The two sides the other way round. */
export function swapped(
  comparison: Comparison,
  dataDay: string | undefined,
): Pick<ViewState, "area" | "day" | "with"> {
  const { of, left, right } = comparison;
  if (of === "areas") return { area: right.area, day: left.day, with: left.area };
  return { area: left.area, day: right.day, with: left.day ?? dataDay };
}
