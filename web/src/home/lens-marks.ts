import { coverageTiles } from "../gaps/lens-layers.ts";
import type { MarkSource } from "../map/map-mark.ts";
import type { ViewState } from "../map/view-state.ts";
import { PROJECT_TILES } from "../projects/project-tiles.ts";
import { RELOCATION_TILES } from "../relocation/relocation-tiles.ts";

const answersOf = ({ indicator }: ViewState): MarkSource => ({
  source: coverageTiles(indicator),
  layers: ["coverage"],
});

const MARKS: Readonly<Record<ViewState["lens"], (view: ViewState) => MarkSource>> = {
  coverage: answersOf,
  gaps: answersOf,
  projects: () => ({ source: PROJECT_TILES, layers: ["projects"] }),
  relocation: () => ({ source: RELOCATION_TILES, layers: ["sites", "origins"] }),
};

/** Where the marks of a lens are; its source is also the name of its tile layer. */
export const marksOf = (view: ViewState): MarkSource => MARKS[view.lens](view);
