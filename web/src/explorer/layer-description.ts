import { z } from "zod";
import { fetchJson } from "./asked-of-server.ts";

const LayerDescription = z.object({
  name: z.string(),
  tiles: z.array(z.string()).min(1),
  minzoom: z.number(),
  maxzoom: z.number(),
  attribution: z.string(),
  vector_layers: z.array(
    z.object({ id: z.string(), description: z.string(), fields: z.record(z.string(), z.string()) }),
  ),
  intervals: z.object({ computed: z.number(), reported: z.number() }).optional(),
});
export type LayerDescription = z.infer<typeof LayerDescription>;

/** A layer's TileJSON. */
export const fetchLayer = async (path: string, signal: AbortSignal): Promise<LayerDescription> =>
  LayerDescription.parse(await fetchJson(path, signal));

/** The address of its tiles without a version: it stays good when the data changes. */
export const tileTemplate = ({ tiles }: LayerDescription): string => (tiles[0] ?? "").replace(/\?.*$/, "");
