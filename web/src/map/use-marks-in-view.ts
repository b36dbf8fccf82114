import type { Map as MapLibreMap } from "maplibre-gl";
import { useEffect } from "react";
import { type Bounds, contains, type Padding } from "./bounds.ts";
import { cornersOf, type MapMark, type MarkSource, mapMarks } from "./map-mark.ts";
import { useLatest } from "./use-latest.ts";

function boundsInView(map: MapLibreMap, padding: Padding): Bounds {
  const { clientWidth, clientHeight } = map.getContainer();
  const southWest = map.unproject([padding.left, clientHeight - padding.bottom]);
  const northEast = map.unproject([clientWidth - padding.right, padding.top]);
  return [southWest.lng, southWest.lat, northEast.lng, northEast.lat];
}

/** Marks of the lens with a corner in the part of the map that no panel covers, whatever the legend hides. */
export function marksInView(map: MapLibreMap, marks: MarkSource, padding: Padding): readonly MapMark[] {
  if (map.getSource(marks.source) === undefined) return [];
  const bounds = boundsInView(map, padding);
  return marks.layers.flatMap((sourceLayer) => {
    const loaded = map.querySourceFeatures(marks.source, { sourceLayer });
    const seen = loaded.filter(({ geometry }) =>
      cornersOf(geometry).some(([lon, lat]) => contains(bounds, lon, lat)),
    );
    return mapMarks(seen, sourceLayer);
  });
}

const sameMarks = (a: readonly MapMark[], b: readonly MapMark[]): boolean =>
  a.length === b.length && a.every((mark, place) => mark.code === b[place]?.code);

export interface MarksInView {
  readonly source: string;
  readonly marks: readonly MapMark[];
  /** From so far away that the tiles hold no marks: none seen does not mean none there. */
  readonly isFar: boolean;
}

const isFarFrom = (map: MapLibreMap, source: string): boolean =>
  map.getZoom() < (map.getSource(source)?.minzoom ?? 0);

/** Tells what is in view whenever the map has come to rest. A new day changes nothing's place, so it tells nothing. */
export function useMarksInView(
  map: MapLibreMap | null,
  marks: MarkSource | null,
  padding: Padding,
  onMarksInView: (seen: MarksInView) => void,
): void {
  const latest = useLatest({ marks, padding, onMarksInView });
  const source = marks?.source ?? null;
  useEffect(() => {
    if (map === null || source === null) return;
    let told: MarksInView | null = null;
    const tell = () => {
      const { marks, padding, onMarksInView } = latest.current;
      if (marks === null || map.getSource(source) === undefined) return;
      const isFar = isFarFrom(map, source);
      const seen = isFar ? [] : marksInView(map, marks, padding);
      if (told?.isFar === isFar && sameMarks(told.marks, seen)) return;
      told = { source, marks: seen, isFar };
      onMarksInView(told);
    };
    map.on("idle", tell);
    return () => void map.off("idle", tell);
  }, [map, source, latest]);
}
