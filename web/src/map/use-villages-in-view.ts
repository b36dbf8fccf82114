import type { Map as MapLibreMap } from "maplibre-gl";
import { useEffect } from "react";
import { type Bounds, contains, type Padding } from "./bounds.ts";
import { type MapVillage, mapVillages } from "./map-village.ts";
import { useLatest } from "./use-latest.ts";

function boundsInView(map: MapLibreMap, padding: Padding): Bounds {
  const { clientWidth, clientHeight } = map.getContainer();
  const southWest = map.unproject([padding.left, clientHeight - padding.bottom]);
  const northEast = map.unproject([clientWidth - padding.right, padding.top]);
  return [southWest.lng, southWest.lat, northEast.lng, northEast.lat];
}

/** Villages of the lens that lie in the part of the map no panel covers, whatever the legend hides. */
export function villagesInView(map: MapLibreMap, source: string, padding: Padding): readonly MapVillage[] {
  if (map.getSource(source) === undefined) return [];
  const bounds = boundsInView(map, padding);
  const loaded = mapVillages(map.querySourceFeatures(source, { sourceLayer: "coverage" }));
  return loaded.filter(({ lon, lat }) => contains(bounds, lon, lat));
}

const sameVillages = (a: readonly MapVillage[], b: readonly MapVillage[]): boolean =>
  a.length === b.length && a.every((village, place) => village.code === b[place]?.code);

/** Tells who is in view whenever the map has come to rest. A new day changes nobody's place, so it tells nothing. */
export function useVillagesInView(
  map: MapLibreMap | null,
  source: string | null,
  padding: Padding,
  onVillagesInView: (villages: readonly MapVillage[]) => void,
): void {
  const latest = useLatest({ padding, onVillagesInView });
  useEffect(() => {
    if (map === null || source === null) return;
    let told: readonly MapVillage[] | null = null;
    const tell = () => {
      const villages = villagesInView(map, source, latest.current.padding);
      if (told !== null && sameVillages(told, villages)) return;
      told = villages;
      latest.current.onVillagesInView(villages);
    };
    map.on("idle", tell);
    return () => void map.off("idle", tell);
  }, [map, source, latest]);
}
