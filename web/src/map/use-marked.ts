import type { Map as MapLibreMap } from "maplibre-gl";
import { useEffect } from "react";
import type { MarkSource } from "./map-mark.ts";

/** Marks a feature in the lens' source; feature state repaints without laying out again. */
export function useMarked(
  map: MapLibreMap | null,
  marks: MarkSource | null,
  mark: "selected" | "hovered",
  code: string | null,
): void {
  const source = marks?.source ?? null;
  const layers = marks?.layers.join(",") ?? "";
  useEffect(() => {
    if (map === null || source === null || code === null) return;
    const targets = layers.split(",").map((sourceLayer) => ({ source, sourceLayer, id: code }));
    const isThere = () => map.getSource(source) !== undefined;
    const apply = () => {
      if (isThere()) for (const target of targets) map.setFeatureState(target, { [mark]: true });
    };
    apply();
    // The source of a new lens comes with the next style.
    map.on("styledata", apply);
    return () => {
      map.off("styledata", apply);
      if (isThere()) for (const target of targets) map.removeFeatureState(target, mark);
    };
  }, [map, source, layers, mark, code]);
}
