import type { Map as MapLibreMap, StyleSpecification } from "maplibre-gl";
import { useCallback, useEffect, useState } from "react";
import { applyStyle } from "./apply-style.ts";
import { withoutSources } from "./map-style.ts";

const NONE: ReadonlySet<string> = new Set();

/** Sources whose tiles were refused, or did not come because the network is gone. */
export function useTilesTrouble(map: MapLibreMap, style: StyleSpecification | null) {
  const [failed, setFailed] = useState<ReadonlySet<string>>(NONE);
  useEffect(() => {
    const noteTrouble = (event: object) => {
      const source = "sourceId" in event ? String(event.sourceId) : null;
      if (source !== null) setFailed((before) => new Set([...before, source]));
    };
    map.on("error", noteTrouble);
    return () => void map.off("error", noteTrouble);
  }, [map]);

  const retry = useCallback(() => {
    setFailed(NONE);
    if (style === null) return;
    // MapLibre does not ask again for a tile that failed at first: its source has to begin anew.
    applyStyle(map, withoutSources(style, failed));
    applyStyle(map, style);
  }, [map, style, failed]);

  return { failed, retry };
}
