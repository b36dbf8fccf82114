import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from "maplibre-gl";
import { PROJECT_ICON } from "../map/icons.ts";
import type { Lens } from "../map/map-style.ts";
import { ACCENT, PAPER } from "../map/palette.ts";
import type { ViewState } from "../map/view-state.ts";
import { CLASSES, COLOURS, type ColouredBy, colouredBy } from "./project-classes.ts";
import { conditionExpression, tileConditions } from "./project-filter.ts";
import { PROJECT_TILES } from "./project-tiles.ts";

const inTiles = { source: PROJECT_TILES, "source-layer": "projects" } as const;

const isShape = (shape: "Point" | "LineString" | "Polygon"): ExpressionSpecification => [
  "==",
  ["geometry-type"],
  shape,
];

const isStalled: ExpressionSpecification = [
  "any",
  ["==", ["get", "schedule"], "STALLED"],
  ["==", ["get", "stage"], "SUSPENDED"],
];

const byClass = (
  by: ColouredBy,
  told: (each: string, place: number) => string | number,
  otherwise: string | number,
) =>
  [
    "match",
    ["get", by],
    ...CLASSES[by].flatMap((each, place) => [each, told(each, place)]),
    otherwise,
  ] as unknown as ExpressionSpecification;

const colourOf = (by: ColouredBy): ExpressionSpecification =>
  byClass(by, (each) => COLOURS[by][each] ?? PAPER.edge, PAPER.edge);

const DONE = ["FINISHED", "COMPLETED", "ACCEPTED", "CANCELLED"];

/** What is done lies lowest; by schedule the greatest trouble on top. */
const order = (by: ColouredBy): ExpressionSpecification =>
  byClass(by, (each, place) => (DONE.includes(each) ? -1 : CLASSES[by].length - place), 0);

/** What is done is quiet: the eye is for what is not. */
const isDone: ExpressionSpecification = ["in", ["get", "schedule"], ["literal", ["FINISHED"]]];

const lineWidth: ExpressionSpecification = [
  "interpolate",
  ["linear"],
  ["zoom"],
  7,
  ["case", isDone, 1, 1.8],
  9.5,
  ["case", isDone, 1.4, 2.8],
  13,
  ["case", isDone, 3, 5],
];

const iconSize: ExpressionSpecification = [
  "interpolate",
  ["linear"],
  ["zoom"],
  7,
  ["case", isDone, 0.3, 0.55],
  9,
  ["case", isDone, 0.42, 0.8],
  11,
  ["case", isDone, 0.8, 1.1],
  14,
  ["case", isDone, 1.2, 1.5],
];

function lines(by: ColouredBy, filter: FilterSpecification, isDashed: boolean): LayerSpecification {
  return {
    id: isDashed ? "projects-lines-stalled" : "projects-lines",
    type: "line",
    ...inTiles,
    filter: [
      "all",
      ["!", isShape("Point")],
      isDashed ? isStalled : ["!", isStalled],
      filter,
    ] as FilterSpecification,
    layout: { "line-cap": isDashed ? "butt" : "round", "line-join": "round", "line-sort-key": order(by) },
    paint: {
      "line-color": colourOf(by),
      "line-width": lineWidth,
      "line-opacity": ["case", isDone, 0.5, 1],
      ...(isDashed ? { "line-dasharray": [1.6, 1] } : {}),
    },
  };
}

const areas = (by: ColouredBy, filter: FilterSpecification): LayerSpecification => ({
  id: "projects-areas",
  type: "fill",
  ...inTiles,
  filter: ["all", isShape("Polygon"), filter] as FilterSpecification,
  paint: { "fill-color": colourOf(by), "fill-opacity": 0.25 },
});

/** Points by shape as well as colour. */
const points = (by: ColouredBy, filter: FilterSpecification): LayerSpecification => ({
  id: "projects-points",
  type: "symbol",
  ...inTiles,
  filter: ["all", isShape("Point"), filter] as FilterSpecification,
  layout: {
    "icon-image": ["concat", `${PROJECT_ICON}${by}-`, ["get", by]],
    "icon-size": iconSize,
    "icon-allow-overlap": true,
    "icon-ignore-placement": true,
    "symbol-sort-key": order(by),
  },
  paint: { "icon-opacity": ["case", isDone, 0.6, 1] },
});

const isMarked = (mark: "selected" | "hovered"): ExpressionSpecification => [
  "boolean",
  ["feature-state", mark],
  false,
];

/** An accent edge around the line, and a ring around the point, under the pointer or selected. */
function marked(mark: "selected" | "hovered", width: number): readonly LayerSpecification[] {
  return [
    {
      id: `projects-casing-${mark}`,
      type: "line",
      ...inTiles,
      filter: ["!", isShape("Point")] as FilterSpecification,
      layout: { "line-cap": "round", "line-join": "round" },
      paint: {
        "line-color": ACCENT,
        "line-width": ["+", 2 * width, 3],
        "line-opacity": ["case", isMarked(mark), 0.85, 0],
      },
    },
    {
      id: `projects-ring-${mark}`,
      type: "circle",
      ...inTiles,
      filter: isShape("Point") as FilterSpecification,
      paint: {
        "circle-radius": 8,
        "circle-color": "rgba(0, 0, 0, 0)",
        "circle-stroke-color": ACCENT,
        "circle-stroke-width": ["case", isMarked(mark), width, 0],
      },
    },
  ];
}

/** Works by stage or schedule. `found` are the codes that a search finds; null while they are on their way. */
export function projectLens(view: ViewState, found: readonly string[] | null): Lens {
  const by = colouredBy(view);
  const filter = ["all", ...tileConditions(view, found).map(conditionExpression)] as FilterSpecification;
  return {
    marks: [
      ...marked("hovered", 1.5),
      ...marked("selected", 3),
      areas(by, filter),
      lines(by, filter, false),
      lines(by, filter, true),
      points(by, filter),
    ],
    names: [],
    namedBy: { [PROJECT_TILES]: { projects: "code" } },
  };
}
