import type { Cell, CsvTable } from "../csv.ts";

export interface TakenRow {
  readonly cells: Readonly<Record<string, Cell>>;
  /** GeoJSON; null where the position is not known. */
  readonly geometry: unknown;
}

/** A list as it is taken away: every row, in the official order of codes. */
export interface TakenList {
  /** Names of the cells, in the order of the columns. */
  readonly columns: readonly string[];
  readonly rows: readonly TakenRow[];
}

/** The list as a table whose heads are said in the language of the page. */
export const listTable = ({ columns, rows }: TakenList, titleOf: (column: string) => string): CsvTable => ({
  columns: columns.map(titleOf),
  rows: rows.map(({ cells }) => columns.map((column) => cells[column])),
});

/** The same for a map program: names of the API instead of heads. */
export function listGeoJson({ rows }: TakenList, notice: string): Blob {
  const features = rows.map(({ cells, geometry }) => ({
    type: "Feature",
    geometry: geometry ?? null,
    properties: cells,
  }));
  return new Blob([JSON.stringify({ type: "FeatureCollection", notice, features })], {
    type: "application/geo+json",
  });
}
