import type {
  FontFacesSpecification,
  LayerSpecification,
  PromoteIdSpecification,
  SourceSpecification,
  StyleSpecification,
} from "maplibre-gl";
import { groundLayers, outlineLayers } from "./base-layers.ts";
import type { BaseMap } from "./base-map.ts";
import { chinaAddress } from "./china-outline.ts";
import { graticule } from "./graticule.ts";
import { AREA_NAMES, nameLayers } from "./name-layers.ts";
import { type TileJson, tileSource } from "./tile-json.ts";
import type { Language } from "./view-state.ts";

/** What a lens draws: marks under the names of places, names over them. */
export interface Lens {
  readonly marks: readonly LayerSpecification[];
  readonly names: readonly LayerSpecification[];
  /** By source: the property that names a feature where its tiles give it no number. */
  readonly namedBy?: Readonly<Record<string, PromoteIdSpecification>>;
}

export interface MapStyleParts {
  /** Layers of the tile server by source id: areas, roads, villages, and the lens' own. */
  readonly tiles: Readonly<Record<string, TileJson>>;
  readonly lens: Lens;
  readonly language: Language;
  readonly origin: string;
  readonly fonts?: FontFacesSpecification;
  /** A map of others under ours. */
  readonly base?: BaseMap | undefined;
}

const GRATICULE_DEGREES = 10;
const graticuleSource: SourceSpecification = { type: "geojson", data: graticule(GRATICULE_DEGREES) };

const chinaSource = (origin: string): SourceSpecification => ({
  type: "geojson",
  data: chinaAddress(origin),
  maxzoom: 9,
});

function sourcesOf({ tiles, origin, lens, base }: MapStyleParts): Record<string, SourceSpecification> {
  const served = Object.entries(tiles).map(([id, json]) => {
    const promoteId = lens.namedBy?.[id];
    const source = tileSource(json, origin);
    return [id, promoteId === undefined ? source : { ...source, promoteId }] as const;
  });
  const named: Record<string, SourceSpecification> =
    tiles.areas === undefined ? {} : { [AREA_NAMES]: tileSource(tiles.areas, origin) };
  return {
    graticule: graticuleSource,
    china: chinaSource(origin),
    ...base?.sources,
    ...Object.fromEntries(served),
    ...named,
  };
}

const standsIn = (sources: StyleSpecification["sources"]) => (layer: LayerSpecification) =>
  !("source" in layer) || String(layer.source) in sources;

/** The style as it would be without these sources. */
export function withoutSources(style: StyleSpecification, left: ReadonlySet<string>): StyleSpecification {
  const sources = Object.fromEntries(Object.entries(style.sources).filter(([id]) => !left.has(id)));
  return { ...style, sources, layers: style.layers.filter(standsIn(sources)) };
}

/** The whole map as one value: ground, marks, names; the day is its only state. */
export function mapStyle(parts: MapStyleParts): StyleSpecification {
  const sources = sourcesOf(parts);
  const layers = [
    ...groundLayers,
    ...(parts.base?.layers ?? []),
    ...outlineLayers,
    ...parts.lens.marks,
    ...nameLayers(parts.language),
    ...parts.lens.names,
  ];
  return {
    version: 8,
    state: { day: { default: 0 }, settledDay: { default: 0 } },
    transition: { duration: 0, delay: 0 },
    sources,
    layers: layers.filter(standsIn(sources)),
    ...(parts.fonts === undefined ? {} : { "font-faces": parts.fonts }),
    ...(parts.base?.sprite === undefined ? {} : { sprite: parts.base.sprite }),
  };
}
