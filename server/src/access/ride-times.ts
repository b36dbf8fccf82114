import { type Day, NEVER, type Span } from "../geo/day.ts";
import type { LegBook } from "./access-legs.ts";
import { RideSearch, type Rides } from "./ride-search.ts";
import { timetableOf } from "./timetable.ts";

/** The quickest way with one ride, while it lasts. Minutes are not rounded; infinite where there is none. */
export interface RideTime extends Span {
  readonly minutes: number;
  readonly facility: number;
}

export interface Openings {
  readonly edges: readonly (readonly Span[])[];
  readonly facilities: readonly (readonly Span[])[];
}

/** For some places their travel times over all time: walk to an edge, ride, walk from an edge to the facility. */
export function rideTimes(
  rides: Rides,
  placeLegs: LegBook,
  places: readonly number[],
  openings: Openings,
): ReadonlyMap<number, readonly RideTime[]> {
  const search = new RideSearch(rides, openings.facilities.length);
  const board = new Board(placeLegs, places, search);
  for (const changes of timetableOf(openings.edges, openings.facilities)) {
    const edges = search.advance(changes);
    // When most roads change at once, as on the first day, each place looks at its legs, nearest first.
    if (edges.size > rides.graph.edges.length / 4) board.renew(changes.day);
    else board.update(changes.day, edges);
  }
  return new Map(places.map((place) => [place, board.pastOf(place)]));
}

/** Each place's best leg so far, and its past. */
class Board {
  readonly #legs: LegBook;
  readonly #search: RideSearch;
  /** Minutes; those of places that do not ask are so good that nothing betters them. */
  readonly #best: Float64Array;
  readonly #bestLeg: Int32Array;
  readonly #facility: Int32Array;
  readonly #past: { since: Day; minutes: number; facility: number }[][];

  constructor(legs: LegBook, places: readonly number[], search: RideSearch) {
    const count = legs.owners;
    this.#legs = legs;
    this.#search = search;
    this.#best = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
    for (const place of places) this.#best[place] = Number.POSITIVE_INFINITY;
    this.#bestLeg = new Int32Array(count).fill(-1);
    this.#facility = new Int32Array(count).fill(-1);
    this.#past = Array.from({ length: count }, () => [
      { since: Number.NEGATIVE_INFINITY, minutes: Number.POSITIVE_INFINITY, facility: -1 },
    ]);
  }

  renew(day: Day): void {
    for (let place = 0; place < this.#best.length; place += 1) {
      if (this.#best[place] === Number.NEGATIVE_INFINITY) continue;
      this.#searchAgain(place);
      this.#note(place, day);
    }
  }

  update(day: Day, edges: ReadonlySet<number>): void {
    const touched = new Set<number>();
    const lost = new Set<number>();
    const { first, leg: legs, owner, minutes } = this.#legs.byEdge;
    for (const edge of edges)
      for (let at = first[edge] as number; at < (first[edge + 1] as number); at += 1) {
        const place = owner[at] as number;
        const leg = legs[at] as number;
        const isBest = this.#bestLeg[place] === leg;
        if (!isBest && (minutes[at] as number) >= (this.#best[place] as number)) continue;
        const found = this.#by(leg);
        if (isBest && found.minutes > (this.#best[place] as number)) lost.add(place);
        else if (isBest || found.minutes < (this.#best[place] as number)) this.#take(place, leg, found);
        else continue;
        touched.add(place);
      }
    for (const place of lost) this.#searchAgain(place);
    for (const place of touched) this.#note(place, day);
  }

  pastOf(place: number): readonly RideTime[] {
    const past = this.#past[place] ?? [];
    return past.map((piece, index) => ({ ...piece, until: past[index + 1]?.since ?? NEVER }));
  }

  #by(leg: number): { minutes: number; facility: number } {
    const edge = this.#legs.edge[leg] as number;
    if (this.#search.isEdgeOpen[edge] === 0) return { minutes: Number.POSITIVE_INFINITY, facility: -1 };
    const { minutes, facility } = this.#search.fromPoint(edge, this.#legs.share[leg] as number);
    return { minutes: minutes + (this.#legs.minutes[leg] as number), facility };
  }

  #take(place: number, leg: number, found: { minutes: number; facility: number }): void {
    this.#best[place] = found.minutes;
    this.#bestLeg[place] = leg;
    this.#facility[place] = found.facility;
  }

  #searchAgain(place: number): void {
    this.#take(place, -1, { minutes: Number.POSITIVE_INFINITY, facility: -1 });
    const [first, end] = this.#legs.rangeOf(place);
    for (let leg = first; leg < end; leg += 1) {
      if ((this.#legs.minutes[leg] as number) >= (this.#best[place] as number)) return;
      const found = this.#by(leg);
      if (found.minutes < (this.#best[place] as number)) this.#take(place, leg, found);
    }
  }

  #note(place: number, day: Day): void {
    const past = this.#past[place] as { since: Day; minutes: number; facility: number }[];
    const now = {
      since: day,
      minutes: this.#best[place] as number,
      facility: this.#facility[place] as number,
    };
    const last = past.at(-1);
    if (last?.minutes === now.minutes && last.facility === now.facility) return;
    if (last?.since === day) past[past.length - 1] = now;
    else past.push(now);
  }
}
