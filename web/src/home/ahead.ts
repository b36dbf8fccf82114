import { expectChina } from "../map/china-outline.ts";
import { expectTiles } from "../map/use-tile-jsons.ts";
import { marksOf } from "./lens-marks.ts";
import { readSearch, readView } from "./url-state.ts";

export const loadMapStage = () => import("./map-stage.tsx");

/** Asks at once for the map's script and for what it will draw: the page's frame stands meanwhile. */
export function askAheadForMap(): void {
  void loadMapStage();
  const { source } = marksOf(readView(readSearch(window.location.search)).view);
  expectTiles(["areas", "roads", "villages", source]);
  expectChina();
}
