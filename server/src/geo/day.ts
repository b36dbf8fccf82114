/** A calendar day as the number of days since 1970-01-01; minus and plus Infinity are open ends. */
export type Day = number;

export const ALWAYS: Day = Number.NEGATIVE_INFINITY;
export const NEVER: Day = Number.POSITIVE_INFINITY;

const MILLISECONDS_PER_DAY = 86_400_000;

export function dayOf(text: string): Day {
  if (text === "infinity") return NEVER;
  if (text === "-infinity") return ALWAYS;
  return Date.parse(`${text}T00:00:00Z`) / MILLISECONDS_PER_DAY;
}

export function textOf(day: Day): string {
  if (day === NEVER) return "infinity";
  if (day === ALWAYS) return "-infinity";
  return new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** Days from `since` on, before `until`. */
export interface Span {
  readonly since: Day;
  readonly until: Day;
}

export const holds = (span: Span, day: Day): boolean => span.since <= day && day < span.until;

const FROM_ALWAYS: readonly Day[] = [ALWAYS];

/** Starting points of a division of all time: always, then each given day once, in order. */
export function cutsOf(days: Iterable<Day>): readonly Day[] {
  const finite: Day[] = [];
  for (const day of days) if (Number.isFinite(day)) finite.push(day);
  if (finite.length === 0) return FROM_ALWAYS;
  finite.sort((a, b) => a - b);
  const cuts = [ALWAYS];
  for (const day of finite) if (day !== cuts[cuts.length - 1]) cuts.push(day);
  return cuts;
}

const CHINA_AHEAD_MS = 8 * 3_600_000;

/** Today where the works are: at seven in the morning there it is still yesterday in Greenwich. */
export const todayInChina = (): string => new Date(Date.now() + CHINA_AHEAD_MS).toISOString().slice(0, 10);
