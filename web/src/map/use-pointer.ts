import type { Map as MapLibreMap, MapMouseEvent, PointLike } from "maplibre-gl";
import { useEffect } from "react";
import { type MapMark, type MarkSource, mapMark } from "./map-mark.ts";
import { useLatest } from "./use-latest.ts";

/** How far from a mark a click still means it; marks are small, fingers are not. */
const REACH_PIXELS = 8;

export interface PointerTold {
  readonly marks: MarkSource | null;
  readonly onHover: (mark: MapMark | null) => void;
  readonly onSelect: (mark: MapMark | null) => void;
  /** A county or province under the pointer, at zooms where marks are not yet drawn. */
  readonly onArea: (code: string) => void;
}

/** Layers of the style that draw marks; rings around marks are no marks. */
function layersOf(map: MapLibreMap, { source, layers }: MarkSource): string[] {
  const isRing = (id: string) => id.endsWith("-hovered") || id.endsWith("-selected");
  return map.getLayersOrder().filter((id) => {
    const layer = map.getLayer(id);
    return layer?.source === source && layers.includes(layer.sourceLayer ?? "") && !isRing(id);
  });
}

/** The mark nearest to a point, among those drawn within reach; points before lines that pass by. */
export function markAt(
  map: MapLibreMap,
  marks: MarkSource,
  point: { x: number; y: number },
  reach = REACH_PIXELS,
): MapMark | null {
  const box: [PointLike, PointLike] = [
    [point.x - reach, point.y - reach],
    [point.x + reach, point.y + reach],
  ];
  const layers = layersOf(map, marks);
  if (layers.length === 0) return null;
  const drawn = map.queryRenderedFeatures(box, { layers });
  const found = drawn
    .map((feature) => mapMark(feature, feature.sourceLayer ?? ""))
    .filter((mark) => mark !== null);
  const distance = ({ isPoint, lon, lat }: MapMark) => {
    if (!isPoint) return reach;
    const { x, y } = map.project([lon, lat]);
    return Math.hypot(x - point.x, y - point.y);
  };
  const nearest = found.toSorted((a, b) => distance(a) - distance(b))[0];
  if (nearest === undefined || nearest.isPoint) return nearest ?? null;
  const { lng, lat } = map.unproject([point.x, point.y]);
  return { ...nearest, lon: lng, lat };
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
      const { marks } = latest.current;
      return marks === null ? null : markAt(map, marks, event.point);
    };
    const hover = (event: MapMouseEvent) => {
      const mark = map.isMoving() ? null : under(event);
      map.getCanvas().style.cursor = mark === null ? "" : "pointer";
      latest.current.onHover(mark);
    };
    const leave = () => latest.current.onHover(null);
    const click = (event: MapMouseEvent) => {
      const mark = under(event);
      if (mark !== null) return latest.current.onSelect(mark);
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
