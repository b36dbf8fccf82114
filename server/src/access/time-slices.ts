import { ALWAYS, cutsOf, type Day, NEVER, type Span } from "../geo/day.ts";

/**
 * Time cut where anything opens or closes. Each such day has two slices: one without length, when the day's
 * closures have happened and its openings not yet (what a day's openings are judged against), then the days
 * from its openings on.
 */
export class TimeSlices {
  readonly #days: readonly Day[];

  constructor(days: Iterable<Day>) {
    this.#days = cutsOf(days).slice(1);
  }

  get count(): number {
    return 2 * this.#days.length + 1;
  }

  /** The day with which a slice begins. */
  dayOf(slice: number): Day {
    if (slice === 0) return ALWAYS;
    return this.#days[(slice - 1) >> 1] ?? NEVER;
  }

  /** The slice that holds a day, the day's openings included. */
  sliceOf(day: Day): number {
    return 2 * this.#upTo(day);
  }

  /** The slice of a day before its openings, after its closures. */
  sliceBeforeOpenings(day: Day): number {
    const slice = this.sliceOf(day);
    return this.dayOf(slice) === day && slice > 0 ? slice - 1 : slice;
  }

  /** Each span at the branches of a binary tree over the slices that together make it up. */
  branches(spans: readonly Span[]): ReadonlyMap<number, readonly number[]> {
    const branches = new Map<number, number[]>();
    const put = (
      index: number,
      first: number,
      end: number,
      branch: number,
      from: number,
      until: number,
    ): void => {
      if (end <= from || until <= first) return;
      if (first <= from && until <= end) {
        const list = branches.get(branch);
        if (list === undefined) branches.set(branch, [index]);
        else list.push(index);
        return;
      }
      const middle = (from + until) >> 1;
      put(index, first, end, 2 * branch, from, middle);
      put(index, first, end, 2 * branch + 1, middle, until);
    };
    for (const [index, span] of spans.entries()) {
      const first = span.since === ALWAYS ? 0 : this.sliceOf(span.since);
      const end = span.until === NEVER ? this.count : this.sliceBeforeOpenings(span.until);
      put(index, first, end, 1, 0, this.count);
    }
    return branches;
  }

  /** How many of the days are on or before this one. */
  #upTo(day: Day): number {
    let [low, high] = [0, this.#days.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#days[middle] as Day) <= day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
