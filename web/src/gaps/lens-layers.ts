import type { LayerSpecification } from "maplibre-gl";
import { coverageLayers, keptCoverageClasses } from "../coverage/coverage-layer.ts";
import type { TileJson } from "../map/tile-json.ts";
import type { ViewState } from "../map/view-state.ts";
import { gapLayers, keptGapClasses } from "./gap-layer.ts";

/** The tile layer, and the source, of an indicator's answers. */
export const coverageTiles = (indicator: string): string => `coverage-${indicator}`;

/** The marks that a view asks for; `json` describes the tiles of its indicator. */
export function lensLayers(view: ViewState, json: TileJson): readonly LayerSpecification[] {
  const source = coverageTiles(view.indicator);
  const intervals = json.intervals?.[view.basis] ?? 1;
  const time = { basis: view.basis, changes: Math.max(0, intervals - 1) };
  if (view.lens === "coverage") return coverageLayers({ source, time, kept: keptCoverageClasses(view.show) });
  return gapLayers({ source, time, kept: keptGapClasses(view.show), language: view.lang });
}
