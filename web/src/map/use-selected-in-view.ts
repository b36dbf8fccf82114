import type { Map as MapLibreMap } from "maplibre-gl";
import { useEffect, useRef } from "react";
import type { Padding } from "./bounds.ts";
import { useLatest } from "./use-latest.ts";

interface Selected {
  readonly code: string;
  readonly lon: number;
  readonly lat: number;
}

const MARGIN_PIXELS = 40;

function isInView(map: MapLibreMap, { lon, lat }: Selected, padding: Padding): boolean {
  const { x, y } = map.project([lon, lat]);
  const { clientWidth, clientHeight } = map.getContainer();
  const isAcross = x > padding.left + MARGIN_PIXELS && x < clientWidth - padding.right - MARGIN_PIXELS;
  const isDown = y > padding.top + MARGIN_PIXELS && y < clientHeight - padding.bottom - MARGIN_PIXELS;
  return isAcross && isDown;
}

/** Moves to a village that was chosen elsewhere: in a list, by search. What a link opened with stays where the link looks. */
export function useSelectedInView(
  map: MapLibreMap | null,
  selected: Selected | null,
  padding: Padding,
): void {
  const latest = useLatest({ selected, padding });
  const before = useRef<string | null | undefined>(undefined);
  const code = selected?.code ?? null;
  useEffect(() => {
    if (map === null) return;
    const { selected, padding } = latest.current;
    const isFirst = before.current === undefined;
    before.current = code;
    if (isFirst || selected === null || isInView(map, selected, padding)) return;
    const { top, right, bottom, left } = padding;
    map.easeTo({
      center: [selected.lon, selected.lat],
      offset: [(left - right) / 2, (top - bottom) / 2],
      duration: 140,
    });
  }, [map, code, latest]);
}
