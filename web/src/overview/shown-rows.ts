// Which rows stand in the table, and in which order: the same filters as on the map.

import type { ViewState } from "../map/view-state.ts";
import { claimedShareOf, type Figure, figureOf, type Told } from "./figure.ts";
import type { OverviewRow } from "./overview-query.ts";

export const toldBy = ({ basis, lens }: Pick<ViewState, "basis" | "lens">): Told => {
  if (basis === "difference") return "difference";
  return lens === "gaps" ? "gaps" : "coverage";
};

/** How many villages of a row belong to a class of the legend; of a village 1 or none. */
function countIn(figure: Figure, each: string): number {
  if (figure.told === "difference") {
    const { claimed, evidenced, agreed, undecided } = figure;
    return new Map(Object.entries({ claimed, evidenced, agreed, undecided })).get(each) ?? 0;
  }
  if (figure.told === "gaps") return isOfGap(figure.outlook, figure.closesOn, each) ? figure.leftOut : 0;
  if (figure.status !== null) return figure.status === each.toUpperCase() ? 1 : 0;
  return each === "met" ? figure.met : each === "unknown" ? figure.unknown : figure.leftOut;
}

/** An area's gaps have no one outlook: it stays as long as it has any. */
function isOfGap(outlook: string | null, closesOn: string | null, each: string): boolean {
  if (outlook === null) return true;
  if (outlook === "CLOSING" && closesOn !== null) return each === `closing-${closesOn.slice(0, 4)}`;
  return outlook.toLowerCase() === each;
}

/** The legend's filter speaks of the chosen question: a row stays while any of its villages belongs to it. */
export function isShown(row: OverviewRow, view: ViewState): boolean {
  const classes = view.show?.split(",");
  const told = toldBy(view);
  const figure = figureOf(row, view.indicator, told);
  if (classes === undefined) return true;
  return figure !== undefined && classes.some((each) => countIn(figure, each) > 0);
}

const STATUS_RANK: Readonly<Record<string, number>> = {
  UNMET: 0,
  PARTIAL: 1,
  UNKNOWN: 2,
  MET: 3,
  NOT_APPLICABLE: 4,
};

/** Small is bad and comes first; what nothing is known of comes last whichever way. */
function rankOf(figure: Figure | undefined): number | null {
  if (figure === undefined) return null;
  if (figure.told === "difference") {
    const share = claimedShareOf(figure);
    return share === null ? null : -share - figure.claimed / 1e6 - figure.evidenced / 1e9;
  }
  if (figure.told === "gaps")
    return figure.total === 0 || figure.unknown === figure.total
      ? null
      : -(figure.peopleWithout ?? 0) - figure.leftOut / 1e6;
  if (figure.status !== null) return (STATUS_RANK[figure.status] ?? 2) - (figure.peopleWithout ?? 0) / 1e9;
  return figure.share;
}

type Key = string | number | null;

function keyOf(row: OverviewRow, column: string, told: Told): Key {
  if (column === "code") return row.place.code;
  if (column === "name") return row.place.name;
  if (column === "people") return row.place.population == null ? null : -row.place.population;
  return rankOf(figureOf(row, column, told));
}

const inPinyin = new Intl.Collator("zh-CN-u-co-pinyin");

function compared(a: Key, b: Key): number {
  if (typeof a === "string" && typeof b === "string") return inPinyin.compare(a, b);
  return Number(a) - Number(b);
}

/** Most people and most trouble first, names by pinyin, else the official order; a minus turns it round. */
export function sorted(rows: readonly OverviewRow[], sort: string | undefined, told: Told): OverviewRow[] {
  const column = sort?.replace(/^-/, "") ?? "code";
  const sign = sort?.startsWith("-") === true ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: keyOf(row, column, told) }));
  const before = (a: (typeof keyed)[number], b: (typeof keyed)[number]): number => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    return sign * compared(a.key, b.key);
  };
  return keyed
    .toSorted((a, b) => before(a, b) || a.row.place.code.localeCompare(b.row.place.code))
    .map(({ row }) => row);
}

/** The order after a click on a column's head: first its own, then the other way round, then the official one. */
export function nextSort(sort: string | undefined, column: string): string | undefined {
  if (sort === column) return `-${column}`;
  return sort === `-${column}` || (column === "code" && sort === undefined) ? undefined : column;
}
