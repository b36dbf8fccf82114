import { dayNumber, dayText } from "../map/view-state.ts";

/** A point of a curve: a day, as days since 1970-01-01, and a share of 0 to 1. */
export interface CurvePoint {
  readonly day: number;
  readonly share: number;
}

export interface CurveInput {
  readonly plannedStart: string | null;
  readonly plannedFinish: string | null;
  readonly startedOn: string | null;
  readonly finishedOn: string | null;
  readonly forecastFinish: string | null;
  readonly dataDay: string | null;
  readonly physicalProgress: number;
  readonly progress: readonly { readonly on: string; readonly progress: number }[];
}

/** Null where there is nothing to draw a line of. */
export interface Curve {
  readonly from: number;
  readonly until: number;
  readonly dataDay: number | null;
  readonly plan: readonly [CurvePoint, CurvePoint] | null;
  readonly reported: readonly CurvePoint[];
  readonly forecast: readonly [CurvePoint, CurvePoint] | null;
}

const numberOf = (day: string | null): number | null => (day === null ? null : dayNumber(day));

/** What the plan expects on a day, straight from its first to its last day; null without both days. */
export function plannedShare(
  { plannedStart, plannedFinish }: Pick<CurveInput, "plannedStart" | "plannedFinish">,
  day: string,
): number | null {
  if (plannedStart === null || plannedFinish === null) return null;
  const [start, finish] = [dayNumber(plannedStart), dayNumber(plannedFinish)];
  if (start === finish) return dayNumber(day) >= finish ? 1 : 0;
  return Math.min(1, Math.max(0, (dayNumber(day) - start) / (finish - start)));
}

function planOf({ plannedStart, plannedFinish }: CurveInput): Curve["plan"] {
  if (plannedStart === null || plannedFinish === null) return null;
  return [
    { day: dayNumber(plannedStart), share: 0 },
    { day: dayNumber(plannedFinish), share: 1 },
  ];
}

/** From nothing on the first day of work, if that is known, through the reports; level since the last one. */
function reportedOf(input: CurveInput): readonly CurvePoint[] {
  const points = input.progress.map(({ on, progress }) => ({ day: dayNumber(on), share: progress }));
  const [first] = points;
  const start = numberOf(input.startedOn);
  if (start === null || (first !== undefined && first.day <= start)) return points;
  return [{ day: start, share: 0 }, ...points];
}

function forecastOf(input: CurveInput): Curve["forecast"] {
  const [from, until] = [numberOf(input.dataDay), numberOf(input.forecastFinish)];
  if (from === null || until === null || until <= from || input.finishedOn !== null) return null;
  return [
    { day: from, share: input.physicalProgress },
    { day: until, share: 1 },
  ];
}

/** Planned, reported and foreseen progress, and the days between which they lie. */
export function curveOf(input: CurveInput): Curve | null {
  const [plan, reported, forecast] = [planOf(input), reportedOf(input), forecastOf(input)];
  const isRunning = input.finishedOn === null;
  const dataDay = isRunning ? numberOf(input.dataDay) : null;
  const days = [...(plan ?? []), ...reported, ...(forecast ?? [])].map(({ day }) => day);
  if (days.length === 0) return null;
  const all = [...days, ...[dataDay, numberOf(input.finishedOn)].filter((day) => day !== null)];
  const [from, until] = [Math.min(...all), Math.max(...all)];
  return { from, until: Math.max(until, from + 30), dataDay, plan, reported, forecast };
}

const STEPS = [1, 2, 3, 6, 12, 24] as const;
const MOST_TICKS = 6;

/** First days of months, evenly apart, not more than fit: "2017-03-01". */
export function monthTicks(from: number, until: number): readonly string[] {
  const [year, month] = dayText(from).split("-").map(Number) as [number, number];
  const months = Array.from({ length: Math.ceil((until - from) / 28) + 1 }, (_, index) => month - 1 + index);
  const firsts = months.map((each) => new Date(Date.UTC(year, each, 1)).toISOString().slice(0, 10));
  const inside = firsts.filter((day) => dayNumber(day) >= from && dayNumber(day) <= until);
  const step = STEPS.find((each) => inside.length / each <= MOST_TICKS) ?? 24;
  return inside.filter((day) => (Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1) % step === 0);
}
