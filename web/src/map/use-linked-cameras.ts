import type { Map as MapLibreMap } from "maplibre-gl";
import { useEffect } from "react";

/** While somebody moves one map, the other shows the same place at the same scale. */
export function useLinkedCameras(
  left: MapLibreMap | null,
  right: MapLibreMap | null,
  isLinked: boolean,
): void {
  useEffect(() => {
    if (left === null || right === null || !isLinked) return;
    const follow = (moved: MapLibreMap, other: MapLibreMap) => (event: object) => {
      // What the page does with a map is no move of somebody's, and the page tells both.
      if ("byPage" in event) return;
      other.jumpTo({ center: moved.getCenter(), zoom: moved.getZoom() }, { byPage: true });
    };
    const [rightFollows, leftFollows] = [follow(left, right), follow(right, left)];
    left.on("move", rightFollows);
    right.on("move", leftFollows);
    return () => {
      left.off("move", rightFollows);
      right.off("move", leftFollows);
    };
  }, [left, right, isLinked]);
}
