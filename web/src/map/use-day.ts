import type { Map as MapLibreMap } from "maplibre-gl";
import { useEffect } from "react";

/** The day is one global value of the style: tiles already hold every answer, so nothing is asked for. */
export function useDay(map: MapLibreMap | null, day: number): void {
  useEffect(() => {
    if (map === null) return;
    const apply = () => void map.setGlobalStateProperty("day", day);
    apply();
    // A style that could not be applied by difference starts anew, without the day.
    map.on("style.load", apply);
    return () => void map.off("style.load", apply);
  }, [map, day]);
}
