import type { Map as MapLibreMap } from "maplibre-gl";
import { useEffect } from "react";
import type { MapMark, MarkSource } from "./map-mark.ts";
import { useLatest } from "./use-latest.ts";
import { markAt } from "./use-pointer.ts";

export interface KeysTold {
  readonly marks: MarkSource | null;
  readonly onSelect: (mark: MapMark | null) => void;
  readonly onEscape: () => void;
}

/** How far from the middle of the map Enter looks for a mark. */
const REACH_PIXELS = 80;

/** Keys beyond those of the map itself (arrows, plus, minus): Enter selects, Escape goes back. */
export function useMapKeys(map: MapLibreMap | null, told: KeysTold): void {
  const latest = useLatest(told);
  useEffect(() => {
    if (map === null) return;
    const canvas = map.getCanvas();
    const press = (event: KeyboardEvent) => {
      const { marks, onSelect, onEscape } = latest.current;
      if (event.key === "Escape") return onEscape();
      if (event.key !== "Enter" || marks === null) return;
      const mark = markAt(map, marks, map.project(map.getCenter()), REACH_PIXELS);
      if (mark !== null) onSelect(mark);
    };
    canvas.addEventListener("keydown", press);
    return () => canvas.removeEventListener("keydown", press);
  }, [map, latest]);
}
