import type { Queryable } from "@cuntong/db/database";
import { z } from "zod";
import { areaLayer } from "./area-layer.ts";
import { assetLayer } from "./asset-layer.ts";
import { coverageLayer } from "./coverage-layer.ts";
import { hamletLayer } from "./hamlet-layer.ts";
import type { TileLayer } from "./layer.ts";
import { projectLayer } from "./project-layer.ts";
import { relocationLayer } from "./relocation-layer.ts";
import { roadLayer } from "./road-layer.ts";
import { villageLayer } from "./village-layer.ts";

const Indicator = z.object({ id: z.string(), name: z.string(), nameEn: z.string() });

export const groundLayers: readonly TileLayer[] = [
  areaLayer,
  villageLayer,
  hamletLayer,
  roadLayer,
  assetLayer,
  projectLayer,
  relocationLayer,
];

/** Every layer that has tiles: the ground, and one for each service question. */
export async function tileLayers(database: Queryable): Promise<readonly TileLayer[]> {
  const rows = await database.query(`/* indicators with coverage tiles */
    select id, name, name_en as "nameEn" from indicator order by ordinal`);
  return [...groundLayers, ...z.array(Indicator).parse(rows).map(coverageLayer)];
}
