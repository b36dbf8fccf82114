import { coverageLayers, keptCoverageClasses } from "../coverage/coverage-layer.ts";
import { keptDifferences } from "../coverage/difference.ts";
import { differenceLayers, differenceNames } from "../coverage/difference-layer.ts";
import type { Lens } from "../map/map-style.ts";
import type { TileJson } from "../map/tile-json.ts";
import { type MapBasis, oneBasis, type ViewState } from "../map/view-state.ts";
import { gapLayers, gapNames, keptGapClasses } from "./gap-layer.ts";

/** The tile layer, and the source, of an indicator's answers. */
export const coverageTiles = (indicator: string): string => `coverage-${indicator}`;

const timeInside = (json: TileJson, basis: MapBasis) => ({
  basis,
  changes: Math.max(0, (json.intervals?.[basis] ?? 1) - 1),
});

function differenceLens(view: ViewState, json: TileJson): Lens {
  const lens = {
    source: coverageTiles(view.indicator),
    reported: timeInside(json, "reported"),
    computed: timeInside(json, "computed"),
    kept: keptDifferences(view.show),
    language: view.lang,
  };
  return { marks: differenceLayers(lens), names: differenceNames(lens) };
}

/** What a view draws; `json` describes the tiles of its indicator. */
export function lensLayers(view: ViewState, json: TileJson): Lens {
  const source = coverageTiles(view.indicator);
  if (view.basis === "difference") return differenceLens(view, json);
  const time = timeInside(json, oneBasis(view.basis));
  if (view.lens === "coverage") {
    return { marks: coverageLayers({ source, time, kept: keptCoverageClasses(view.show) }), names: [] };
  }
  const lens = { source, time, kept: keptGapClasses(view.show), language: view.lang };
  return { marks: gapLayers(lens), names: gapNames(lens) };
}
