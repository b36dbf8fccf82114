import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from "maplibre-gl";
import { OUTLOOK_NUMBERS } from "../coverage/answer-on.ts";
import {
  closesOnExpression,
  DAY,
  hasStatus,
  outlookExpression,
  peopleWithoutExpression,
  statusExpression,
  type TimeInside,
} from "../coverage/day-expression.ts";
import { selectionLayers, VILLAGES_FROM_ZOOM } from "../coverage/village-marks.ts";
import { brokenRingId, LARGEST_RING, SMALLEST_RING } from "../map/icons.ts";
import { LABEL_FONT } from "../map/label-font.ts";
import { VILLAGE_NAMES_FROM_ZOOM } from "../map/name-layers.ts";
import { CLOSING_BY_YEARS, CLOSING_LINE, GAP_COLOUR, PAPER } from "../map/palette.ts";
import { dayNumber, type GapClass, type Language } from "../map/view-state.ts";

export interface GapsLens {
  readonly source: string;
  readonly time: TimeInside;
  /** Null keeps all. */
  readonly kept: ReadonlySet<GapClass> | null;
  readonly language: Language;
}

type Outlook = "CLOSING" | "STALLED" | "ORPHAN";

const FIRST_YEAR = 1990;
const LAST_YEAR = 2070;
const RING_GAP_PIXELS = 2.6;
const NAME_PIXELS = 12;

/** Pixels of a bubble's radius: its area follows the people left out. The legend draws its sizes with it. */
export const bubbleRadius = (people: number): number => Math.max(2.4, 1.2 + 0.235 * Math.sqrt(people));

const bubble = (time: TimeInside): ExpressionSpecification => [
  "max",
  2.4,
  ["+", 1.2, ["*", 0.235, ["sqrt", peopleWithoutExpression(time)]]],
];

const yearExpression = (day: ExpressionSpecification): ExpressionSpecification => {
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR }, (_, place) => FIRST_YEAR + place + 1);
  const steps = years.flatMap((year) => [dayNumber(`${year}-01-01`), year]);
  return ["step", day, FIRST_YEAR, ...steps] as unknown as ExpressionSpecification;
};

const closingColourExpression = (time: TimeInside): ExpressionSpecification => [
  "step",
  ["-", yearExpression(closesOnExpression(time)), yearExpression(DAY)],
  CLOSING_BY_YEARS[0],
  1,
  CLOSING_BY_YEARS[1],
  2,
  CLOSING_BY_YEARS[2],
];

const hasOutlook = (time: TimeInside, outlook: Outlook): ExpressionSpecification => [
  "all",
  hasStatus(time, "PARTIAL", "UNMET"),
  ["==", outlookExpression(time), OUTLOOK_NUMBERS.indexOf(outlook)],
];

function keptYears(kept: ReadonlySet<GapClass>): readonly number[] {
  return [...kept].filter((each) => each.startsWith("closing-")).map((each) => Number(each.slice(8)));
}

function closingFilter({ time, kept }: GapsLens): FilterSpecification {
  const isClosing = hasOutlook(time, "CLOSING");
  if (kept === null) return isClosing;
  return [
    "all",
    isClosing,
    ["in", yearExpression(closesOnExpression(time)), ["literal", [...keptYears(kept)]]],
  ];
}

const villagesOf = ({ source }: GapsLens) =>
  ({ source, "source-layer": "coverage", minzoom: VILLAGES_FROM_ZOOM }) as const;

const biggestFirst = (time: TimeInside): ExpressionSpecification => ["-", 0, peopleWithoutExpression(time)];

function withoutGap(lens: GapsLens): LayerSpecification {
  return {
    id: "villages-without-gap",
    type: "circle",
    ...villagesOf(lens),
    filter: ["!", hasStatus(lens.time, "PARTIAL", "UNMET")],
    paint: {
      "circle-radius": ["interpolate", ["linear"], ["zoom"], 8, 1.3, 12, 2.6],
      "circle-color": ["match", statusExpression(lens.time), 1, "#8fc3b7", "#b4bac1"],
    },
  };
}

function closing(lens: GapsLens): LayerSpecification {
  return {
    id: "gaps-closing",
    type: "circle",
    ...villagesOf(lens),
    filter: closingFilter(lens),
    layout: { "circle-sort-key": biggestFirst(lens.time) },
    paint: {
      "circle-radius": bubble(lens.time),
      "circle-color": closingColourExpression(lens.time),
      "circle-opacity": 0.94,
      "circle-stroke-color": CLOSING_LINE,
      "circle-stroke-width": 0.8,
    },
  };
}

