import type { VectorSourceSpecification } from "maplibre-gl";
import { z } from "zod";

const TileJson = z.object({
  tiles: z.array(z.string()).min(1),
  minzoom: z.number(),
  maxzoom: z.number(),
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
  /** Coverage layers only: the most intervals any village has, per basis. */
  intervals: z.object({ computed: z.number(), reported: z.number() }).optional(),
  /** Relocation only: days of moving of the village that has most. */
  steps: z.number().optional(),
});
export type TileJson = z.infer<typeof TileJson>;

/** Asks the server what a tile layer holds. */
export async function fetchTileJson(layer: string, signal?: AbortSignal): Promise<TileJson> {
  const response = await fetch(`/tiles/${layer}.json`, signal === undefined ? {} : { signal });
  if (!response.ok) throw new Error(`Tile layer ${layer} was refused with status ${response.status}`);
  return TileJson.parse(await response.json());
}

/** The layer as a source of the style; the worker that loads tiles knows no page, so addresses are made whole. */
export function tileSource(json: TileJson, origin: string): VectorSourceSpecification {
  return {
    type: "vector",
    tiles: json.tiles.map((tile) => (tile.startsWith("/") ? `${origin}${tile}` : tile)),
    minzoom: json.minzoom,
    maxzoom: json.maxzoom,
    ...(json.bounds === undefined ? {} : { bounds: json.bounds }),
  };
}
