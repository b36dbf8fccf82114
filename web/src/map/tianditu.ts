import type { LayerSpecification, RasterSourceSpecification } from "maplibre-gl";
import { type BaseMap, underOwnNames } from "./base-map.ts";
import type { Language } from "./view-state.ts";

const SERVERS = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const DEEPEST_ZOOM = 18;

const tilesOf = (layer: string, key: string): string[] =>
  SERVERS.map(
    (server) =>
      `https://t${server}.tianditu.gov.cn/${layer}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${layer}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${key}`,
  );

const pictures = (layer: string, key: string): RasterSourceSpecification => ({
  type: "raster",
  tiles: tilesOf(layer, key),
  tileSize: 256,
  maxzoom: DEEPEST_ZOOM,
  attribution: "天地图",
});

// Paler than its makers drew it: what stands out on our map are people left out.
const calm = { "raster-saturation": -0.45, "raster-brightness-min": 0.12, "raster-fade-duration": 0 };

/** Tianditu's vector map (vec) under its names: Chinese (cva) or English (eva). Drawn in CGCS2000, so nothing is moved. */
export function tianditu(key: string, language: Language): BaseMap {
  const names = language === "zh" ? "cva" : "eva";
  const layers: readonly LayerSpecification[] = [
    { id: "ground", type: "raster", source: "ground", paint: calm },
    { id: "names", type: "raster", source: "names", paint: calm },
  ];
  return {
    id: "tianditu",
    name: null,
    ...underOwnNames({ ground: pictures("vec", key), names: pictures(names, key) }, layers),
  };
}
