import type { Queryable } from "@cuntong/db/database";
import { BUFFER, EXTENT, type LayerPart, SQUARE, type TileLayer } from "./layer.ts";
import { GRID, isVisible, roundedShape } from "./rounded-shape.ts";
import { type TileAddress, tileValues } from "./tile-address.ts";

// ST_AsMVTGeom before PostGIS 3.4 cuts off a line that ends where it turned back, so lines are rounded as on
// the embedded database.
const SHAPE = `case
  when st_dimension(geom) <> 1 then st_asmvtgeom(geom, ${SQUARE}, ${EXTENT}, ${BUFFER}, true)
  when ${isVisible("geom")} then ${roundedShape("geom")}
end`;

const encodedPart = (part: LayerPart): string => `(
  select st_asmvt(feature, '${part.name}', ${EXTENT}, 'shape', 'id') from (
    select * from (
      select id, ${SHAPE} as shape, properties from (${part.rows}) decided cross join grid offset 0
    ) shaped
    where not st_isempty(shape)
  ) feature
)`;

/** The tile as PostGIS encodes it; the layers of a tile are simply written one after the other. */
export async function tileOnServer(
  database: Queryable,
  layer: TileLayer,
  address: TileAddress,
): Promise<Uint8Array> {
  const [row] = await database.query<{ tile: Uint8Array }>(
    `/* tile of ${layer.id} */ with ${GRID} select ${layer.parts.map(encodedPart).join(" || ")} as tile`,
    tileValues(layer, address),
  );
  if (!row) throw new Error(`The database gave no row for a tile of ${layer.id}`);
  return row.tile;
}
