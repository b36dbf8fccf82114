import type { Map as MapLibreMap } from "maplibre-gl";
import { useEffect } from "react";
import { useLatest } from "./use-latest.ts";
import { villageAt } from "./use-pointer.ts";

export interface KeysTold {
  readonly source: string | null;
  readonly onSelect: (code: string | null) => void;
  readonly onEscape: () => void;
}

/** How far from the middle of the map Enter looks for a village. */
const REACH_PIXELS = 80;

/** Keys beyond those of the map itself (arrows, plus, minus): Enter selects, Escape goes back. */
export function useMapKeys(map: MapLibreMap | null, told: KeysTold): void {
  const latest = useLatest(told);
  useEffect(() => {
    if (map === null) return;
    const canvas = map.getCanvas();
    const press = (event: KeyboardEvent) => {
      const { source, onSelect, onEscape } = latest.current;
      if (event.key === "Escape") return onEscape();
      if (event.key !== "Enter" || source === null) return;
      const village = villageAt(map, source, map.project(map.getCenter()), REACH_PIXELS);
      if (village !== null) onSelect(village.code);
    };
    canvas.addEventListener("keydown", press);
    return () => canvas.removeEventListener("keydown", press);
  }, [map, latest]);
}
