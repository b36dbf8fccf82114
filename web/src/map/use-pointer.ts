import type { Map as MapLibreMap, MapMouseEvent, PointLike } from "maplibre-gl";
import { useEffect } from "react";
import { type MapVillage, mapVillages } from "./map-village.ts";
import { useLatest } from "./use-latest.ts";

/** How far from a mark a click still means it; marks are small, fingers are not. */
const REACH_PIXELS = 8;

export interface PointerTold {
  readonly source: string | null;
  readonly onHover: (village: MapVillage | null) => void;
  readonly onSelect: (code: string | null) => void;
  /** A county or province under the pointer, at zooms where villages are not yet drawn. */
  readonly onArea: (code: string) => void;
}

function layersOf(map: MapLibreMap, source: string): string[] {
  const isMark = (id: string) => id.startsWith("villages-") || id.startsWith("gaps-");
  return map.getLayersOrder().filter((id) => isMark(id) && map.getLayer(id)?.source === source);
}

/** The village nearest to a point, among the marks drawn within reach. */
export function villageAt(
  map: MapLibreMap,
  source: string,
  point: { x: number; y: number },
  reach = REACH_PIXELS,
): MapVillage | null {
  const box: [PointLike, PointLike] = [
    [point.x - reach, point.y - reach],
    [point.x + reach, point.y + reach],
  ];
  const layers = layersOf(map, source).filter(
    (id) => id !== "villages-hovered" && id !== "villages-selected",
  );
  if (layers.length === 0) return null;
  const villages = mapVillages(map.queryRenderedFeatures(box, { layers }));
  const distance = ({ lon, lat }: MapVillage) => {
    const { x, y } = map.project([lon, lat]);
    return Math.hypot(x - point.x, y - point.y);
  };
  return villages.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

function areaAt(map: MapLibreMap, point: PointLike): string | null {
  if (map.getLayer("area-shade") === undefined) return null;
  const areas = map.queryRenderedFeatures(point, { layers: ["area-shade"] });
  const smallest = areas.toSorted((a, b) => Number(b.id ?? 0) - Number(a.id ?? 0))[0];
  return smallest?.id === undefined ? null : String(smallest.id);
}

/** Hover and click; the map itself keeps no selection. */
export function usePointer(map: MapLibreMap | null, told: PointerTold): void {
  const latest = useLatest(told);
  useEffect(() => {
    if (map === null) return;
    const under = (event: MapMouseEvent) => {
      const { source } = latest.current;
      return source === null ? null : villageAt(map, source, event.point);
    };
    const hover = (event: MapMouseEvent) => {
      const village = map.isMoving() ? null : under(event);
      map.getCanvas().style.cursor = village === null ? "" : "pointer";
      latest.current.onHover(village);
    };
    const leave = () => latest.current.onHover(null);
    const click = (event: MapMouseEvent) => {
      const village = under(event);
      if (village !== null) return latest.current.onSelect(village.code);
      const area = areaAt(map, event.point);
      return area === null ? latest.current.onSelect(null) : latest.current.onArea(area);
    };
    map.on("mousemove", hover);
    map.on("mouseout", leave);
    map.on("movestart", leave);
    map.on("click", click);
    return () => {
      map.off("mousemove", hover);
      map.off("mouseout", leave);
      map.off("movestart", leave);
      map.off("click", click);
    };
  }, [map, latest]);
}
