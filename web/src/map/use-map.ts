import { Map as MapLibreMap, prewarm, type StyleSpecification, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { type RefObject, useEffect, useRef, useState } from "react";
import { applyStyle } from "./apply-style.ts";
import { mapIcon } from "./icons.ts";
import { GAP_COLOUR, PAPER } from "./palette.ts";

setWorkerUrl(workerUrl);
// The worker starts while the page is still asking what the tiles hold.
prewarm();

declare global {
  interface Window {
    /** The map of the page, for browser tests and for curious people; the latest where there are more. */
    cuntongMap?: MapLibreMap | undefined;
    /** All of them, where two stand side by side. */
    cuntongMaps?: readonly MapLibreMap[];
  }
}

const LOWEST_ZOOM = 2.2;
const HIGHEST_ZOOM = 17;

// Before its tiles are described the map is bare paper: the graphics card gets ready meanwhile.
const BARE: StyleSpecification = {
  version: 8,
  sources: {},
  layers: [{ id: "paper", type: "background", paint: { "background-color": PAPER.surround } }],
};

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
  map.setMissingStyleImageResolver((id) => addIcon(map, id));
  return map;
}

/** Draws a mark that the style asks for. */
export function addIcon(map: MapLibreMap, id: string): void {
  const icon = mapIcon(id, GAP_COLOUR.stalled);
  if (icon !== undefined && !map.hasImage(id)) map.addImage(id, icon.image, { pixelRatio: icon.pixelRatio });
}

const shownMaps = (): readonly MapLibreMap[] => window.cuntongMaps ?? [];

function showMaps(maps: readonly MapLibreMap[]): void {
  window.cuntongMaps = maps;
  window.cuntongMap = maps.at(-1);
}

const NOTHING_HELD: HeldMap = { map: null, hasFailed: false };

export interface HeldMap {
  /** Null until its style stands. */
  readonly map: MapLibreMap | null;
  /** The browser cannot draw. */
  readonly hasFailed: boolean;
}

/** One map for the life of the container. Its style is a value: what differs from the former one is applied. */
export function useMap(
  container: RefObject<HTMLElement | null>,
  style: StyleSpecification | null,
  day: number,
): HeldMap {
  const [held, setHeld] = useState<HeldMap>(NOTHING_HELD);
  const first = useRef({ style: style ?? BARE, day });
  const shown = useRef(first.current.style);

  useEffect(() => {
    if (container.current === null) return;
    const map = tryCreate(container.current, first.current.style, first.current.day);
    if (map === null) return setHeld({ map: null, hasFailed: true });
    shown.current = first.current.style;
    showMaps([...shownMaps(), map]);
    map.once("style.load", () => setHeld({ map, hasFailed: false }));
    return () => {
      map.remove();
      showMaps(shownMaps().filter((other) => other !== map));
      setHeld(NOTHING_HELD);
    };
  }, [container]);

  const { map } = held;
  useEffect(() => {
    // A style that comes while the bare map is still loading waits for it.
    if (map === null || style === null || style === shown.current) return;
    applyStyle(map, style);
    shown.current = style;
  }, [map, style]);

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
