import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { ACCENT } from "../map/palette.ts";

/** Below this zoom areas are shaded; from here on every village has its mark. */
export const VILLAGES_FROM_ZOOM = 7;

type Size = ExpressionSpecification | number;

/** Marks keep the mock-up's size while a county fits the screen, and grow when one looks closer. */
const GROWTH = [
  [7, 0.75],
  [8.25, 1],
  [9.5, 1.1],
  [11, 1.5],
  [14, 2.2],
] as const;

const grown = (size: Size): ExpressionSpecification =>
  [
    "interpolate",
    ["linear"],
    ["zoom"],
    ...GROWTH.flatMap(([zoom, factor]) => [
      zoom,
      typeof size === "number" ? factor * size : ["*", factor, size],
    ]),
  ] as unknown as ExpressionSpecification;

/** A size that is worked out is written once, not at every zoom: a style is read twice before a map is drawn. */
export const scaledByZoom = (size: Size): ExpressionSpecification =>
  typeof size === "number" ? grown(size) : ["let", "size", size, grown(["var", "size"])];

const isMarked = (mark: "selected" | "hovered"): ExpressionSpecification => [
  "boolean",
  ["feature-state", mark],
  false,
];

function ring(mark: "selected" | "hovered", source: string, radius: Size, width: number): LayerSpecification {
  return {
    id: `villages-${mark}`,
    type: "circle",
    source,
    "source-layer": "coverage",
    minzoom: VILLAGES_FROM_ZOOM,
    paint: {
      "circle-radius": radius,
      "circle-color": "rgba(0, 0, 0, 0)",
      "circle-stroke-color": ACCENT,
      "circle-stroke-width": ["case", isMarked(mark), width, 0],
    },
  };
}

/** Accent rings around the village under the pointer and around the selected one. */
export const selectionLayers = (source: string, radius: Size): readonly LayerSpecification[] => [
  ring("hovered", source, radius, 1.5),
  ring("selected", source, radius, 3),
];
