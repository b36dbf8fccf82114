import { raw, type Sql, sql } from "../database/sql.ts";
import { badInput } from "../reading/bad-input.ts";

// Web Mercator ends here.
const NORTHERNMOST = 85.06;

const clamped = (latitude: number): number => Math.max(-NORTHERNMOST, Math.min(NORTHERNMOST, latitude));

/** Rows whose stored 3857 geometry meets the box of west, south, east and north, in degrees. */
export function inBoundingBox(column: string, bbox: readonly number[]): Sql {
  const [west, south, east, north] = checked(bbox);
  const box = sql`st_makeenvelope(${west}::float8, ${clamped(south)}::float8, ${east}::float8, ${clamped(north)}::float8, 4326)`;
  return sql`${raw(column)} && st_transform(${box}, 3857)`;
}

function checked(bbox: readonly number[]): readonly [number, number, number, number] {
  const [west, south, east, north] = bbox;
  if (
    west === undefined ||
    south === undefined ||
    east === undefined ||
    north === undefined ||
    bbox.length !== 4
  )
    throw badInput("bbox", "bbox must be four numbers: west, south, east, north");
  if (!(west >= -180 && east <= 180 && west <= east))
    throw badInput("bbox", "bbox must have its west before its east, both from -180 to 180 degrees");
  if (!(south >= -90 && north <= 90 && south <= north))
    throw badInput("bbox", "bbox must have its south before its north, both from -90 to 90 degrees");
  return [west, south, east, north];
}
