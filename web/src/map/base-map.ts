// A map of others that may lie under ours. Whoever runs the server offers it; without one nobody on the internet is asked.

import type { LayerSpecification, SourceSpecification, StyleSpecification } from "maplibre-gl";
import { z } from "zod";

const Offered = z.discriminatedUnion("id", [
  z.object({ id: z.literal("style"), styleUrl: z.url(), isGcj02: z.boolean() }),
  z.object({ id: z.literal("tianditu"), key: z.string() }),
]);
const OfferedMaps = z.object({ maps: z.array(Offered) });

export type OfferedBaseMap = z.infer<typeof Offered>;
export type BaseMapId = OfferedBaseMap["id"];

/** What lies under our own layers. */
export interface BaseMap {
  readonly id: BaseMapId;
  /** What its maker calls it; null where the page has a name for it. */
  readonly name: string | null;
  readonly sources: Readonly<Record<string, SourceSpecification>>;
  readonly layers: readonly LayerSpecification[];
  readonly sprite?: StyleSpecification["sprite"];
}

export type BaseMapAnswer =
  | { readonly kind: "none" | "loading" | "notOffered" }
  | { readonly kind: "found"; readonly base: BaseMap }
  | { readonly kind: "failed"; readonly host: string; readonly cannotBeMoved: boolean };

/** Sources of a base map go by this name in the style, so that their trouble is told apart from ours. */
export const BASE_PREFIX = "base:";

/** What the server offers. */
export async function fetchOfferedBaseMaps(): Promise<readonly OfferedBaseMap[]> {
  const response = await fetch("/basemap.json");
  if (!response.ok) throw new Error(`The list of base maps was refused with status ${response.status}`);
  return OfferedMaps.parse(await response.json()).maps;
}

/** Everything of a base map under names of its own. */
export function underOwnNames(
  sources: Readonly<Record<string, SourceSpecification>>,
  layers: readonly LayerSpecification[],
): Pick<BaseMap, "sources" | "layers"> {
  const named = Object.entries(sources).map(([id, source]) => [`${BASE_PREFIX}${id}`, source] as const);
  return {
    sources: Object.fromEntries(named),
    layers: layers.map(
      (layer) =>
        ({
          ...layer,
          id: `${BASE_PREFIX}${layer.id}`,
          ...("source" in layer ? { source: `${BASE_PREFIX}${layer.source}` } : {}),
        }) as LayerSpecification,
    ),
  };
}

export const isOfBaseMap = (source: string): boolean => source.startsWith(BASE_PREFIX);

/** "© <a href=…>Somebody</a>" as plain text: what others write is never put into the page as it is. */
const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, "")
    .replaceAll("&copy;", "©")
    .replaceAll("&amp;", "&")
    .trim();

/** Whom the base map on screen is owed to. */
export function creditsOf(answer: BaseMapAnswer | undefined): readonly string[] {
  if (answer?.kind !== "found") return [];
  const given = Object.values(answer.base.sources).map((source) =>
    "attribution" in source && typeof source.attribution === "string" ? plain(source.attribution) : "",
  );
  return [...new Set(given)].filter((credit) => credit !== "");
}
