import { ALWAYS, type Day, NEVER, type Span } from "../geo/day.ts";

/** Days that lie in both; both lists are in order and without overlap. */
export function commonDays(some: readonly Span[], others: readonly Span[]): readonly Span[] {
  const common: Span[] = [];
  let [i, j] = [0, 0];
  while (i < some.length && j < others.length) {
    const [a, b] = [some[i] as Span, others[j] as Span];
    const since = Math.max(a.since, b.since);
    const until = Math.min(a.until, b.until);
    if (since < until) common.push({ since, until });
    if (a.until < b.until) i += 1;
    else j += 1;
  }
  return common;
}

/** Days that lie in either; spans that touch become one. */
export function unitedDays(some: readonly Span[], others: readonly Span[]): readonly Span[] {
  const all = [...some, ...others].sort((a, b) => a.since - b.since);
  const united: Span[] = [];
  for (const span of all) {
    const last = united.at(-1);
    if (last === undefined || span.since > last.until) united.push(span);
    else if (span.until > last.until) united[united.length - 1] = { since: last.since, until: span.until };
  }
  return united;
}

/** Days that lie in the first only. */
export const daysWithout = (some: readonly Span[], others: readonly Span[]): readonly Span[] =>
  commonDays(some, otherDays(others));

function otherDays(spans: readonly Span[]): readonly Span[] {
  const others: Span[] = [];
  let since = ALWAYS;
  for (const span of spans) {
    if (since < span.since) others.push({ since, until: span.since });
    since = span.until;
  }
  if (since < NEVER) others.push({ since, until: NEVER });
  return others;
}

/** Whether every day of a span lies in one of the spans; touching spans have been united. */
export function includes(spans: readonly Span[], one: Span): boolean {
  for (const span of spans) if (span.since <= one.since && one.until <= span.until) return true;
  return false;
}

/** The spans without overlap, in order: staffing rows may overlap. */
export const inOrder = (spans: readonly Span[]): readonly Span[] => unitedDays(spans, []);

export const daysOf = (spans: readonly Span[]): readonly Day[] =>
  spans.flatMap(({ since, until }) => [since, until]);
