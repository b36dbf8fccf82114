import type { Map as MapLibreMap } from "maplibre-gl";
import { useEffect, useRef, useState } from "react";
import type { ShapeDrawing, ShapePart } from "./shape-drawing.ts";
import { useLatest } from "./use-latest.ts";

/** What draws on a map; null until it has come. */
export function useShapeDrawing(
  map: MapLibreMap,
  parts: readonly ShapePart[],
  onChange: (parts: readonly ShapePart[]) => void,
): ShapeDrawing | null {
  const [drawing, setDrawing] = useState<ShapeDrawing | null>(null);
  const first = useRef(parts);
  const told = useLatest(onChange);
  useEffect(() => {
    let running: ShapeDrawing | undefined;
    let isOver = false;
    void import("./shape-drawing.ts").then(({ startDrawing }) => {
      if (isOver) return;
      running = startDrawing({ map, parts: first.current, onChange: (next) => told.current(next) });
      setDrawing(running);
    });
    return () => {
      isOver = true;
      running?.stop();
    };
  }, [map, told]);
  return drawing;
}
