import { dayNumber, dayText } from "../map/view-state.ts";

export interface TimeScale {
  readonly from: number;
  readonly to: number;
}

/** From the year before the data day to the year after it. */
export function scaleAround(dataDay: string): TimeScale {
  const year = Number(dataDay.slice(0, 4));
  return { from: dayNumber(`${year - 1}-01-01`), to: dayNumber(`${year + 2}-01-01`) };
}

export interface Stretch {
  /** Shares of the scale. */
  readonly left: number;
  readonly width: number;
  /** Whether it goes on beyond the scale. */
  readonly isCutLeft: boolean;
  readonly isCutRight: boolean;
}

/** Where a stretch of days lies; null where an end is not known, or none of it is on the scale. */
export function stretch(
  { from, to }: TimeScale,
  since: string | null | undefined,
  until: string | null | undefined,
): Stretch | null {
  if (since == null || until == null) return null;
  const [first, last] = [dayNumber(since), dayNumber(until)];
  if (last < first || last < from || first > to) return null;
  const left = Math.max(first, from);
  const right = Math.min(last, to);
  const whole = to - from;
  return {
    left: (left - from) / whole,
    width: (right - left) / whole,
    isCutLeft: first < from,
    isCutRight: last > to,
  };
}

export const shareOf = ({ from, to }: TimeScale, day: string): number =>
  (dayNumber(day) - from) / (to - from);

export const isOn = ({ from, to }: TimeScale, day: string): boolean =>
  dayNumber(day) >= from && dayNumber(day) <= to;

/** First days of the quarters on the scale. */
export function quarters({ from, to }: TimeScale): readonly string[] {
  const [first, last] = [Number(dayText(from).slice(0, 4)), Number(dayText(to).slice(0, 4))];
  return Array.from({ length: (last - first) * 4 }, (_, place) => {
    const month = String((place % 4) * 3 + 1).padStart(2, "0");
    return `${first + Math.floor(place / 4)}-${month}-01`;
  });
}
