import { z } from "zod";
import { raw, type Sql, sql } from "../database/sql.ts";
import { badInput } from "../reading/bad-input.ts";

/** Corners are sums of work for every row that is asked: a hand draws dozens. */
const MOST_CORNERS = 1000;
// Web Mercator ends here.
const NORTHERNMOST = 85.06;

const Position = z.tuple([z.number().min(-180).max(180), z.number().min(-NORTHERNMOST).max(NORTHERNMOST)]);
const Ring = z.array(Position).min(4).refine(isClosed);
const Polygon = z.object({ type: z.literal("Polygon"), coordinates: z.array(Ring).min(1) });

function isClosed(ring: readonly (readonly number[])[]): boolean {
  const first = ring[0];
  const last = ring.at(-1);
  return first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

/** Rows whose stored 3857 point lies in a polygon drawn on the map, its border included. */
export function insideShape(column: string, shape: unknown): Sql {
  const text = JSON.stringify(checked(shape));
  // Asked for once a statement, not once a row; and behind policies only boxes may be looked up in an index.
  const drawn = sql`(select drawn_shape(${text}::text, 'inside'))`;
  return sql`(${raw(column)} && ${drawn} and st_intersects(${raw(column)}, ${drawn}))`;
}

function checked(shape: unknown): z.infer<typeof Polygon> {
  if (corners(shape) > MOST_CORNERS)
    throw badInput("inside", `inside must have at most ${MOST_CORNERS} corners`);
  const polygon = Polygon.safeParse(shape);
  if (polygon.success) return polygon.data;
  throw badInput(
    "inside",
    `inside must be a GeoJSON Polygon of closed rings, longitudes from -180 to 180 and latitudes from -${NORTHERNMOST} to ${NORTHERNMOST} degrees`,
  );
}

// Counted before anything is looked at more closely.
function corners(shape: unknown): number {
  const rings = (shape as { readonly coordinates?: unknown } | null)?.coordinates;
  if (!Array.isArray(rings)) return 0;
  return rings.reduce((sum: number, ring) => sum + (Array.isArray(ring) ? ring.length : 0), 0);
}
