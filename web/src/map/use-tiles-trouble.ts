import type { Map as MapLibreMap } from "maplibre-gl";
import { useCallback, useEffect, useState } from "react";

/** Whether tiles were refused or the network is gone; the next tile that arrives ends it. */
export function useTilesTrouble(map: MapLibreMap) {
  const [failed, setFailed] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const noteTrouble = (event: object) => {
      const source = "sourceId" in event ? String(event.sourceId) : null;
      if (source !== null) setFailed((before) => new Set([...before, source]));
    };
    map.on("error", noteTrouble);
    return () => void map.off("error", noteTrouble);
  }, [map]);

  const retry = useCallback(() => {
    setFailed(new Set());
    for (const source of failed) if (map.getSource(source) !== undefined) map.refreshTiles(source);
  }, [map, failed]);

  return { hasTrouble: failed.size > 0, retry };
}
