import "./selection.css";
import type { Map as MapLibreMap } from "maplibre-gl";
import { useEffect, useRef } from "react";
import { Drawing } from "./drawing.tsx";
import { type DrawingMode, withCorner } from "./drawing-steps.ts";
import { type Corner, type Shape, shapeOf, shapeText } from "./shape.ts";
import { ShapeOnMap } from "./shape-on-map.tsx";

export interface SelectLayerProps {
  /** What the URL says is drawn. */
  readonly inside: string | undefined;
  /** Null while nobody draws. */
  readonly mode: DrawingMode | null;
  readonly onMode: (mode: DrawingMode | null) => void;
  readonly onInside: (inside: string) => void;
}

/** What is drawn by hand over the map: a finished shape, or one in the making. */
export function SelectLayer({
  map,
  inside,
  mode,
  onMode,
  onInside,
}: SelectLayerProps & { map: MapLibreMap }) {
  const shape = shapeOf(inside);
  const done = (drawn: Shape) => onInside(shapeText(drawn));
  useShiftDrag(map, done);
  return (
    <>
      {shape !== undefined && mode === null && <ShapeOnMap map={map} shape={shape} />}
      {mode !== null && <Drawing map={map} mode={mode} onMode={onMode} onShape={done} />}
    </>
  );
}

/** A drag with Shift draws a box at once, without choosing the tool first. */
function useShiftDrag(map: MapLibreMap, onShape: (shape: Shape) => void): void {
  const latest = useRef(onShape);
  useEffect(() => {
    latest.current = onShape;
  });
  useEffect(() => {
    const ground = map.getCanvasContainer();
    const under = (event: MouseEvent): Corner => {
      const frame = ground.getBoundingClientRect();
      const { lng, lat } = map.unproject([event.clientX - frame.left, event.clientY - frame.top]);
      return [lng, lat];
    };
    const press = (event: MouseEvent) => {
      if (!event.shiftKey || event.button !== 0) return;
      // The map would pan.
      event.stopPropagation();
      event.preventDefault();
      const from = under(event);
      const release = (end: MouseEvent) => {
        const step = withCorner("box", [from], under(end));
        if (step.kind === "done") latest.current(step.shape);
      };
      window.addEventListener("mouseup", release, { once: true });
    };
    ground.addEventListener("mousedown", press, { capture: true });
    return () => ground.removeEventListener("mousedown", press, { capture: true });
  }, [map]);
}
