import { expectTiles } from "../map/use-tile-jsons.ts";
import { marksOf } from "./lens-marks.ts";
import { readSearch, readView } from "./url-state.ts";

export const loadMapPage = () => import("./map-page.tsx");
export const loadMapStage = () => import("./map-stage.tsx");

/** Asks at once for what the map page will need: its frame stands while the map's script is on its way. */
export function askAheadForMap(): void {
  void loadMapPage();
  void loadMapStage();
  const { source } = marksOf(readView(readSearch(window.location.search)).view);
  expectTiles(["areas", "roads", "villages", source]);
}