function filled(lens: GapsLens, id: "stalled" | "orphan", outlook: Outlook): LayerSpecification {
  return {
    id: `gaps-${id}`,
    type: "circle",
    ...villagesOf(lens),
    filter: hasOutlook(lens.time, outlook),
    layout: { "circle-sort-key": biggestFirst(lens.time) },
    paint: {
      "circle-radius": bubble(lens.time),
      "circle-color": GAP_COLOUR[id],
      "circle-opacity": id === "stalled" ? 0.92 : 1,
    },
  };
}

/** The light moat between a bubble and its ring; orphans close it with a solid dark line. */
function moat(lens: GapsLens, id: "stalled" | "orphan", outlook: Outlook): LayerSpecification {
  return {
    id: `gaps-${id}-moat`,
    type: "circle",
    ...villagesOf(lens),
    filter: hasOutlook(lens.time, outlook),
    layout: { "circle-sort-key": biggestFirst(lens.time) },
    paint: {
      "circle-radius": ["+", RING_GAP_PIXELS, bubble(lens.time)],
      "circle-color": PAPER.ground,
      "circle-opacity": id === "orphan" ? 1 : 0.85,
      "circle-stroke-color": GAP_COLOUR[id],
      "circle-stroke-width": id === "orphan" ? 1.5 : 0,
    },
  };
}

function brokenRing(lens: GapsLens): LayerSpecification {
  const radius: ExpressionSpecification = ["round", ["+", RING_GAP_PIXELS, bubble(lens.time)]];
  return {
    id: "gaps-stalled-ring",
    type: "symbol",
    ...villagesOf(lens),
    filter: hasOutlook(lens.time, "STALLED"),
    layout: {
      "icon-image": ["concat", brokenRingId, ["max", SMALLEST_RING, ["min", LARGEST_RING, radius]]],
      "icon-allow-overlap": true,
      "icon-ignore-placement": true,
    },
  };
}

/** The loudest thing on screen has a name, as far as there is room for it. */
function orphanNames(lens: GapsLens): LayerSpecification {
  const name: ExpressionSpecification = ["coalesce", ["get", "name_en"], ["get", "name"]];
  return {
    id: "gaps-orphan-names",
    type: "symbol",
    ...villagesOf(lens),
    maxzoom: VILLAGE_NAMES_FROM_ZOOM,
    filter: [
      "all",
      // While time is dragged names would flicker, and new letters would have to be fetched.
      ["==", DAY, ["number", ["global-state", "settledDay"], 0]],
      hasOutlook(lens.time, "ORPHAN"),
      [">=", peopleWithoutExpression(lens.time), ["step", ["zoom"], 1000, 9.5, 300]],
    ],
    layout: {
      "text-field": lens.language === "zh" ? ["get", "name"] : name,
      "text-font": LABEL_FONT.bold,
      "text-size": NAME_PIXELS,
      "text-padding": 6,
      // Beside or above, never below: at a county's foot the name would touch the credits.
      "text-variable-anchor": ["left", "right", "bottom"],
      "text-radial-offset": 1.5,
      "symbol-sort-key": biggestFirst(lens.time),
    },
    paint: { "text-color": GAP_COLOUR.orphan, "text-halo-color": PAPER.halo, "text-halo-width": 1.75 },
  };
}

const isKept = (lens: GapsLens, each: GapClass): boolean => lens.kept === null || lens.kept.has(each);

function stalledLayers(lens: GapsLens): readonly LayerSpecification[] {
  if (!isKept(lens, "stalled")) return [];
  return [moat(lens, "stalled", "STALLED"), filled(lens, "stalled", "STALLED"), brokenRing(lens)];
}

function orphanLayers(lens: GapsLens): readonly LayerSpecification[] {
  if (!isKept(lens, "orphan")) return [];
  return [moat(lens, "orphan", "ORPHAN"), filled(lens, "orphan", "ORPHAN")];
}

/** Gaps on the style's day, drawn closing, stalled, orphan: what nobody has planned for lies on top. */
export function gapLayers(lens: GapsLens): readonly LayerSpecification[] {
  const ring: ExpressionSpecification = ["+", RING_GAP_PIXELS + 1.5, bubble(lens.time)];
  return [
    withoutGap(lens),
    closing(lens),
    ...stalledLayers(lens),
    ...orphanLayers(lens),
    ...selectionLayers(lens.source, ring),
  ];
}

/** Names of the largest gaps nobody has planned for; they come before the names of townships. */
export const gapNames = (lens: GapsLens): readonly LayerSpecification[] =>
  isKept(lens, "orphan") ? [orphanNames(lens)] : [];

/** The classes that a `show` parameter keeps; null means all. */
export function keptGapClasses(show: string | undefined): ReadonlySet<GapClass> | null {
  if (show === undefined) return null;
  const isClass = (each: string): each is GapClass => /^(orphan|stalled|closing-\d{4})$/.test(each);
  return new Set(show.split(",").filter(isClass));
}
