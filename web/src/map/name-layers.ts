import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { GROUND_BEGINS, isLevel } from "./base-layers.ts";
import { LABEL_FONT } from "./label-font.ts";
import { PAPER } from "./palette.ts";
import type { Language } from "./view-state.ts";

// The names of areas and villages, in the language of the page.

/** From here on every village has room for its name. */
export const VILLAGE_NAMES_FROM_ZOOM = 10.6;

/** The same tiles once more: shapes need not wait for the letters of their names. */
export const AREA_NAMES = "area-names";
const areaLabels = { source: AREA_NAMES, "source-layer": "area_labels" } as const;

const nameIn = (language: Language): ExpressionSpecification =>
  language === "zh" ? ["get", "name"] : ["coalesce", ["get", "name_en"], ["get", "name"]];

const provinceNames = (language: Language): LayerSpecification => ({
  id: "province-names",
  type: "symbol",
  ...areaLabels,
  filter: isLevel("PROVINCE"),
  minzoom: 3.6,
  maxzoom: GROUND_BEGINS,
  layout: {
    "text-field": nameIn(language),
    "text-font": LABEL_FONT.regular,
    "text-size": 11,
    "text-letter-spacing": language === "zh" ? 0.12 : 0.02,
    "text-padding": 6,
  },
  paint: { "text-color": PAPER.farLabel, "text-halo-color": PAPER.halo, "text-halo-width": 1.5 },
});

const countyNames = (language: Language): LayerSpecification => ({
  id: "county-names",
  type: "symbol",
  ...areaLabels,
  filter: isLevel("COUNTY"),
  minzoom: 6,
  maxzoom: 8,
  layout: { "text-field": nameIn(language), "text-font": LABEL_FONT.bold, "text-size": 13 },
  paint: { "text-color": PAPER.label, "text-halo-color": PAPER.halo, "text-halo-width": 1.75 },
});

const townshipNames = (language: Language): LayerSpecification => ({
  id: "township-names",
  type: "symbol",
  ...areaLabels,
  filter: isLevel("TOWNSHIP"),
  minzoom: 8,
  layout: {
    "text-field": nameIn(language),
    "text-font": LABEL_FONT.regular,
    "text-size": ["interpolate", ["linear"], ["zoom"], 8, language === "zh" ? 12 : 11, 12, 14],
    "text-padding": 3,
    "text-max-width": 8,
  },
  paint: { "text-color": PAPER.label, "text-halo-color": PAPER.halo, "text-halo-width": 1.75 },
});

const villageNames = (language: Language): LayerSpecification => ({
  id: "village-names",
  type: "symbol",
  source: "villages",
  "source-layer": "villages",
  minzoom: VILLAGE_NAMES_FROM_ZOOM,
  layout: {
    "text-field": nameIn(language),
    "text-font": LABEL_FONT.regular,
    "text-size": 11.5,
    "text-variable-anchor": ["left", "right", "top", "bottom"],
    "text-radial-offset": 0.9,
    "text-padding": 2,
  },
  paint: { "text-color": PAPER.label, "text-halo-color": PAPER.halo, "text-halo-width": 1.75 },
});

/** Names lie over the marks, and are left out where they would collide. */
export const nameLayers = (language: Language): readonly LayerSpecification[] => [
  villageNames(language),
  townshipNames(language),
  countyNames(language),
  provinceNames(language),
];
