// Who has moved by which day. Moves after the data day are planned; nothing is known beyond the last of them.

import type { SharePoint } from "../coverage/time-strip-scale.ts";
import { dayNumber } from "../map/view-state.ts";

export interface Move {
  readonly movedOn: string;
  readonly households: number;
  readonly persons: number;
}

export interface Leaving {
  readonly households: number;
  readonly persons: number;
  readonly moves: readonly Move[];
}

export interface Settling {
  readonly startedOn?: string | null;
  readonly origins: readonly Leaving[];
}

export interface People {
  readonly households: number;
  readonly persons: number;
}

const NOBODY: People = { households: 0, persons: 0 };

const together = (people: readonly People[]): People =>
  people.reduce(
    (sum, { households, persons }) => ({
      households: sum.households + households,
      persons: sum.persons + persons,
    }),
    NOBODY,
  );

export const movedBy = ({ moves }: Pick<Leaving, "moves">, day: string): People =>
  together(moves.filter(({ movedOn }) => movedOn <= day));

export const planned = (sites: readonly Settling[]): People =>
  together(sites.flatMap(({ origins }) => origins));

export const moved = (sites: readonly Settling[], day: string): People =>
  together(sites.flatMap(({ origins }) => origins.map((origin) => movedBy(origin, day))));

const movesOf = (sites: readonly Settling[]): readonly Move[] =>
  sites.flatMap(({ origins }) => origins.flatMap(({ moves }) => moves));

/** The last day of which anything is known. */
export const lastKnownDay = (sites: readonly Settling[], dataDay: string): string =>
  [dataDay, ...movesOf(sites).map(({ movedOn }) => movedOn)].sort().at(-1) ?? dataDay;

const YEARS_BEFORE = 1;

/** From the year in which anything began to the last day that is known. */
export function daysShown(
  sites: readonly Settling[],
  dataDay: string,
): { readonly from: string; readonly to: string } {
  const begun = sites.flatMap(({ startedOn }) => (startedOn == null ? [] : [startedOn]));
  const [first = dataDay] = [...begun, ...movesOf(sites).map(({ movedOn }) => movedOn), dataDay].sort();
  return { from: `${Number(first.slice(0, 4)) - YEARS_BEFORE}-01-01`, to: lastKnownDay(sites, dataDay) };
}

/** The share of people who have moved, on every day on which somebody does; null where nobody is to move. */
export function shareSeries(sites: readonly Settling[], dataDay: string): readonly SharePoint[] {
  const { from, to } = daysShown(sites, dataDay);
  const days = [...new Set([from, ...movesOf(sites).map(({ movedOn }) => movedOn), dataDay, to])].sort();
  const all = planned(sites).persons;
  return days.map((day) => ({
    day: dayNumber(day),
    share: all === 0 ? null : moved(sites, day).persons / all,
    isForecast: day > dataDay,
  }));
}
