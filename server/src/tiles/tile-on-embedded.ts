import type { Queryable } from "@cuntong/db/database";
import { encodeTile, type QuantisedFeature } from "./encode-tile.ts";
import type { LayerPart, TileLayer } from "./layer.ts";
import { GRID, isVisible, roundedShape } from "./rounded-shape.ts";
import { type TileAddress, tileValues } from "./tile-address.ts";

// The embedded PostGIS lacks ST_AsMVTGeom. For polygons these are its steps, in its order: move to the tile's
// units, round, clip, round again, make valid, turn as the format asks.
const VALID = `case when st_isvalid(rounded.shape) then rounded.shape
  else st_snaptogrid(st_collectionextract(st_makevalid(rounded.shape), 3), 1) end`;

const quantisedPart = (part: LayerPart): string => `(
  select coalesce(json_agg(json_build_array(id, st_asgeojson(shape, 0)::json, properties) order by n), '[]')
  from (
    select decided.id, decided.properties, decided.n,
      case when st_dimension(rounded.shape) = 2 then st_forcepolygonccw(${VALID}) else rounded.shape end as shape
    from (select listed.*, row_number() over () as n from (${part.rows}) listed) decided
    cross join grid
    cross join lateral (select ${roundedShape("decided.geom")} as shape offset 0) rounded
    where ${isVisible("decided.geom")}
  ) feature
  where not st_isempty(shape)
)`;

const statement = (layer: TileLayer): string => `/* quantised tile of ${layer.id} */
  with ${GRID}
  select ${layer.parts.map((part, i) => `${quantisedPart(part)}::text as part${i}`).join(", ")}`;

/** The same tile as on a server database: the same rows, encoded here. */
export async function tileOnEmbedded(
  database: Queryable,
  layer: TileLayer,
  address: TileAddress,
): Promise<Uint8Array> {
  const [row] = await database.query<Record<string, string>>(statement(layer), tileValues(layer, address));
  if (!row) throw new Error(`The database gave no row for a tile of ${layer.id}`);
  return encodeTile(
    layer.parts.map((part, i) => ({
      name: part.name,
      features: JSON.parse(row[`part${i}`] ?? "[]") as QuantisedFeature[],
    })),
  );
}
