import { dayNumber, dayText } from "../map/view-state.ts";

/** Days from the first to the last that the strip shows. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

export interface SharePoint {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** Share of people covered, 0..1; null where it is not known. */
  readonly share: number | null;
  readonly isForecast: boolean;
}

export interface PlotArea {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const xOfDay = (day: number, { from, to }: DayRange, { left, right }: PlotArea): number =>
  left + ((day - from) / Math.max(to - from, 1)) * (right - left);

export const withinRange = (day: number, { from, to }: DayRange): number => Math.min(Math.max(day, from), to);

export const dayOfX = (x: number, range: DayRange, { left, right }: PlotArea): number =>
  withinRange(
    Math.round(range.from + ((x - left) / Math.max(right - left, 1)) * (range.to - range.from)),
    range,
  );

export const yOfShare = (share: number, { top, bottom }: PlotArea): number => bottom - share * (bottom - top);

const number = (value: number): string => value.toFixed(1);

/** A line through the known points; it breaks where the share is not known. */
export function linePath(points: readonly SharePoint[], range: DayRange, plot: PlotArea): string {
  let isDrawing = false;
  const parts = points.map(({ day, share }) => {
    if (share === null) {
      isDrawing = false;
      return "";
    }
    const part = `${isDrawing ? "L" : "M"}${number(xOfDay(day, range, plot))} ${number(yOfShare(share, plot))}`;
    isDrawing = true;
    return part;
  });
  return parts.join("");
}

/** Runs of known points: what can be filled down to the axis. */
function knownRuns(points: readonly SharePoint[]): readonly SharePoint[][] {
  const runs: SharePoint[][] = [[]];
  for (const point of points) {
    if (point.share === null) runs.push([]);
    else runs.at(-1)?.push(point);
  }
  return runs.filter((run) => run.length > 1);
}

export function areaPath(points: readonly SharePoint[], range: DayRange, plot: PlotArea): string {
  const closed = knownRuns(points).map((run) => {
    const first = xOfDay(run[0]?.day ?? range.from, range, plot);
    const last = xOfDay(run.at(-1)?.day ?? range.to, range, plot);
    return `${linePath(run, range, plot)}L${number(last)} ${plot.bottom}L${number(first)} ${plot.bottom}Z`;
  });
  return closed.join("");
}

/** The share as last stated on or before a day; undefined before the first statement. */
export const shareOn = (points: readonly SharePoint[], day: number): number | null | undefined =>
  points.findLast((point) => point.day <= day)?.share;

export interface Split {
  readonly past: readonly SharePoint[];
  readonly forecast: readonly SharePoint[];
}

/** The past, and the forecast that goes on from its last point. */
export function splitAtForecast(points: readonly SharePoint[]): Split {
  const past = points.filter(({ isForecast }) => !isForecast);
  const joint = past.slice(-1);
  return { past, forecast: [...joint, ...points.filter(({ isForecast }) => isForecast)] };
}

export interface YearTick {
  readonly year: number;
  /** First of January; years that began before the range start with it. */
  readonly day: number;
  readonly middle: number;
}

export function yearTicks({ from, to }: DayRange): readonly YearTick[] {
  const first = Number(dayText(from).slice(0, 4));
  const last = Number(dayText(to).slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, place) => {
    const year = first + place;
    const begin = Math.max(dayNumber(`${year}-01-01`), from);
    const end = Math.min(dayNumber(`${year + 1}-01-01`), to);
    return { year, day: begin, middle: (begin + end) / 2 };
  });
}

/** The same day some months later; the last of a shorter month. */
export function monthsLater(day: number, months: number): number {
  const date = new Date(`${dayText(day)}T00:00:00Z`);
  const asked = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(asked, lastOfMonth));
  return dayNumber(date.toISOString().slice(0, 10));
}

const MONTHS_BY_KEY: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 12,
  PageDown: -12,
};

/** Where a key moves the day: a month by arrows, a day with Shift, a year by page keys, the ends by Home and End. */
export function dayAfterKey(key: string, isFine: boolean, day: number, range: DayRange): number | null {
  if (key === "Home") return range.from;
  if (key === "End") return range.to;
  const months = MONTHS_BY_KEY[key];
  if (months === undefined) return null;
  return withinRange(isFine ? day + Math.sign(months) : monthsLater(day, months), range);
}
