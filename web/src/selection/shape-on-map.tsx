import type { Map as MapLibreMap } from "maplibre-gl";
import { useEffect, useState } from "react";
import { type Corner, ringOf, type Shape } from "./shape.ts";

/** Renders again whenever the map moves: what is drawn over it stays over its place. */
export function useMoves(map: MapLibreMap): void {
  const [, setMoves] = useState(0);
  useEffect(() => {
    const move = () => setMoves((before) => before + 1);
    map.on("move", move);
    map.on("resize", move);
    return () => {
      map.off("move", move);
      map.off("resize", move);
    };
  }, [map]);
}

export const pixelsOf = (map: MapLibreMap, corner: Corner): Corner => {
  const { x, y } = map.project([corner[0], corner[1]]);
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
};

/** A shape that was drawn, over the map. */
export function ShapeOnMap({ map, shape }: { map: MapLibreMap; shape: Shape }) {
  useMoves(map);
  const points = ringOf(shape)
    .map((corner) => pixelsOf(map, corner).join(","))
    .join(" ");
  return (
    <svg className="drawn-shape" aria-hidden="true" focusable="false">
      <polygon points={points} />
    </svg>
  );
}
