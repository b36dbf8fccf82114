import type { Queryable } from "@cuntong/db/database";
import type { GeometryFault } from "../geo/checked-geometry.ts";

/** Works reach a little beyond the border, and outlines are drawn coarsely. */
const FARTHEST_OUTSIDE_METRES = 5_000;

export interface Placed {
  readonly type: string;
  readonly coordinates: unknown;
}

/** A geometry as the database takes it. */
export const geoJsonText = ({ type, coordinates }: Placed): string => JSON.stringify({ type, coordinates });

/** What is wrong where a geometry lies: too far outside its county. Of a county without outline nobody can tell. */
export async function outsideCounty(
  transaction: Queryable,
  county: string,
  placed: Placed,
): Promise<GeometryFault | undefined> {
  const [farthest] = await transaction.query<{ metres: number }>(
    `/* how far a geometry lies outside its county */
    select coalesce(max(st_distance(area.boundary::geography, corner.geom::geography)), 0) as metres
    from area, st_dumppoints(st_geomfromgeojson($2::text)) corner
    where area.code = $1 and not st_intersects(area.boundary, corner.geom)`,
    [county, geoJsonText(placed)],
  );
  const metres = farthest?.metres ?? 0;
  if (metres <= FARTHEST_OUTSIDE_METRES) return undefined;
  const kilometres = (metres / 1000).toFixed(1);
  return {
    english: `It lies ${kilometres} km outside the county; at most 5 km are taken`,
    chinese: `位于县界外 ${kilometres} 公里，不得超过 5 公里`,
  };
}
