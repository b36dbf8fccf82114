import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { PAPER, ROAD_COLOUR, SHARE_CLASSES, STATUS_COLOUR } from "./palette.ts";

// The ground on which every lens draws: paper, graticule, areas, roads. No picture tiles, no glyph server.

/** Zooms between which an area's shade gives way to the villages inside it. */
const SHADE_ENDS = 6.3;
export const GROUND_BEGINS = 7;

export const isLevel = (...levels: readonly string[]): ExpressionSpecification => [
  "in",
  ["get", "level"],
  ["literal", [...levels]],
];

const areas = { source: "areas", "source-layer": "areas" } as const;

const paper: LayerSpecification = {
  id: "paper",
  type: "background",
  paint: { "background-color": PAPER.surround },
};

const graticuleLines: LayerSpecification = {
  id: "graticule",
  type: "line",
  source: "graticule",
  paint: { "line-color": PAPER.graticule, "line-width": 1 },
};

const isKind = (kind: string): ExpressionSpecification => ["==", ["get", "kind"], kind];

/** Lies under the land, so that only its outer half shows: the country's edge, without a line of its own. */
const chinaEdge: LayerSpecification = {
  id: "china-edge",
  type: "line",
  source: "china",
  filter: isKind("land"),
  maxzoom: GROUND_BEGINS,
  paint: {
    "line-color": PAPER.edge,
    "line-width": ["interpolate", ["linear"], ["zoom"], 3, 2, 6, 3],
    // Gone before the land above it grows clear.
    "line-opacity": ["interpolate", ["linear"], ["zoom"], 4.6, 1, SHADE_ENDS - 0.9, 0],
  },
};

/** All of China, bright while one looks at the country, surround once a county is what one looks at. */
const chinaGround: LayerSpecification = {
  id: "china-ground",
  type: "fill",
  source: "china",
  filter: isKind("land"),
  paint: {
    "fill-color": PAPER.ground,
    "fill-opacity": ["interpolate", ["linear"], ["zoom"], SHADE_ENDS - 0.8, 1, GROUND_BEGINS, 0],
  },
};

/** The drawing is coarse: close by it is no more than a hint of neighbours. */
const lineOpacityNearby: ExpressionSpecification = ["interpolate", ["linear"], ["zoom"], 6.5, 1, 8.5, 0.5];

const prefectureLines: LayerSpecification = {
  id: "prefecture-lines",
  type: "line",
  source: "china",
  filter: isKind("prefecture"),
  paint: {
    "line-color": PAPER.softLine,
    "line-width": ["interpolate", ["linear"], ["zoom"], 3, 0.4, 8, 0.9],
    "line-opacity": lineOpacityNearby,
  },
};

const provinceLines: LayerSpecification = {
  id: "province-lines",
  type: "line",
  source: "china",
  filter: isKind("province"),
  layout: { "line-join": "round" },
  paint: {
    "line-color": PAPER.softOutline,
    "line-width": ["interpolate", ["linear"], ["zoom"], 3, 0.7, 8, 1.2],
    "line-opacity": lineOpacityNearby,
  },
};

/** A county lies on a soft shadow, so that the eye falls on it and not on its neighbours. */
const countyHalo: LayerSpecification = {
  id: "county-halo",
  type: "line",
  ...areas,
  filter: isLevel("COUNTY"),
  minzoom: 6,
  layout: { "line-join": "round" },
  paint: { "line-color": PAPER.outline, "line-opacity": 0.28, "line-width": 9, "line-blur": 8 },
};

const countyGround: LayerSpecification = {
  id: "county-ground",
  type: "fill",
  ...areas,
  filter: isLevel("COUNTY"),
  paint: { "fill-color": PAPER.ground },
};

const share: ExpressionSpecification = ["number", ["feature-state", "share"], -1];

function shareSteps(): ExpressionSpecification {
  const upwards = [...SHARE_CLASSES].reverse();
  const steps = upwards.flatMap(({ atLeastPercent, colour }) => [atLeastPercent / 100, colour]);
  return ["step", share, STATUS_COLOUR.unknown, ...steps] as unknown as ExpressionSpecification;
}

