import type { Map as MapLibreMap } from "maplibre-gl";
import { useEffect } from "react";

/** Rings the village in the lens' source; feature state repaints without laying out again. */
export function useMarkedVillage(
  map: MapLibreMap | null,
  source: string | null,
  mark: "selected" | "hovered",
  code: string | null,
): void {
  useEffect(() => {
    if (map === null || source === null || code === null) return;
    const target = { source, sourceLayer: "coverage", id: Number(code) };
    const apply = () => {
      if (map.getSource(source) !== undefined) map.setFeatureState(target, { [mark]: true });
    };
    apply();
    // The source of a new lens comes with the next style.
    map.on("styledata", apply);
    return () => {
      map.off("styledata", apply);
      if (map.getSource(source) !== undefined) map.removeFeatureState(target, mark);
    };
  }, [map, source, mark, code]);
}
