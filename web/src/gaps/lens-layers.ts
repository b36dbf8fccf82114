import { coverageLayers, keptCoverageClasses } from "../coverage/coverage-layer.ts";
import type { Lens } from "../map/map-style.ts";
import type { TileJson } from "../map/tile-json.ts";
import type { ViewState } from "../map/view-state.ts";
import { gapLayers, gapNames, keptGapClasses } from "./gap-layer.ts";

/** The tile layer, and the source, of an indicator's answers. */
export const coverageTiles = (indicator: string): string => `coverage-${indicator}`;

/** What a view draws; `json` describes the tiles of its indicator. */
export function lensLayers(view: ViewState, json: TileJson): Lens {
  const source = coverageTiles(view.indicator);
  const intervals = json.intervals?.[view.basis] ?? 1;
  const time = { basis: view.basis, changes: Math.max(0, intervals - 1) };
  if (view.lens === "coverage") {
    return { marks: coverageLayers({ source, time, kept: keptCoverageClasses(view.show) }), names: [] };
  }
  const lens = { source, time, kept: keptGapClasses(view.show), language: view.lang };
  return { marks: gapLayers(lens), names: gapNames(lens) };
}
