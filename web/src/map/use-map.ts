import { Map as MapLibreMap, type StyleSpecification, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { type RefObject, useEffect, useRef, useState } from "react";
import { mapIcon } from "./icons.ts";
import { GAP_COLOUR } from "./palette.ts";

setWorkerUrl(workerUrl);

declare global {
  interface Window {
    /** The one map of the page, for browser tests and for curious people. */
    cuntongMap?: MapLibreMap;
  }
}

const LOWEST_ZOOM = 2.2;
const HIGHEST_ZOOM = 17;

function createMap(container: HTMLElement, style: StyleSpecification, day: number): MapLibreMap {
  const map = new MapLibreMap({
    container,
    style,
    globalState: { day },
    center: [104, 35],
    zoom: 3,
    minZoom: LOWEST_ZOOM,
    maxZoom: HIGHEST_ZOOM,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    fadeDuration: 0,
    // Styles are validated by tests, not again on every visit.
    validateStyle: false,
  });
  map.keyboard.disableRotation();
  map.touchZoomRotate.disableRotation();
  map.on("styleimagemissing", ({ id }) => addIcon(map, id));
  return map;
}

function addIcon(map: MapLibreMap, id: string): void {
  const icon = mapIcon(id, GAP_COLOUR.stalled);
  if (icon !== undefined && !map.hasImage(id)) map.addImage(id, icon.image, { pixelRatio: icon.pixelRatio });
}

export interface HeldMap {
  /** Null until its style stands. */
  readonly map: MapLibreMap | null;
  /** The browser cannot draw. */
  readonly hasFailed: boolean;
}

/** One map for the life of the container, made as soon as there is a style; later styles are applied by difference. */
export function useMap(
  container: RefObject<HTMLElement | null>,
  style: StyleSpecification | null,
  day: number,
): HeldMap {
  const [held, setHeld] = useState<HeldMap>({ map: null, hasFailed: false });
  const made = useRef<{ map: MapLibreMap; style: StyleSpecification } | null>(null);

  useEffect(() => {
    if (container.current === null || style === null) return;
    if (made.current === null) {
      const map = tryCreate(container.current, style, day);
      if (map === null) return setHeld({ map: null, hasFailed: true });
      made.current = { map, style };
      window.cuntongMap = map;
      map.once("style.load", () => setHeld({ map, hasFailed: false }));
      return;
    }
    if (made.current.style === style) return;
    made.current.style = style;
    made.current.map.setStyle(style, { diff: true });
  }, [container, style, day]);

  useEffect(
    () => () => {
      made.current?.map.remove();
      made.current = null;
      delete window.cuntongMap;
      setHeld({ map: null, hasFailed: false });
    },
    [],
  );

  return held;
}

/** Null where the browser has no WebGL. */
function tryCreate(container: HTMLElement, style: StyleSpecification, day: number): MapLibreMap | null {
  try {
    return createMap(container, style, day);
  } catch (error) {
    console.warn("The map cannot be drawn", error);
    return null;
  }
}
