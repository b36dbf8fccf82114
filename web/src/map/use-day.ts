import type { Map as MapLibreMap } from "maplibre-gl";
import { useEffect } from "react";

export interface ShownDays {
  /** On screen, while dragging, too. */
  readonly day: number;
  /** Where the hand last let go. */
  readonly settledDay: number;
}

/** The day is one global value of the style: tiles already hold every answer, so nothing is asked for. */
export function useDay(map: MapLibreMap | null, { day, settledDay }: ShownDays): void {
  useEffect(() => {
    if (map === null) return;
    const apply = () => {
      map.setGlobalStateProperty("day", day);
      map.setGlobalStateProperty("settledDay", settledDay);
    };
    apply();
    // A style that could not be applied by difference starts anew, without the day.
    map.on("style.load", apply);
    return () => void map.off("style.load", apply);
  }, [map, day, settledDay]);
}
