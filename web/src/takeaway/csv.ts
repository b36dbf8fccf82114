// Tables as files for spreadsheets: UTF-8 with a mark that Excel needs to see, CRLF, numbers with every digit.

/** Null is a figure that is not known: an empty cell, never 0. */
export type Cell = string | number | null | undefined;

export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const BYTE_ORDER_MARK = "\ufeff";

export const csvText = ({ columns, rows }: CsvTable): string =>
  BYTE_ORDER_MARK + [columns, ...rows].map((cells) => `${cells.map(cellText).join(",")}\r\n`).join("");

function cellText(cell: Cell): string {
  if (cell == null) return "";
  return typeof cell === "number" ? numberText(cell) : quoted(harmless(cell));
}

const numberText = (value: number): string => (Number.isFinite(value) ? String(value) : "");

// A spreadsheet runs what begins like this as a formula; names and notes are typed by many hands.
const FORMULA = /^[\s]*[=+\-@\t\r]/;

const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export const csvFile = (table: CsvTable): Blob =>
  new Blob([csvText(table)], { type: "text/csv;charset=utf-8" });
