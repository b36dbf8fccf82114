import type { Queryable } from "@cuntong/db/database";
import type { CheckedGeometry, Vertex } from "../geo/checked-geometry.ts";

/** Ends that lie so near to a junction belong to it. */
const SNAP_METRES = 15;

export interface Junction {
  readonly id: string;
  readonly position: Vertex;
  readonly isNew: boolean;
}

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
  const from = await nearest(transaction, county, first);
  const to = await nearest(transaction, county, last);
  return {
    from: from ?? { id: `${edge}-from`, position: first, isNew: true },
    to: to ?? { id: `${edge}-to`, position: last, isNew: true },
  };
}

async function nearest(
  transaction: Queryable,
  county: string,
  [longitude, latitude]: Vertex,
): Promise<Junction | undefined> {
  const [found] = await transaction.query<{ id: string; longitude: number; latitude: number }>(
    `/* the junction at an end */
    select id, st_x(position) as longitude, st_y(position) as latitude
    from road_node, (select st_setsrid(st_makepoint($2, $3), 4326)::geography as place) asked
    where county_code = $1 and st_dwithin(position::geography, place, $4)
    order by st_distance(position::geography, place), id limit 1`,
    [county, longitude, latitude, SNAP_METRES],
  );
  if (found === undefined) return undefined;
  return { id: found.id, position: [found.longitude, found.latitude], isNew: false };
}

export async function writeNewJunctions(
  transaction: Queryable,
  county: string,
  junctions: readonly Junction[],
): Promise<void> {
  for (const { id, position, isNew } of junctions)
    if (isNew)
      await transaction.query(
        `/* a new junction */ insert into road_node (id, county_code, position)
        values ($1, $2, st_setsrid(st_makepoint($3, $4), 4326))`,
        [id, county, ...position],
      );
}
