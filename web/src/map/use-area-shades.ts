import type { Map as MapLibreMap } from "maplibre-gl";
import { useEffect } from "react";

export interface AreaShade {
  readonly code: string;
  /** Share of people covered, 0..1; null where it is not known. */
  readonly share: number | null;
  /** In place of the share's, where something else is shown. */
  readonly colour?: string;
}

const target = (code: string) => ({ source: "areas", sourceLayer: "areas", id: Number(code) });

/** Shades provinces and counties by share. */
export function useAreaShades(map: MapLibreMap | null, shades: readonly AreaShade[]): void {
  useEffect(() => {
    if (map === null) return;
    const apply = () => {
      if (map.getSource("areas") === undefined) return;
      for (const { code, share, colour } of shades)
        map.setFeatureState(target(code), { shaded: true, share: share ?? -1, colour: colour ?? null });
    };
    apply();
    map.on("style.load", apply);
    return () => {
      map.off("style.load", apply);
      if (map.getSource("areas") === undefined) return;
      for (const { code } of shades) map.removeFeatureState(target(code));
    };
  }, [map, shades]);
}
