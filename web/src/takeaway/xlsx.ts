import writeXlsxFile from "write-excel-file/universal";
import type { CsvTable } from "./csv.ts";

const WIDEST_CHARACTERS = 40;

/** The same table as a workbook: its head stays while one scrolls, figures are numbers, codes stay text. */
export function xlsxFile({ columns, rows }: CsvTable): Promise<Blob> {
  const head = columns.map((value) => ({ value, fontWeight: "bold" as const }));
  const body = rows.map((cells) => cells.map((cell) => (isKnown(cell) ? cell : null)));
  return writeXlsxFile([head, ...body], {
    stickyRowsCount: 1,
    columns: columns.map((title, place) => ({ width: widthOf(title, rows.slice(0, 100), place) })),
  }).toBlob();
}

const isKnown = (cell: CsvTable["rows"][number][number]): cell is string | number =>
  cell != null && (typeof cell === "string" || Number.isFinite(cell));

/** Chinese characters are as wide as two letters. */
function widthOf(title: string, rows: CsvTable["rows"], place: number): number {
  const widths = [title, ...rows.map((cells) => String(cells[place] ?? ""))].map((text) =>
    [...text].reduce((sum, letter) => sum + (letter > "\u2e7f" ? 2 : 1), 0),
  );
  return Math.min(WIDEST_CHARACTERS, Math.max(...widths) + 2);
}
