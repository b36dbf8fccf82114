// What each lens draws, and what its marks say and do.

import type { ComponentType } from "react";
import type { Indicator } from "../coverage/indicators.ts";
import { lensLayers } from "../gaps/lens-layers.ts";
import type { MapMark } from "../map/map-mark.ts";
import type { Lens as LensLayers } from "../map/map-style.ts";
import type { TileJson } from "../map/tile-json.ts";
import type { Lens, ViewState } from "../map/view-state.ts";
import { projectLens } from "../projects/project-layer.ts";
import { ProjectTip } from "../projects/project-tip.tsx";
import { relocationLens } from "../relocation/relocation-layer.ts";
import { RelocationTip } from "../relocation/relocation-tip.tsx";
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

export interface LensTold {
  /** Describes the lens' tiles. */
  readonly json: TileJson;
  /** Codes of the projects that a search finds; null without one, and while it is on its way. */
  readonly foundProjects: readonly string[] | null;
}

export interface LensMap {
  /** The lens as layers of the style. */
  readonly layers: (view: ViewState, told: LensTold) => LensLayers;
  /** What the pointer's label says of a mark. */
  readonly Tip: ComponentType<MarkTipProps>;
  /** What a click on a mark changes. */
  readonly chosen: (mark: MapMark) => Partial<ViewState>;
}

const aboutAnIndicator: LensMap = {
  layers: (view, { json }) => lensLayers(view, json),
  Tip: VillageTip,
  chosen: ({ code }) => ({ village: code }),
};

const projects: LensMap = {
  layers: (view, { foundProjects }) => projectLens(view, foundProjects),
  Tip: ProjectTip,
  chosen: ({ code }) => ({ project: code, village: undefined }),
};

const relocation: LensMap = {
  layers: (view, { json }) => relocationLens(view, json.steps ?? 0),
  Tip: RelocationTip,
  chosen: ({ code, layer }) => (layer === "sites" ? { site: code } : { village: code }),
};

export const LENS_MAPS: Readonly<Record<Lens, LensMap>> = {
  coverage: aboutAnIndicator,
  gaps: aboutAnIndicator,
  projects,
  relocation,
};
