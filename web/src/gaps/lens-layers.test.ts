import { createExpression, featureFilter, validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import type { FilterSpecification, LayerSpecification } from "maplibre-gl";
import { describe, expect, test } from "vitest";
import { labelFontFaces } from "../map/label-font.ts";
import { mapStyle } from "../map/map-style.ts";
import { CLOSING_BY_YEARS } from "../map/palette.ts";
import type { TileJson } from "../map/tile-json.ts";
import { dayNumber, type ViewState } from "../map/view-state.ts";
import { gapClassOn } from "./gap-class.ts";
import { bubbleRadius } from "./gap-layer.ts";
import { coverageTiles, lensLayers } from "./lens-layers.ts";

const json: TileJson = {
  tiles: ["/tiles/x/{z}/{x}/{y}.mvt"],
  minzoom: 7,
  maxzoom: 14,
  intervals: { computed: 6, reported: 2 },
};

const tilesFor = (indicator: string) => ({
  areas: json,
  roads: json,
  villages: json,
  [coverageTiles(indicator)]: json,
});

const styleOf = (view: ViewState) =>
  mapStyle({
    tiles: tilesFor(view.indicator),
    lens: lensLayers(view, json),
    language: view.lang,
    origin: "http://127.0.0.1:8080",
    fonts: labelFontFaces([]),
  });

const INDICATORS = [
  "road_hardened",
  "road_hamlet",
  "bus",
  "water_quantity",
  "water_safe",
  "power_capacity",
  "power_radius",
  "network_4g",
  "network_fibre",
  "clinic_30min",
  "service_platform",
  "housing_safe",
];
const SHOWN = {
  coverage: [undefined, "unmet", "met,unknown"],
  gaps: [undefined, "orphan", "closing-2018,stalled"],
} as const;

const views = (["coverage", "gaps"] as const).flatMap((lens) =>
  (["computed", "reported"] as const).flatMap((basis) =>
    (["zh", "en"] as const).flatMap((lang) =>
      SHOWN[lens].flatMap((show) =>
        INDICATORS.map((indicator): ViewState => ({ lens, basis, lang, show, indicator })),
      ),
    ),
  ),
);

describe("the map is a valid style", () => {
  test.each(views)("$lens $indicator $basis $lang $show", (view) => {
    expect(validateStyleMin(styleOf(view))).toEqual([]);
  });
});

test("before its tiles are described, a lens draws nothing", () => {
  const { layers } = mapStyle({ tiles: {}, lens: lensLayers(gaps, json), language: "zh", origin: "" });
  expect(layers.map(({ id }) => id)).not.toContain("county-outline");
});

const gaps: ViewState = { lens: "gaps", indicator: "network_4g", basis: "computed", lang: "zh" };
const DAY = dayNumber("2017-11-30");

const village = (entries: Readonly<Record<string, number>>) => ({
  type: 1,
  properties: { synthetic: 1, ...entries },
});
const closing = (closesOn: string) => village({ s0: 3, o0: 1, p0: 800, k0: dayNumber(closesOn) });

function drawnBy(view: ViewState, feature: object, day = DAY): readonly string[] {
  const isDrawn = (layer: LayerSpecification) => {
    const filter = "filter" in layer ? (layer.filter as FilterSpecification) : undefined;
    return featureFilter(filter, layer.id, { day }).filter({ zoom: 9 } as never, feature as never);
  };
  const marks = lensLayers(view, json).marks.filter(({ id }) => !/(hovered|selected)$/.test(id));
  return marks.filter(isDrawn).map(({ id }) => id);
}

describe("each village is drawn once, by its class", () => {
  test("an orphan has its dark ring", () => {
    expect(drawnBy(gaps, village({ s0: 3, o0: 3, p0: 800 }))).toEqual(["gaps-orphan-moat", "gaps-orphan"]);
  });
  test("a stalled gap has its broken ring", () => {
    const ids = ["gaps-stalled-moat", "gaps-stalled", "gaps-stalled-ring"];
    expect(drawnBy(gaps, village({ s0: 2, o0: 2, p0: 800 }))).toEqual(ids);
  });
  test("a met or unknown village is a tiny dot among gaps", () => {
    expect(drawnBy(gaps, village({ s0: 1 }))).toEqual(["villages-without-gap"]);
    expect(drawnBy(gaps, village({ s0: 0 }))).toEqual(["villages-without-gap"]);
  });
  test("a gap is gone on the day that closes it", () => {
    const village_ = village({ s0: 3, o0: 1, p0: 9, k0: DAY, d1: DAY, s1: 1 });
    expect(drawnBy(gaps, village_, DAY - 1)).toEqual(["gaps-closing"]);
    expect(drawnBy(gaps, village_, DAY)).toEqual(["villages-without-gap"]);
  });
  test("a year that the legend hides is not drawn", () => {
    const only2018 = { ...gaps, show: "closing-2018" };
    expect(drawnBy(only2018, closing("2018-12-31"))).toEqual(["gaps-closing"]);
    expect(drawnBy(only2018, closing("2019-01-01"))).toEqual([]);
    expect(drawnBy(only2018, village({ s0: 3, o0: 3 }))).toEqual([]);
  });
  test("coverage draws one mark for each status, hollow where the position is synthetic", () => {
    const coverage: ViewState = { ...gaps, lens: "coverage" };
    expect(drawnBy(coverage, village({ s0: 1 }))).toEqual(["villages-met", "villages-met-synthetic"]);
    expect(drawnBy(coverage, village({ s0: 1, synthetic: 0 }))).toEqual(["villages-met"]);
    expect(drawnBy(coverage, village({ s0: 0 }))).toEqual(["villages-unknown"]);
    expect(drawnBy(coverage, village({ s0: 4 }))).toEqual(["villages-not-applicable"]);
  });
});

function paintOf(id: string, property: string, feature: object, day = DAY): unknown {
  const layer = lensLayers(gaps, json).marks.find((each) => each.id === id);
  const paint = (layer as { paint?: Record<string, unknown> }).paint?.[property];
  const parsed = createExpression(paint, "test", null, { day });
  if (parsed.result === "error") throw new Error(parsed.value.map(({ message }) => message).join("; "));
  return parsed.value.evaluateWithoutErrorHandling({ zoom: 9 } as never, feature as never);
}

test("a closing gap darkens with the calendar years still to go", () => {
  const colours = ["2017-12-31", "2018-01-01", "2019-01-01", "2024-01-01"].map((day) =>
    String(paintOf("gaps-closing", "circle-color", closing(day))),
  );
  const [soon, next, later] = CLOSING_BY_YEARS;
  expect(colours).toEqual([soon, next, later, later]);
});

test("a bubble's radius is the one the legend draws", () => {
  expect(paintOf("gaps-closing", "circle-radius", closing("2018-01-01"))).toBeCloseTo(bubbleRadius(800), 9);
  expect(bubbleRadius(800)).toBeCloseTo(1.2 + 0.235 * Math.sqrt(800), 9);
});

test("the class of a gap names its year", () => {
  expect(gapClassOn(closing("2019-05-01").properties, DAY, "computed")).toBe("closing-2019");
  expect(gapClassOn({ s0: 3, o0: 2 }, DAY, "computed")).toBe("stalled");
  expect(gapClassOn({ r0: 3 }, DAY, "reported")).toBe("orphan");
  expect(gapClassOn({ s0: 1 }, DAY, "computed")).toBeNull();
});
