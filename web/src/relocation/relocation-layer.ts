import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from "maplibre-gl";
import { DAY } from "../coverage/day-expression.ts";
import { RELOCATION_ICON } from "../map/icons.ts";
import { LABEL_FONT } from "../map/label-font.ts";
import type { Lens } from "../map/map-style.ts";
import { ACCENT, PAPER, RELOCATION_COLOUR } from "../map/palette.ts";
import type { ViewState } from "../map/view-state.ts";
import { keptRelocation } from "./relocation-counts.ts";
import { RELOCATION_TILES } from "./relocation-tiles.ts";

const layerOf = (part: "arcs" | "origins" | "sites") =>
  ({ source: RELOCATION_TILES, "source-layer": part }) as const;

const NEVER = Number.MAX_SAFE_INTEGER;

/** People who have moved by the style's day; `steps` is how many days of moving the busiest village has. */
export function movedExpression(steps: number): ExpressionSpecification {
  const branches = Array.from({ length: steps }, (_, place) => [
    ["<", DAY, ["number", ["get", `d${place + 1}`], NEVER]],
    place === 0 ? 0 : ["number", ["get", `m${place}`], 0],
  ]).flat();
  if (steps === 0) return ["literal", 0] as unknown as ExpressionSpecification;
  return ["case", ...branches, ["number", ["get", `m${steps}`], 0]] as unknown as ExpressionSpecification;
}

const people: ExpressionSpecification = ["number", ["get", "people"], 0];

const widthOf = (persons: ExpressionSpecification): ExpressionSpecification => [
  "min",
  7,
  ["+", 0.8, ["*", 0.26, ["sqrt", persons]]],
];

/** The arcs of other sites grow pale when one is chosen. */
const strength = (chosen: string | undefined): ExpressionSpecification | number =>
  chosen === undefined ? 0.55 : ["case", ["==", ["get", "site"], chosen], 0.95, 0.22];

function arcs(chosen: string | undefined, moved: ExpressionSpecification): readonly LayerSpecification[] {
  const line = { type: "line", ...layerOf("arcs") } as const;
  return [
    {
      id: "relocation-arcs-planned",
      ...line,
      filter: ["<", moved, people] as FilterSpecification,
      paint: {
        "line-color": RELOCATION_COLOUR.line,
        "line-width": widthOf(["-", people, moved]),
        "line-opacity": strength(chosen),
        "line-dasharray": [2, 1.4],
      },
    },
    {
      id: "relocation-arcs-moved",
      ...line,
      filter: [">", moved, 0] as FilterSpecification,
      layout: { "line-cap": "round" },
      paint: {
        "line-color": RELOCATION_COLOUR.line,
        "line-width": widthOf(moved),
        "line-opacity": strength(chosen),
      },
    },
  ];
}

function origins(of: "vacated" | "leaving", moved: ExpressionSpecification): LayerSpecification {
  return {
    id: `relocation-${of}`,
    type: "symbol",
    ...layerOf("origins"),
    filter: [of === "vacated" ? ">=" : "<", moved, people] as FilterSpecification,
    layout: {
      "icon-image": `${RELOCATION_ICON}${of}`,
      "icon-size": ["interpolate", ["linear"], ["zoom"], 7, 0.7, 9, 1, 13, 1.4],
      "icon-allow-overlap": true,
      "icon-ignore-placement": true,
    },
  };
}

const ring = (mark: "hovered" | "selected", width: number): LayerSpecification => ({
  id: `relocation-origins-${mark}`,
  type: "circle",
  ...layerOf("origins"),
  paint: {
    "circle-radius": 8,
    "circle-color": "rgba(0, 0, 0, 0)",
    "circle-stroke-color": ACCENT,
    "circle-stroke-width": ["case", ["boolean", ["feature-state", mark], false], width, 0],
  },
});

const sites = (chosen: string | undefined): LayerSpecification => ({
  id: "relocation-sites",
  type: "symbol",
  ...layerOf("sites"),
  layout: {
    "icon-image": [
      "case",
      ["==", ["get", "code"], chosen ?? ""],
      `${RELOCATION_ICON}site-chosen`,
      `${RELOCATION_ICON}site`,
    ],
    "icon-size": ["interpolate", ["linear"], ["zoom"], 7, 0.75, 9, 1, 13, 1.3],
    "icon-allow-overlap": true,
    "icon-ignore-placement": true,
  },
});

/** The chosen site has its own label. */
const siteNames = (chosen: string | undefined): LayerSpecification => ({
  id: "relocation-site-names",
  type: "symbol",
  ...layerOf("sites"),
  filter: ["!=", ["get", "code"], chosen ?? ""],
  layout: {
    "text-field": ["concat", ["get", "name"], " ", ["to-string", ["get", "planned_people"]]],
    "text-font": LABEL_FONT.bold,
    "text-size": 12,
    "text-variable-anchor": ["left", "right", "bottom", "top"],
    "text-radial-offset": 1.3,
    "text-padding": 4,
    "text-max-width": 12,
    "symbol-sort-key": ["-", 0, ["number", ["get", "planned_people"], 0]],
  },
  paint: { "text-color": RELOCATION_COLOUR.name, "text-halo-color": PAPER.halo, "text-halo-width": 1.75 },
});

/** Who leaves which village for which site, by the style's day. */
export function relocationLens(view: ViewState, steps: number): Lens {
  const kept = keptRelocation(view.show);
  const moved = movedExpression(steps);
  const origin = (["leaving", "vacated"] as const).filter((each) => kept.has(each));
  return {
    marks: [
      ...arcs(view.site, moved),
      ...origin.map((each) => origins(each, moved)),
      ring("hovered", 1.5),
      ring("selected", 3),
      ...(kept.has("site") ? [sites(view.site)] : []),
    ],
    names: kept.has("site") ? [siteNames(view.site)] : [],
    namedBy: { [RELOCATION_TILES]: { sites: "code", origins: "code" } },
  };
}
