import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { evidencedDiamond, hatchedDot } from "../map/icons.ts";
import { LABEL_FONT } from "../map/label-font.ts";
import { VILLAGE_NAMES_FROM_ZOOM } from "../map/name-layers.ts";
import { DIFFERENCE_COLOUR, PAPER } from "../map/palette.ts";
import type { DifferenceClass, Language } from "../map/view-state.ts";
import { DAY, hasStatus, type TimeInside } from "./day-expression.ts";
import { scaledByZoom, selectionLayers, VILLAGES_FROM_ZOOM } from "./village-marks.ts";

export interface DifferenceLens {
  readonly source: string;
  readonly reported: TimeInside;
  readonly computed: TimeInside;
  /** Classes that stay visible. */
  readonly kept: ReadonlySet<DifferenceClass>;
  readonly language: Language;
}

const met = (time: TimeInside) => hasStatus(time, "MET");
const notMet = (time: TimeInside) => hasStatus(time, "PARTIAL", "UNMET");
const unsaid = (time: TimeInside) => hasStatus(time, "UNKNOWN", "NOT_APPLICABLE");

/** The same four classes as in difference.ts, as the map evaluates them. */
export function isDifference(
  { reported, computed }: Pick<DifferenceLens, "reported" | "computed">,
  each: DifferenceClass,
): ExpressionSpecification {
  if (each === "undecided") return ["any", unsaid(reported), unsaid(computed)];
  if (each === "claimed") return ["all", met(reported), notMet(computed)];
  if (each === "evidenced") return ["all", notMet(reported), met(computed)];
  return ["any", ["all", met(reported), met(computed)], ["all", notMet(reported), notMet(computed)]];
}

const villagesOf = ({ source }: DifferenceLens) =>
  ({ source, "source-layer": "coverage", minzoom: VILLAGES_FROM_ZOOM }) as const;

const MANY_PEOPLE = 5000;
const people: ExpressionSpecification = ["number", ["get", "people"], 0];

/** 4.6 px for a handful of residents, 7 px for `MANY_PEOPLE` and more; area, not radius, follows people. */
const claimedRadius: ExpressionSpecification = [
  "+",
  4.6,
  ["*", 2.4, ["min", 1, ["sqrt", ["/", people, MANY_PEOPLE]]]],
];

function agreed(lens: DifferenceLens): LayerSpecification {
  return {
    id: "difference-agreed",
    type: "circle",
    ...villagesOf(lens),
    filter: isDifference(lens, "agreed"),
    paint: {
      "circle-radius": scaledByZoom(2.4),
      "circle-color": DIFFERENCE_COLOUR.agreed,
      "circle-stroke-color": DIFFERENCE_COLOUR.agreedLine,
      "circle-stroke-width": 0.8,
    },
  };
}

function symbols(lens: DifferenceLens, each: "undecided" | "evidenced", icon: string): LayerSpecification {
  return {
    id: `difference-${each}`,
    type: "symbol",
    ...villagesOf(lens),
    filter: isDifference(lens, each),
    layout: {
      "icon-image": icon,
      "icon-size": scaledByZoom(1),
      "icon-allow-overlap": true,
      "icon-ignore-placement": true,
    },
  };
}

function claimed(lens: DifferenceLens): LayerSpecification {
  return {
    id: "difference-claimed",
    type: "circle",
    ...villagesOf(lens),
    filter: isDifference(lens, "claimed"),
    layout: { "circle-sort-key": ["-", 0, people] },
    paint: {
      "circle-radius": scaledByZoom(claimedRadius),
      "circle-color": DIFFERENCE_COLOUR.claimed,
      "circle-stroke-color": PAPER.ground,
      "circle-stroke-width": 1.2,
    },
  };
}

/** A synthetic position is hollow. */
function claimedHole(lens: DifferenceLens): LayerSpecification {
  return {
    id: "difference-claimed-synthetic",
    type: "circle",
    ...villagesOf(lens),
    filter: ["all", ["to-boolean", ["get", "synthetic"]], isDifference(lens, "claimed")],
    paint: { "circle-radius": scaledByZoom(["*", 0.3, claimedRadius]), "circle-color": PAPER.ground },
  };
}

const MARKS: Record<DifferenceClass, (lens: DifferenceLens) => readonly LayerSpecification[]> = {
  agreed: (lens) => [agreed(lens)],
  undecided: (lens) => [symbols(lens, "undecided", hatchedDot.id)],
  evidenced: (lens) => [symbols(lens, "evidenced", evidencedDiamond.id)],
  claimed: (lens) => [claimed(lens), claimedHole(lens)],
};

/** Villages by difference on the style's day; what was claimed without evidence lies on top. */
export function differenceLayers(lens: DifferenceLens): readonly LayerSpecification[] {
  const upwards = ["agreed", "undecided", "evidenced", "claimed"] as const;
  return [
    ...upwards.filter((each) => lens.kept.has(each)).flatMap((each) => MARKS[each](lens)),
    ...selectionLayers(lens.source, scaledByZoom(["+", 2, claimedRadius])),
  ];
}

/** Names of what was claimed without evidence, as far as there is room for them. */
export function differenceNames(lens: DifferenceLens): readonly LayerSpecification[] {
  if (!lens.kept.has("claimed")) return [];
  const name: ExpressionSpecification = ["coalesce", ["get", "name_en"], ["get", "name"]];
  const names: LayerSpecification = {
    id: "difference-claimed-names",
    type: "symbol",
    ...villagesOf(lens),
    maxzoom: VILLAGE_NAMES_FROM_ZOOM,
    filter: [
      "all",
      // While time is dragged names would flicker, and new letters would have to be fetched.
      ["==", DAY, ["number", ["global-state", "settledDay"], 0]],
      isDifference(lens, "claimed"),
    ],
    layout: {
      "text-field": lens.language === "zh" ? ["get", "name"] : name,
      "text-font": LABEL_FONT.bold,
      "text-size": 12,
      "text-padding": 6,
      "text-variable-anchor": ["left", "right", "top", "bottom"],
      "text-radial-offset": 0.9,
      "symbol-sort-key": ["-", 0, people],
    },
    paint: {
      "text-color": DIFFERENCE_COLOUR.claimed,
      "text-halo-color": PAPER.halo,
      "text-halo-width": 1.75,
    },
  };
  return [names];
}
