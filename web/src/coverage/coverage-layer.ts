import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { hatchedDot } from "../map/icons.ts";
import { PAPER, STATUS_COLOUR, STATUS_LINE } from "../map/palette.ts";
import { COVERAGE_CLASSES, type CoverageClass } from "../map/view-state.ts";
import type { AnswerStatus } from "./answer-on.ts";
import { hasStatus, peopleWithoutExpression, type TimeInside } from "./day-expression.ts";
import { scaledByZoom, selectionLayers, VILLAGES_FROM_ZOOM } from "./village-marks.ts";

export interface CoverageLens {
  /** Id of the source that holds the layer's coverage tiles. */
  readonly source: string;
  readonly time: TimeInside;
  /** Classes that stay visible. */
  readonly kept: ReadonlySet<CoverageClass>;
}

const STATUS_OF: Record<CoverageClass, AnswerStatus> = {
  met: "MET",
  partial: "PARTIAL",
  unmet: "UNMET",
  unknown: "UNKNOWN",
};

const MET_RADIUS = 2.9;
const HOLE_SHARE = 0.3;
const MANY_PEOPLE = 5000;

/** 4 px for a handful of people, 6.4 px for `MANY_PEOPLE` and more; area, not radius, follows people. */
const troubleRadius = (time: TimeInside): ExpressionSpecification => [
  "+",
  4,
  ["*", 2.4, ["min", 1, ["sqrt", ["/", peopleWithoutExpression(time), MANY_PEOPLE]]]],
];

const radiusOf = (kept: CoverageClass, time: TimeInside): ExpressionSpecification | number =>
  kept === "partial" || kept === "unmet" ? troubleRadius(time) : MET_RADIUS;

function dot(lens: CoverageLens, each: CoverageClass): LayerSpecification {
  return {
    id: `villages-${each}`,
    type: "circle",
    source: lens.source,
    "source-layer": "coverage",
    minzoom: VILLAGES_FROM_ZOOM,
    filter: hasStatus(lens.time, STATUS_OF[each]),
    paint: {
      "circle-radius": scaledByZoom(radiusOf(each, lens.time)),
      "circle-color": STATUS_COLOUR[each],
      "circle-stroke-color": STATUS_LINE[each],
      "circle-stroke-width": each === "unmet" ? 0 : 1,
    },
  };
}

/** A synthetic position is hollow. */
function hole(lens: CoverageLens, each: CoverageClass): LayerSpecification {
  const radius = radiusOf(each, lens.time);
  return {
    id: `villages-${each}-synthetic`,
    type: "circle",
    source: lens.source,
    "source-layer": "coverage",
    minzoom: VILLAGES_FROM_ZOOM,
    filter: ["all", ["to-boolean", ["get", "synthetic"]], hasStatus(lens.time, STATUS_OF[each])],
    paint: {
      "circle-radius": scaledByZoom(["*", HOLE_SHARE, radius]),
      "circle-color": PAPER.ground,
    },
  };
}

function unknownDot(lens: CoverageLens): LayerSpecification {
  return {
    id: "villages-unknown",
    type: "symbol",
    source: lens.source,
    "source-layer": "coverage",
    minzoom: VILLAGES_FROM_ZOOM,
    filter: hasStatus(lens.time, "UNKNOWN"),
    layout: {
      "icon-image": hatchedDot.id,
      "icon-size": scaledByZoom(1),
      "icon-allow-overlap": true,
      "icon-ignore-placement": true,
    },
  };
}

/** Counted nowhere, yet there: a place can be pointed at and asked. */
function notApplicable(lens: CoverageLens): LayerSpecification {
  return {
    id: "villages-not-applicable",
    type: "circle",
    source: lens.source,
    "source-layer": "coverage",
    minzoom: VILLAGES_FROM_ZOOM,
    filter: hasStatus(lens.time, "NOT_APPLICABLE"),
    paint: { "circle-radius": scaledByZoom(1.4), "circle-color": STATUS_COLOUR.unknown },
  };
}

const marks = (lens: CoverageLens, each: CoverageClass): readonly LayerSpecification[] =>
  each === "unknown" ? [unknownDot(lens)] : [dot(lens, each), hole(lens, each)];

/** Villages by status on the style's day; trouble is drawn last, so that it lies on top. */
export function coverageLayers(lens: CoverageLens): readonly LayerSpecification[] {
  const upwards = ["met", "unknown", "partial", "unmet"] as const satisfies readonly CoverageClass[];
  const kept = upwards.filter((each) => lens.kept.has(each));
  return [
    notApplicable(lens),
    ...kept.flatMap((each) => marks(lens, each)),
    ...selectionLayers(lens.source, scaledByZoom(radiusOf("unmet", lens.time))),
  ];
}

/** The classes that a `show` parameter keeps; absent means all. */
export function keptCoverageClasses(show: string | undefined): ReadonlySet<CoverageClass> {
  const wanted = show?.split(",");
  return new Set(COVERAGE_CLASSES.filter((each) => wanted === undefined || wanted.includes(each)));
}
