import { BUFFER, EXTENT, SQUARE } from "./layer.ts";

/** A common table expression: where a tile's units begin, and how many there are to a metre. */
export const GRID = `grid as (
  select st_xmin(square) as west, st_ymax(square) as north, ${EXTENT} / (st_xmax(square) - st_xmin(square)) as scale
  from (select ${SQUARE} as square) tile
)`;

const WINDOW = `st_makeenvelope(${-BUFFER}, ${-BUFFER}, ${EXTENT + BUFFER}, ${EXTENT + BUFFER}, 3857)`;

const inUnits = (geometry: string): string =>
  `st_snaptogrid(st_transscale(st_collectionextract(${geometry}), -grid.west, -grid.north, grid.scale, -grid.scale), 1)`;

/** A shape in the tile's whole units, clipped to the tile and its buffer. */
export const roundedShape = (geometry: string): string =>
  `st_snaptogrid(st_clipbybox2d(${inUnits(geometry)}, ${WINDOW}), 1)`;

/** Whether a shape is at least half a unit long or high, as ST_AsMVTGeom asks of lines and polygons. */
export const isVisible = (geometry: string): string => `(st_dimension(${geometry}) = 0
  or greatest(st_xmax(${geometry}) - st_xmin(${geometry}), st_ymax(${geometry}) - st_ymin(${geometry}))
    >= 0.5 / grid.scale)`;
