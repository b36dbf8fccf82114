import type { Day, Hamlet, Serves, World } from "../world.ts";

export interface Count {
  readonly households: number | null;
  readonly people: number | null;
}

/** Who lives in a hamlet on a day: unknown before the first row, but nobody on a site where none has come yet. */
export function censusOn(hamlet: Hamlet, day: Day): Count {
  const rows = hamlet.census
    .filter((row) => row.since <= day)
    .toSorted((a, b) => (a.since < b.since ? -1 : 1));
  const last = rows.at(-1);
  if (last !== undefined) return last;
  return hamlet.kind === "SITE" ? { households: 0, people: 0 } : { households: null, people: null };
}

export const hamletsOf = (world: World, village: number): readonly Hamlet[] =>
  world.hamlets.filter((hamlet) => hamlet.village === village);

/** The hamlets that links reach; a link without a hamlet reaches all of its village. */
export const hamletsServed = (world: World, links: readonly Serves[]): readonly Hamlet[] =>
  world.hamlets.filter((hamlet) => links.some((link) => reaches(link, hamlet)));

export const reaches = (link: Serves, hamlet: Hamlet): boolean =>
  link.hamlet === null ? link.village === hamlet.village : link.hamlet === hamlet.id;

/** Null adds 0. */
export const total = (numbers: readonly (number | null)[]): number =>
  numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0);

/** Null when nothing is known. */
export const totalKnown = (numbers: readonly (number | null)[]): number | null =>
  numbers.every((number) => number === null) ? null : total(numbers);
