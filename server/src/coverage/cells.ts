import type { Queryable } from "@cuntong/db/database";
import { serviceFrom, type Work } from "../access/service.ts";
import type { Day } from "../geo/day.ts";
import type { Hamlet, Position, Village } from "./world.ts";

// Rows come as one JSON array of arrays a table; here cells become values.

export type Cells = readonly (string | number | boolean | null)[];
export type Index = ReadonlyMap<string, number>;

export interface Works {
  readonly list: readonly Work[];
  readonly index: Index;
}

export interface Settlements {
  readonly villages: readonly Village[];
  readonly hamlets: readonly Hamlet[];
  readonly villageIndex: Index;
  readonly hamletIndex: Index;
}

export async function cellsOf(
  database: Queryable,
  question: string,
  ...values: readonly unknown[]
): Promise<readonly Cells[]> {
  const [row] = await database.query<{ cells: readonly Cells[] | null }>(question, values);
  return row?.cells ?? [];
}

export const indexOf = (codes: readonly string[]): Index =>
  new Map(codes.map((code, index) => [code, index]));
export const text = (cell: Cells[number] | undefined): string => String(cell);
export const number = (cell: Cells[number] | undefined): number | null => (cell ?? null) as number | null;
export const day = (cell: Cells[number] | undefined): Day | null => number(cell);
export const position = (
  longitude: Cells[number] | undefined,
  latitude: Cells[number] | undefined,
): Position | null =>
  typeof longitude === "number" && typeof latitude === "number" ? { longitude, latitude } : null;
export const workFrom = ([code, stage, forecast]: Cells): Work => ({
  code: text(code),
  stage: text(stage),
  forecastFinish: day(forecast),
});

export const lifeFrom = (cells: Cells, works: Works) => {
  const [id, openedOn, closedOn, project] = cells;
  const recorded = { id: text(id), openedOn: day(openedOn), closedOn: day(closedOn) };
  // A project that was deleted gives no forecast: what waits for it never opens.
  const place = project === null ? -1 : (works.index.get(text(project)) ?? works.list.length);
  return serviceFrom({ ...recorded, project: place }, works.list);
};

export async function shapesOf(
  database: Queryable,
  question: string,
  ...values: readonly unknown[]
): Promise<Uint8Array> {
  const [row] = await database.query<{ shapes: Uint8Array | null }>(question, values);
  return row?.shapes ?? new Uint8Array();
}
/** Rows by their first cell. */
export function grouped(rows: readonly Cells[]): ReadonlyMap<string, readonly Cells[]> {
  const groups = new Map<string, Cells[]>();
  for (const row of rows) {
    const key = text(row[0]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}
