import type { Line, Position, Shape } from "./world.ts";

export type Row = Readonly<Record<string, unknown>>;
/** The rows of a world for one table; all with the same columns. */
export type Rows = readonly [table: string, rows: readonly Row[]];

const text = (position: Position) => `${position[0]} ${position[1]}`;
export const lineText = (line: Line) => `SRID=4326;LINESTRING(${line.map(text).join(",")})`;
export const pointText = (position: Position | null) =>
  position === null ? null : `SRID=4326;POINT(${text(position)})`;
export const shapeText = (shape: Shape | null) =>
  shape === null ? null : "point" in shape ? pointText(shape.point) : lineText(shape.line);

export const synthetic = { position_kind: "SYNTHETIC" };
export const removal = (row: { readonly deleted: boolean }) =>
  row.deleted
    ? { deleted_at: "2019-01-01T00:00:00Z", deleted_reason: "test" }
    : { deleted_at: null, deleted_reason: null };

export const stamps = { version: 1, updated_at: "2020-01-01T00:00:00Z" };
