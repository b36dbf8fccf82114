import type { Geometry, Position } from "geojson";
import type { Map as MapLibreMap } from "maplibre-gl";
import {
  type GeoJSONStoreFeatures,
  TerraDraw,
  TerraDrawLineStringMode,
  TerraDrawModeUndoRedo,
  TerraDrawPointMode,
  TerraDrawPolygonMode,
  TerraDrawSelectMode,
  TerraDrawSessionUndoRedo,
} from "terra-draw";
import { TerraDrawMapLibreGLAdapter } from "terra-draw-maplibre-gl-adapter";

// Shapes drawn by hand on the map. Loaded only where something is drawn.

export type ShapeKind = "Point" | "LineString" | "Polygon";
/** One part of a shape, as GeoJSON has it. */
export type ShapePart = Extract<Geometry, { readonly type: ShapeKind }>;
export type DrawingMode = ShapeKind | "select";

const MODES = { Point: "point", LineString: "linestring", Polygon: "polygon", select: "select" } as const;
const DECIMALS = 7;

export interface ShapeDrawing {
  mode(mode: DrawingMode): void;
  /** Puts other parts in the place of what is drawn. */
  show(parts: readonly ShapePart[]): void;
  undo(): void;
  stop(): void;
}

interface Asked {
  readonly map: MapLibreMap;
  readonly parts: readonly ShapePart[];
  readonly onChange: (parts: readonly ShapePart[]) => void;
}

/** Lets people draw on the map, and tells what is drawn whenever a hand lets go of it. */
export function startDrawing({ map, parts, onChange }: Asked): ShapeDrawing {
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: DECIMALS }),
    modes: [
      new TerraDrawPointMode(),
      new TerraDrawLineStringMode(),
      new TerraDrawPolygonMode(),
      new TerraDrawSelectMode({
        flags: { point: MOVED, linestring: RESHAPED, polygon: RESHAPED },
      }),
    ],
    undoRedo: { modeLevel: new TerraDrawModeUndoRedo(), sessionLevel: new TerraDrawSessionUndoRedo() },
  });
  // React takes a map away before what stands on it; then nothing is left to tidy.
  let isGone = false;
  map.once("remove", () => {
    isGone = true;
  });
  const tell = () => onChange(draw.getSnapshot().flatMap(partOf));
  draw.start();
  draw.addFeatures(parts.map(featureOf));
  draw.on("finish", tell);
  return {
    mode: (mode) => draw.setMode(MODES[mode]),
    show: (others) => {
      draw.clear();
      draw.addFeatures(others.map(featureOf));
    },
    undo: () => {
      if (draw.canUndo()) draw.undo();
      tell();
    },
    stop: () => {
      if (!isGone) draw.stop();
    },
  };
}

const MOVED = { feature: { draggable: true } };
const RESHAPED = {
  feature: { draggable: true, coordinates: { draggable: true, midpoints: true, deletable: true } },
};

const featureOf = (geometry: ShapePart): GeoJSONStoreFeatures =>
  ({
    type: "Feature",
    geometry: rounded(geometry),
    properties: { mode: MODES[geometry.type] },
  }) as GeoJSONStoreFeatures;

/** What is drawn; not the marks by which it is grasped, nor what is still being drawn. */
function partOf({ geometry, properties }: GeoJSONStoreFeatures): readonly ShapePart[] {
  const isShape = properties.mode === MODES[geometry.type as ShapeKind];
  return isShape && properties.currentlyDrawing !== true ? [geometry as ShapePart] : [];
}

const round = (place: Position): Position =>
  place.slice(0, 2).map((value) => Number(value.toFixed(DECIMALS)));

function rounded(part: ShapePart): ShapePart {
  if (part.type === "Point") return { ...part, coordinates: round(part.coordinates) };
  if (part.type === "LineString") return { ...part, coordinates: part.coordinates.map(round) };
  return { ...part, coordinates: part.coordinates.map((ring) => ring.map(round)) };
}
