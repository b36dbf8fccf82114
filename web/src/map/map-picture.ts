// A picture of the map as it is on screen, drawn anew on a canvas of its own: sharper where asked for, and the
// map on screen need not keep its pixels for it.

import { Map as MapLibreMap } from "maplibre-gl";
import type { Box, Point } from "./callout-layout.ts";
import { type Callout, placedCallouts } from "./callouts.tsx";
import { type ShownMap, shownMap } from "./shown-map.ts";
import { cameraOfMap } from "./use-camera.ts";
import { addIcon } from "./use-map.ts";
import type { Camera } from "./view-state.ts";

/** What stands over the canvas, in the picture's pixels of the screen. */
export interface PictureCard {
  readonly callout: Callout;
  readonly anchor: Point;
  readonly box: Box | null;
}

export interface MapPicture {
  readonly pixels: HTMLCanvasElement;
  /** In pixels of the screen. */
  readonly width: number;
  readonly height: number;
  readonly camera: Camera;
  /** Degrees that north is turned from above, clockwise. */
  readonly bearing: number;
  readonly cards: readonly PictureCard[];
  readonly selected: (Point & { readonly text: string }) | null;
  /** Where the shapes and the base map come from, as the map credits them. */
  readonly credits: readonly string[];
}

export class PictureTrouble extends Error {
  constructor(readonly reason: "noMap" | "tilesFailed" | "tooSlow") {
    super(`No picture of the map: ${reason}`);
  }
}

interface PictureWish {
  /** Pixels of the picture for one of the screen. */
  readonly pixelRatio: (width: number, height: number) => number;
  readonly signal: AbortSignal;
}

/** The part of the map that no panel covers: what the legend counts, too. */
export async function mapPicture({ pixelRatio, signal }: PictureWish): Promise<MapPicture> {
  const shown = shownMap();
  if (shown === null) throw new PictureTrouble("noMap");
  const box = freeBox(shown);
  const container = offScreen(box);
  const drawn = drawnAside(shown, { box, container, pixelRatio: pixelRatio(box.width, box.height) });
  try {
    await untilIdle(drawn, signal);
    return {
      ...overlay(shown, box),
      ...box,
      pixels: copied(drawn),
      camera: cameraOfMap(drawn),
      bearing: drawn.getBearing(),
    };
  } finally {
    drawn.remove();
    container.remove();
  }
}

function freeBox({ map, padding }: ShownMap): Box {
  const { clientWidth, clientHeight } = map.getContainer();
  const width = clientWidth - padding.left - padding.right;
  const height = clientHeight - padding.top - padding.bottom;
  return { x: padding.left, y: padding.top, width, height };
}

function offScreen({ width, height }: Box): HTMLElement {
  const container = document.createElement("div");
  Object.assign(container.style, {
    position: "fixed",
    left: "-20000px",
    top: "0",
    width: `${width}px`,
    height: `${height}px`,
  });
  container.inert = true;
  document.body.append(container);
  return container;
}

const MOST_PIXELS = 8192;

interface Aside {
  readonly box: Box;
  readonly container: HTMLElement;
  readonly pixelRatio: number;
}

function drawnAside({ map, shades, marks, selected }: ShownMap, aside: Aside): MapLibreMap {
  const { box, container, pixelRatio } = aside;
  const drawn = new MapLibreMap({
    container,
    style: map.getStyle(),
    globalState: map.getGlobalState(),
    center: map.unproject([box.x + box.width / 2, box.y + box.height / 2]),
    zoom: map.getZoom(),
    bearing: map.getBearing(),
    minZoom: map.getMinZoom(),
    pixelRatio,
    maxCanvasSize: [MOST_PIXELS, MOST_PIXELS],
    interactive: false,
    attributionControl: false,
    renderWorldCopies: false,
    fadeDuration: 0,
    validateStyle: false,
    // Read once and thrown away, so the speed that keeping its pixels costs does not matter.
    canvasContextAttributes: { preserveDrawingBuffer: true },
  });
  drawn.setMissingStyleImageResolver((id) => addIcon(drawn, id));
  drawn.once("style.load", () => {
    for (const { code, share } of shades)
      if (drawn.getSource("areas") !== undefined)
        drawn.setFeatureState(
          { source: "areas", sourceLayer: "areas", id: Number(code) },
          { shaded: true, share: share ?? -1 },
        );
    if (marks === null || selected === null || drawn.getSource(marks.source) === undefined) return;
    for (const sourceLayer of marks.layers)
      drawn.setFeatureState({ source: marks.source, sourceLayer, id: selected.code }, { selected: true });
  });
  return drawn;
}

const PATIENCE_MILLISECONDS = 90_000;

/** Drawn, with every tile and letter; a tile that fails would leave a hole that looks like a place without trouble. */
function untilIdle(drawn: MapLibreMap, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    const timer = setTimeout(() => reject(new PictureTrouble("tooSlow")), PATIENCE_MILLISECONDS);
    signal.addEventListener("abort", stop, { once: true });
    drawn.on("error", () => reject(new PictureTrouble("tilesFailed")));
    drawn.once("idle", () => resolve());
    drawn.once("remove", () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", stop);
    });
    if (signal.aborted) stop();
  });
}

function copied(drawn: MapLibreMap): HTMLCanvasElement {
  const from = drawn.getCanvas();
  const pixels = document.createElement("canvas");
  pixels.width = from.width;
  pixels.height = from.height;
  pixels.getContext("2d")?.drawImage(from, 0, 0);
  return pixels;
}

/** What HTML says over the canvas: cards of counties, the label of what is selected, the credits. */
function overlay(shown: ShownMap, box: Box): Pick<MapPicture, "cards" | "selected" | "credits"> {
  const { map, selected } = shown;
  const view = map.getContainer().parentElement;
  const moved = <T extends Point>(point: T): T => ({ ...point, x: point.x - box.x, y: point.y - box.y });
  const text = view?.querySelector(".map-selected")?.textContent ?? "";
  const at = selected === null ? null : map.project([selected.lon, selected.lat]);
  return {
    cards: placedCallouts(shown).map(({ callout, anchor, box: card }) => ({
      callout,
      anchor: moved(anchor),
      box: card === null ? null : moved(card),
    })),
    selected: at === null || text === "" ? null : { ...moved({ x: at.x, y: at.y }), text },
    credits: [...(view?.querySelectorAll(".map-attribution > span") ?? [])].map(
      (each) => each.textContent ?? "",
    ),
  };
}
