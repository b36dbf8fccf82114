import type { Map as MapLibreMap } from "maplibre-gl";
import { type ReactNode, useLayoutEffect, useRef } from "react";

interface PinnedProps {
  readonly map: MapLibreMap;
  readonly lon: number;
  readonly lat: number;
  readonly className: string;
  readonly children: ReactNode;
}

/** HTML that stays over its place while the map moves. Written past React: a drag moves it on every frame. */
export function Pinned({ map, lon, lat, className, children }: PinnedProps) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const follow = () => {
      if (element.current === null) return;
      const { x, y } = map.project([lon, lat]);
      element.current.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
      element.current.dataset.side = x > map.getContainer().clientWidth * 0.6 ? "left" : "right";
    };
    follow();
    map.on("move", follow);
    map.on("resize", follow);
    return () => {
      map.off("move", follow);
      map.off("resize", follow);
    };
  }, [map, lon, lat]);
  return (
    <div ref={element} className={className}>
      {children}
    </div>
  );
}