/** A colour of its own, where the shade says one; else that of the share. */
const shade: ExpressionSpecification = [
  "case",
  ["==", ["typeof", ["feature-state", "colour"]], "string"],
  ["to-color", ["feature-state", "colour"]],
  shareSteps(),
];

/** Shade by share of people covered, set as feature state: a new day repaints without laying out again. */
const areaShade: LayerSpecification = {
  id: "area-shade",
  type: "fill",
  ...areas,
  filter: isLevel("PROVINCE", "COUNTY"),
  maxzoom: GROUND_BEGINS,
  paint: {
    "fill-color": ["case", ["boolean", ["feature-state", "shaded"], false], shade, "rgba(0, 0, 0, 0)"],
    "fill-opacity": ["interpolate", ["linear"], ["zoom"], SHADE_ENDS, 0.95, GROUND_BEGINS, 0],
  },
};

const townshipOutline: LayerSpecification = {
  id: "township-outline",
  type: "line",
  ...areas,
  filter: isLevel("TOWNSHIP"),
  minzoom: 8,
  paint: { "line-color": PAPER.softOutline, "line-width": 0.8, "line-dasharray": [3, 2.5] },
};

const countyOutline: LayerSpecification = {
  id: "county-outline",
  type: "line",
  ...areas,
  filter: isLevel("COUNTY"),
  layout: { "line-join": "round" },
  paint: { "line-color": PAPER.outline, "line-width": ["interpolate", ["linear"], ["zoom"], 4, 0.6, 7, 1.2] },
};

const isHardened: ExpressionSpecification = ["in", ["get", "surface"], ["literal", ["ASPHALT", "CONCRETE"]]];

/** In service on the style's day: open from d0 on, until d1; without a day, always. */
const isInService: ExpressionSpecification = [
  "all",
  ["<=", ["number", ["get", "d0"], Number.MIN_SAFE_INTEGER], ["number", ["global-state", "day"], 0]],
  [">", ["number", ["get", "d1"], Number.MAX_SAFE_INTEGER], ["number", ["global-state", "day"], 0]],
];

const byClass = (trunk: number, county: number, other: number): ExpressionSpecification => [
  "match",
  ["get", "class"],
  "TRUNK",
  trunk,
  "COUNTY",
  county,
  other,
];

const hardenedRoads: LayerSpecification = {
  id: "roads-hardened",
  type: "line",
  source: "roads",
  "source-layer": "roads",
  minzoom: 7,
  filter: ["all", isInService, isHardened],
  layout: { "line-cap": "round", "line-join": "round" },
  paint: {
    "line-color": ["match", ["get", "class"], "TRUNK", ROAD_COLOUR.trunk, ROAD_COLOUR.hardened],
    "line-width": ["interpolate", ["linear"], ["zoom"], 8, byClass(1.6, 1.2, 0.7), 13, byClass(4, 3, 2)],
  },
};

const looseRoads: LayerSpecification = {
  id: "roads-loose",
  type: "line",
  source: "roads",
  "source-layer": "roads",
  minzoom: 8,
  filter: ["all", isInService, ["!", isHardened]],
  paint: {
    "line-color": ROAD_COLOUR.loose,
    "line-opacity": 0.8,
    "line-width": ["interpolate", ["linear"], ["zoom"], 8, 0.7, 13, 1.8],
    "line-dasharray": [3, 2.2],
  },
};

/** What lies under all else; a base map of others lies on it, and it shows where such a map fails. */
export const groundLayers: readonly LayerSpecification[] = [
  paper,
  graticuleLines,
  chinaEdge,
  chinaGround,
  prefectureLines,
  provinceLines,
  countyHalo,
  countyGround,
];

/** What lies between the ground and the marks of a lens. */
export const outlineLayers: readonly LayerSpecification[] = [
  areaShade,
  townshipOutline,
  looseRoads,
  hardenedRoads,
  countyOutline,
];
