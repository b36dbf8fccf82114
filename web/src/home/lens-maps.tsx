// What each lens draws, and what its marks say and do.

import type { ComponentType } from "react";
import type { Indicator } from "../coverage/indicators.ts";
import { lensLayers } from "../gaps/lens-layers.ts";
import type { MapMark } from "../map/map-mark.ts";
import type { Lens as LensLayers } from "../map/map-style.ts";
import type { TileJson } from "../map/tile-json.ts";
import type { Lens, ViewState } from "../map/view-state.ts";
import type { AreaShown } from "./area-facts.ts";
import { VillageTip } from "./village-tip.tsx";

export interface MarkTipProps {
  readonly mark: MapMark;
  readonly view: ViewState;
  readonly area: AreaShown | null | undefined;
  readonly indicator: Indicator | undefined;
  /** The day on screen, while dragging, too. */
  readonly day: string;
}

export interface LensMap {
  /** The lens as layers of the style; `json` describes its tiles. */
  readonly layers: (view: ViewState, json: TileJson) => LensLayers;
  /** What the pointer's label says of a mark. */
  readonly Tip: ComponentType<MarkTipProps>;
  /** What a click on a mark changes. */
  readonly chosen: (mark: MapMark) => Partial<ViewState>;
}

const aboutAnIndicator: LensMap = {
  layers: lensLayers,
  Tip: VillageTip,
  chosen: ({ code }) => ({ village: code }),
};

export const LENS_MAPS: Readonly<Record<Lens, LensMap>> = {
  coverage: aboutAnIndicator,
  gaps: aboutAnIndicator,
};
