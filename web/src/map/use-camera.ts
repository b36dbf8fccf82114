import type { Map as MapLibreMap } from "maplibre-gl";
import { useEffect, useRef } from "react";
import type { Bounds, Padding } from "./bounds.ts";
import { useLatest } from "./use-latest.ts";
import { type Camera, cameraText } from "./view-state.ts";

const FIT_MARGIN_PIXELS = 28;
const CREDITS_PIXELS = 24;
const FIT_ZOOM_AT_MOST = 13;

export interface CameraWish {
  /** Where the URL says to look; undefined leaves it to `fitTo`. */
  readonly camera: Camera | undefined;
  readonly fitTo: Bounds;
  /** Where less would show nothing of it, a rim may lie outside the window. */
  readonly fitZoomAtLeast?: number;
  readonly padding: Padding;
  /** Called when somebody moved the map, not when the page did. */
  readonly onCameraChange: (camera: Camera) => void;
}

export const cameraOfMap = (map: MapLibreMap): Camera => {
  const { lng, lat } = map.getCenter();
  return { lon: lng, lat, zoom: map.getZoom() };
};

/** Shows the bounds in the part of the map that no panel covers. */
export function fit(
  map: MapLibreMap,
  { fitTo, fitZoomAtLeast = 0, padding }: Omit<CameraWish, "camera" | "onCameraChange">,
): void {
  const [west, south, east, north] = fitTo;
  const around = {
    top: padding.top + FIT_MARGIN_PIXELS,
    right: padding.right + FIT_MARGIN_PIXELS,
    bottom: padding.bottom + FIT_MARGIN_PIXELS + CREDITS_PIXELS,
    left: padding.left + FIT_MARGIN_PIXELS,
  };
  const camera = map.cameraForBounds([west, south, east, north], {
    padding: around,
    maxZoom: FIT_ZOOM_AT_MOST,
  });
  if (camera === undefined) return;
  const zoom = Math.max(camera.zoom ?? 0, fitZoomAtLeast);
  map.jumpTo({ ...camera, zoom }, { byPage: true });
}

/** A resized window moves the map, too; such an event carries the observer's entries. */
const isResize = (event: object): boolean => "0" in event;

/** Keeps the map where the page wants it, and tells the page where people move it. */
export function useCamera(map: MapLibreMap | null, wish: CameraWish): void {
  const latest = useLatest(wish);
  const told = useRef<string | null>(null);
  const wanted = wish.camera === undefined ? undefined : cameraText(wish.camera);
  const bounds = wish.fitTo.join(",");
  const { top, right, bottom, left } = wish.padding;
  const padding = [top, right, bottom, left].join(",");

  // biome-ignore lint/correctness/useExhaustiveDependencies: the texts stand for the values, which are made anew on each render
  useEffect(() => {
    if (map === null) return;
    const { camera } = latest.current;
    if (camera === undefined) return fit(map, latest.current);
    if (wanted === told.current || wanted === cameraText(cameraOfMap(map))) return;
    map.jumpTo({ center: [camera.lon, camera.lat], zoom: camera.zoom }, { byPage: true });
  }, [map, wanted, bounds, padding, latest]);

  // Where nobody chose a camera, the bounds stay in sight when the window or a panel changes its size.
  useEffect(() => {
    if (map === null) return;
    const refit = () => {
      if (latest.current.camera === undefined) fit(map, latest.current);
    };
    map.on("resize", refit);
    return () => void map.off("resize", refit);
  }, [map, latest]);

  useEffect(() => {
    if (map === null) return;
    const tell = (event: object) => {
      if ("byPage" in event || isResize(event)) return;
      const camera = cameraOfMap(map);
      told.current = cameraText(camera);
      latest.current.onCameraChange(camera);
    };
    map.on("moveend", tell);
    return () => void map.off("moveend", tell);
  }, [map, latest]);
}
