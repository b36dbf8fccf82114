import type { Queryable } from "@cuntong/db/database";
import { type CheckedGeometry, type GeometryFault, pathsOf, type Vertex } from "../geo/checked-geometry.ts";
import { isInsideRings } from "../geo/inside-rings.ts";

/** Works reach a little beyond the border, and outlines are drawn coarsely. */
const BEYOND_METRES = 5000;
// So many straight pieces to a quarter of a circle that corners are cut by few metres.
const QUARTER_PIECES = 16;

/** A geometry as the database takes it. */
export const geoJsonText = ({ type, coordinates }: Pick<CheckedGeometry, "type" | "coordinates">): string =>
  JSON.stringify({ type, coordinates });

interface Outline {
  readonly type: "Polygon" | "MultiPolygon";
  readonly coordinates: unknown;
}

/** Why a geometry is not in its county; where nobody knows the county's outline, nothing is said to be outside. */
export async function outsideCounty(
  transaction: Queryable,
  county: string,
  shape: CheckedGeometry,
): Promise<GeometryFault | undefined> {
  const [row] = await transaction.query<{ outline: Outline | null }>(
    `/* a county and what lies near it */
    select st_asgeojson(st_buffer(boundary::geography, $2, $3::integer)::geometry)::json as outline
    from area where code = $1`,
    [county, BEYOND_METRES, QUARTER_PIECES],
  );
  if (!row?.outline) return undefined;
  const rings = ringsOf(row.outline);
  if (pathsOf(shape).every((path) => isInsideRings(path, rings))) return undefined;
  return { english: "It leaves the county by more than 5 km", chinese: "超出本县范围 5 公里以上" };
}

const ringsOf = ({ type, coordinates }: Outline): readonly (readonly Vertex[])[] =>
  type === "Polygon" ? (coordinates as Vertex[][]) : (coordinates as Vertex[][][]).flat();
