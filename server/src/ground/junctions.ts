import type { Queryable } from "@cuntong/db/database";
import type { CheckedGeometry } from "../geo/checked-geometry.ts";
import { divideStretch } from "./divide-stretch.ts";
import { type Junction, type Place, writeJunction } from "./new-junction.ts";

/** Ends that lie so near to a junction belong to it; so near to a stretch of road, they join it. */
const SNAP_METRES = 15;

/** The junctions that a new line joins; where there is none, a new one. Nobody else makes any in the meantime. */
export async function junctionsOf(
  transaction: Queryable,
  county: string,
  edge: string,
  { vertices }: CheckedGeometry,
): Promise<{ readonly from: Junction; readonly to: Junction }> {
  await transaction.query("select pg_advisory_xact_lock(7215, hashtext($1))", [county]);
  const [first, last] = [vertices[0], vertices.at(-1)];
  if (first === undefined || last === undefined) throw new Error("A line without vertices was let through");
  const from = await junctionAt(transaction, { county, id: `${edge}-from`, position: first });
  // The first end may have cut the stretch that the second one joins.
  const to = await junctionAt(transaction, { county, id: `${edge}-to`, position: last });
  return { from, to };
}

async function junctionAt(transaction: Queryable, place: Place): Promise<Junction> {
  const known = await nearest(transaction, place);
  if (known !== undefined) return known;
  const joint = await divideStretch(transaction, place, SNAP_METRES);
  if (joint !== undefined) return joint;
  await writeJunction(transaction, place);
  return { id: place.id, position: place.position, audit: [] };
}

// Where roads were taken back their junctions stay; nothing is joined by meeting there.
async function nearest(transaction: Queryable, { county, position }: Place): Promise<Junction | undefined> {
  const [found] = await transaction.query<{ id: string; longitude: number; latitude: number }>(
    `/* the junction at an end */
    select id, st_x(position) as longitude, st_y(position) as latitude
    from road_node, (select st_setsrid(st_makepoint($2, $3), 4326)::geography as place) asked
    where county_code = $1 and st_dwithin(position::geography, place, $4)
      and (is_gateway or exists (select from road_edge edge where edge.county_code = road_node.county_code
        and edge.deleted_at is null and road_node.id in (edge.from_node, edge.to_node)))
    order by st_distance(position::geography, place), id limit 1`,
    [county, ...position, SNAP_METRES],
  );
  if (found === undefined) return undefined;
  return { id: found.id, position: [found.longitude, found.latitude], audit: [] };
}
