import type {
  FontFacesSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from "maplibre-gl";
import { groundLayers, nameLayers } from "./base-layers.ts";
import { graticule } from "./graticule.ts";
import { type TileJson, tileSource } from "./tile-json.ts";
import type { Language } from "./view-state.ts";

export interface MapStyleParts {
  /** Layers of the tile server by source id: areas, roads, villages, and the lens' own. */
  readonly tiles: Readonly<Record<string, TileJson>>;
  /** The marks of a lens. */
  readonly marks: readonly LayerSpecification[];
  readonly language: Language;
  readonly origin: string;
  readonly fonts?: FontFacesSpecification;
}

const GRATICULE_DEGREES = 10;
const graticuleSource: SourceSpecification = { type: "geojson", data: graticule(GRATICULE_DEGREES) };

function sources({ tiles, origin }: MapStyleParts): Record<string, SourceSpecification> {
  const served = Object.entries(tiles).map(([id, json]) => [id, tileSource(json, origin)] as const);
  return { graticule: graticuleSource, ...Object.fromEntries(served) };
}

const stands = (tiles: MapStyleParts["tiles"]) => (layer: LayerSpecification) =>
  !("source" in layer) || layer.source === "graticule" || String(layer.source) in tiles;

/** The whole map as one value: ground, marks, names; the day is its only state. */
export function mapStyle(parts: MapStyleParts): StyleSpecification {
  const layers = [...groundLayers, ...parts.marks, ...nameLayers(parts.language)];
  return {
    version: 8,
    state: { day: { default: 0 } },
    transition: { duration: 0, delay: 0 },
    sources: sources(parts),
    layers: layers.filter(stands(parts.tiles)),
    ...(parts.fonts === undefined ? {} : { "font-faces": parts.fonts }),
  };
}
