import type { ViewState } from "../map/view-state.ts";
import type { OrderName } from "./list-filter.ts";

export interface Column {
  readonly name: string;
  /** Pixels; the name takes what is left. */
  readonly width: number;
  /** Where English says it longer. */
  readonly englishWidth?: number;
  readonly isNumber?: boolean;
  readonly order?: OrderName;
  readonly isUsual?: boolean;
}

/** Beside code and name, which are always there. */
export const COLUMNS = [
  { name: "size", width: 78, isNumber: true, isUsual: true },
  { name: "works", width: 186, order: "progress", isUsual: true },
  { name: "schedule", width: 74, englishWidth: 96, isUsual: true },
  { name: "money", width: 92, order: "gap", isUsual: true },
  { name: "forecast", width: 132, order: "forecast", isUsual: true },
  { name: "without", width: 58, isNumber: true, isUsual: true },
  { name: "sector", width: 76 },
  { name: "programme", width: 130 },
  { name: "stage", width: 80 },
  { name: "budget", width: 92, isNumber: true, order: "budget" },
  { name: "allocated", width: 92, isNumber: true },
  { name: "disbursed", width: 92, isNumber: true },
  { name: "start", width: 92 },
  { name: "planned", width: 92, order: "planned" },
  { name: "overdue", width: 92, isNumber: true, order: "overdue" },
  { name: "unit", width: 130 },
] as const satisfies readonly Column[];

export type ColumnName = (typeof COLUMNS)[number]["name"];

const usual = COLUMNS.filter((column) => "isUsual" in column).map(({ name }) => name);

export const widthOf = ({ width, englishWidth }: Column, language: string): number =>
  language === "en" ? (englishWidth ?? width) : width;

/** In their own order, whatever the order in the URL; names that are no columns are passed over. */
export function columnsOf({ columns }: Pick<ViewState, "columns">): readonly Column[] {
  const named = columns?.split(",") ?? usual;
  return COLUMNS.filter(({ name }) => named.includes(name));
}

/** What the URL says after a column was shown or hidden: nothing where it is the usual table. */
export function toggledColumn(view: Pick<ViewState, "columns">, name: ColumnName): string | undefined {
  const shown = columnsOf(view).map((column) => column.name);
  const next = shown.includes(name) ? shown.filter((each) => each !== name) : [...shown, name];
  const inOrder = COLUMNS.filter((column) => next.includes(column.name)).map((column) => column.name);
  if (inOrder.join() === usual.join()) return undefined;
  return inOrder.length === 0 ? "none" : inOrder.join();
}
