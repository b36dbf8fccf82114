import type { Map as MapLibreMap } from "maplibre-gl";
import { type ReactNode, useEffect } from "react";
import type { Padding } from "./bounds.ts";
import type { Callout } from "./callouts.tsx";
import type { MarkSource } from "./map-mark.ts";
import type { AreaShade } from "./use-area-shades.ts";

/** What is on the map of the page, for who wants a picture of it. */
export interface ShownMap {
  readonly map: MapLibreMap;
  readonly padding: Padding;
  readonly shades: readonly AreaShade[];
  readonly callouts: readonly Callout[];
  readonly marks: MarkSource | null;
  readonly selected: {
    readonly code: string;
    readonly lon: number;
    readonly lat: number;
    readonly label: ReactNode;
  } | null;
}

let shown: ShownMap | null = null;

/** Null while no map stands. */
export const shownMap = (): ShownMap | null => shown;

/** Tells what the map shows, for as long as it does. */
export function useShownMap(map: MapLibreMap | null, props: Omit<ShownMap, "map">): void {
  const { padding, shades, callouts, marks, selected } = props;
  useEffect(() => {
    if (map === null) return;
    const own = { map, padding, shades, callouts, marks, selected };
    shown = own;
    return () => {
      if (shown === own) shown = null;
    };
  }, [map, padding, shades, callouts, marks, selected]);
}
