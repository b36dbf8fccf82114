// Which projects, and in which order: what the URL says, as the API takes it.

import type { MoneyFlag, ProjectFilter, ProjectOrder } from "../api/generated/graphql.ts";
import { MONEY_FLAGS, type ViewState } from "../map/view-state.ts";
import { NO_FILTER, projectFilter } from "../projects/project-filter.ts";
import { shapeOf } from "../selection/shape.ts";

/** A box of the map as west, south, east, north; other shapes are no filter of lists. */
export function boxOf({ inside }: Pick<ViewState, "inside">): readonly number[] | undefined {
  const corners = shapeOf(inside);
  const [one, other] = corners ?? [];
  if (corners?.length !== 2 || one === undefined || other === undefined) return undefined;
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[0], other[0]),
    Math.max(one[1], other[1]),
  ];
}

/** What only this page filters by: tiles do not carry it. */
function beyondTiles(view: ViewState): ProjectFilter {
  const box = boxOf(view);
  const money = MONEY_FLAGS.find((each) => each === view.money);
  return {
    ...(view.village === undefined ? {} : { village: view.village }),
    ...(box === undefined ? {} : { bbox: [...box] }),
    // The day begins where the projects are.
    ...(view.since === undefined ? {} : { updatedSince: `${view.since}T00:00:00+08:00` }),
    ...(view.year === undefined ? {} : { planYear: Number(view.year) }),
    ...(view.overdue === undefined ? {} : { overdueDaysMin: Number(view.overdue) }),
    ...(money === undefined ? {} : { money: money.toUpperCase() as MoneyFlag }),
  };
}

export const listFilter = (view: ViewState): ProjectFilter => ({
  ...projectFilter(view),
  ...beyondTiles(view),
});

export const isBeyondTiles = (view: ViewState): boolean => Object.keys(beyondTiles(view)).length > 0;

export const NO_LIST_FILTER: Partial<ViewState> = {
  ...NO_FILTER,
  village: undefined,
  inside: undefined,
  since: undefined,
  year: undefined,
  overdue: undefined,
  money: undefined,
};

/** Orders of the API, by the word in the URL. */
export const ORDERS = {
  code: "CODE_ASC",
  progress: "PROGRESS_ASC",
  forecast: "FORECAST_FINISH_ASC",
  planned: "PLANNED_FINISH_ASC",
  budget: "BUDGET_DESC",
  overdue: "REPORT_OVERDUE_DESC",
  gap: "MONEY_GAP_DESC",
} as const satisfies Readonly<Record<string, ProjectOrder>>;
export type OrderName = keyof typeof ORDERS;

/** The order in the URL; the overview's columns are none. */
export const orderOf = ({ sort }: Pick<ViewState, "sort">, otherwise: OrderName = "code"): OrderName =>
  sort !== undefined && sort in ORDERS ? (sort as OrderName) : otherwise;
