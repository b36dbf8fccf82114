// A style of others as a base map: what of it can lie under our own layers, with whole addresses.

import type { LayerSpecification, SourceSpecification, StyleSpecification } from "maplibre-gl";
import { z } from "zod";
import { type BaseMap, underOwnNames } from "./base-map.ts";
import { gcj02Address } from "./gcj02-address.ts";

const Named = z.looseObject({ id: z.string(), type: z.string(), source: z.string().optional() });
const Tiled = z.looseObject({
  type: z.string(),
  url: z.string().optional(),
  tiles: z.array(z.string()).optional(),
});
const Style = z.looseObject({
  version: z.literal(8),
  name: z.string().optional(),
  sources: z.record(z.string(), Tiled),
  layers: z.array(Named),
  sprite: z.union([z.string(), z.array(z.object({ id: z.string(), url: z.string() }))]).optional(),
});
type Source = z.infer<typeof Tiled>;

/** Tiles that cannot be moved to where the ground is. */
class CannotBeMoved extends Error {
  override readonly name = "CannotBeMoved";
}

async function json(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${new URL(address).host} answered with status ${response.status}`);
  return response.json();
}

// Not new URL() alone: it would write the braces of {z}/{x}/{y} as %7B and %7D.
const whole = (address: string, from: string): string =>
  new URL(address, from).href.replaceAll("%7B", "{").replaceAll("%7D", "}");

/** The source with its tiles' addresses, asked for where it only says where to ask. */
async function described(source: Source, from: string): Promise<Source> {
  if (source.url === undefined) {
    return { ...source, ...(source.tiles && { tiles: source.tiles.map((tile) => whole(tile, from)) }) };
  }
  const { url, ...rest } = source;
  const address = whole(url, from);
  const found = Tiled.omit({ type: true }).parse(await json(address));
  return { ...found, ...rest, tiles: (found.tiles ?? []).map((tile) => whole(tile, address)) };
}

function moved(source: Source): Source {
  if (source.type !== "raster") throw new CannotBeMoved(source.type);
  const { scheme, ...rest } = source;
  return { ...rest, tiles: (source.tiles ?? []).map((tile) => gcj02Address(tile, scheme === "tms")) };
}

const hasTiles = ({ type }: Source): boolean => type === "vector" || type === "raster";

/** Fetches a style and what it refers to. Terrain and the like are left out, and so is what draws from them. */
export async function baseStyle(address: string, isGcj02: boolean): Promise<BaseMap> {
  const style = Style.parse(await json(address));
  const used = Object.entries(style.sources).filter(
    ([, source]) => hasTiles(source) || source.type === "geojson",
  );
  const sources = await Promise.all(
    used.map(async ([id, source]) => {
      const found = hasTiles(source) ? await described(source, address) : source;
      return [id, isGcj02 ? moved(found) : found] as const;
    }),
  );
  const known = new Set(used.map(([id]) => id));
  const layers = style.layers.filter(({ source }) => source === undefined || known.has(source));
  const { sprite } = style;
  return {
    id: "style",
    name: style.name ?? null,
    ...underOwnNames(
      Object.fromEntries(sources) as unknown as Record<string, SourceSpecification>,
      layers as unknown as LayerSpecification[],
    ),
    ...(sprite === undefined ? {} : { sprite: wholeSprite(sprite, address) }),
  };
}

type Sprite = NonNullable<StyleSpecification["sprite"]>;

const wholeSprite = (sprite: Sprite, from: string): Sprite =>
  typeof sprite === "string"
    ? whole(sprite, from)
    : sprite.map(({ id, url }) => ({ id, url: whole(url, from) }));
