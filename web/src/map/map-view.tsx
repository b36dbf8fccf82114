import "maplibre-gl/dist/maplibre-gl.css";
import "./map.css";
import type { Map as MapLibreMap, StyleSpecification } from "maplibre-gl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useWords } from "../ui/i18n.ts";
import { Attribution } from "./attribution.tsx";
import { creditsOf, isOfBaseMap } from "./base-map.ts";
import { BaseMapTrouble } from "./base-map-trouble.tsx";
import type { Bounds, Padding } from "./bounds.ts";
import { type Callout, Callouts } from "./callouts.tsx";
import { MapButtons } from "./map-buttons.tsx";
import type { MapMark, MarkSource } from "./map-mark.ts";
import { Pinned } from "./pinned.tsx";
import { ScaleBar } from "./scale-bar.tsx";
import { useShownMap } from "./shown-map.ts";
import { type AreaShade, useAreaShades } from "./use-area-shades.ts";
import type { BaseMapHeld } from "./use-base-map.ts";
import { cameraOfMap, fit, useCamera } from "./use-camera.ts";
import { useDay } from "./use-day.ts";
import { useMap } from "./use-map.ts";
import { useMapKeys } from "./use-map-keys.ts";
import { useMarked } from "./use-marked.ts";
import { type MarksInView, useMarksInView } from "./use-marks-in-view.ts";
import { usePointer } from "./use-pointer.ts";
import { useSelectedInView } from "./use-selected-in-view.ts";
import { useTilesTrouble } from "./use-tiles-trouble.ts";
import type { Camera } from "./view-state.ts";

export interface SelectedMark {
  readonly code: string;
  readonly lon: number;
  readonly lat: number;
  /** What the accent label says: a name and a figure. */
  readonly label: ReactNode;
}

export interface MapViewProps {
  /** The whole map as a value (`mapStyle`); null while its tiles' descriptions are on their way. */
  readonly style: StyleSpecification | null;
  /** On screen, while dragging, too; days since 1970-01-01. */
  readonly day: number;
  /** Where the hand last let go: names of gaps wait for it, for their letters may have to be fetched. */
  readonly settledDay: number;
  /** Where the lens' marks are; null while areas stand in for them. */
  readonly marks: MarkSource | null;
  readonly shades: readonly AreaShade[];
  readonly callouts: readonly Callout[];
  readonly camera: Camera | undefined;
  readonly fitTo: Bounds;
  readonly fitZoomAtLeast?: number;
  readonly padding: Padding;
  readonly isDemo: boolean;
  /** Tells it from another map on the page. */
  readonly name?: string | undefined;
  readonly selected: SelectedMark | null;
  /** Marked on the map; its label needs a position, too. */
  readonly selectedCode: string | null;
  /** Marked as if the pointer were on it; it is on a list beside the map. */
  readonly hoveredCode?: string | null | undefined;
  readonly onHover?: ((mark: MapMark | null) => void) | undefined;
  /** What the pointer's label says of a mark. */
  readonly tooltip: (mark: MapMark) => ReactNode;
  readonly onCameraChange: (camera: Camera) => void;
  readonly onSelect: (mark: MapMark | null) => void;
  readonly onOpenArea: (code: string) => void;
  readonly onMarksInView: (seen: MarksInView) => void;
  readonly onEscape: () => void;
  /** The map of others that was wished for, and how that went. */
  readonly baseMap?: BaseMapHeld | undefined;
  /** Beside the buttons that zoom. */
  readonly buttons?: ReactNode;
  /** Over the map, for what is drawn by hand on it. */
  readonly overlay?: ((map: MapLibreMap) => ReactNode) | undefined;
}

/** The one owner of MapLibre: shows what it is given and tells what people do with it. */
export function MapView(props: MapViewProps) {
  const container = useRef<HTMLDivElement>(null);
  const { map, hasFailed } = useMap(container, props.style, props.day);
  const [hovered, setHovered] = useState<MapMark | null>(null);
  useCamera(map, props);
  useDay(map, props);
  useAreaShades(map, props.shades);
  useMarked(map, props.marks, "selected", props.selectedCode);
  useMarked(map, props.marks, "hovered", hovered?.code ?? props.hoveredCode ?? null);
  useSelectedInView(map, props.selected, props.padding);
  usePointer(map, {
    marks: props.marks,
    onHover: (mark) => {
      setHovered(mark);
      props.onHover?.(mark);
    },
    onSelect: props.onSelect,
    onArea: props.onOpenArea,
  });
  useMapKeys(map, props);
  useMarksInView(map, props.marks, props.padding, props.onMarksInView);
  useLabel(map, props.name);
  useShownMap(map, props);
  return (
    <div className="map-view">
      <div ref={container} className="map-canvas" />
      {hasFailed && <NoWebGl />}
      {map !== null && <MapOverlay {...props} map={map} hovered={hovered} />}
    </div>
  );
}

/** What stands over the canvas. */
function MapOverlay(props: MapViewProps & { map: MapLibreMap; hovered: MapMark | null }) {
  const { map, hovered, selected, padding } = props;
  const camera = useShownCamera(map);
  const isMarked = hovered !== null && hovered.code === selected?.code;
  const free = { bottom: padding.bottom, left: padding.left, right: padding.right };
  return (
    <>
      <Callouts map={map} callouts={props.callouts} padding={padding} onOpen={props.onOpenArea} />
      {selected !== null && (
        <Pinned map={map} lon={selected.lon} lat={selected.lat} className="map-selected">
          <span>{selected.label}</span>
        </Pinned>
      )}
      {hovered !== null && !isMarked && (
        <Pinned map={map} lon={hovered.lon} lat={hovered.lat} className="map-tooltip">
          <div>{props.tooltip(hovered)}</div>
        </Pinned>
      )}
      {props.overlay?.(map)}
      <div className="map-corners" style={free}>
        <ScaleBar camera={camera} />
        <div className="map-troubles">
          {props.baseMap !== undefined && <BaseMapTrouble held={props.baseMap} />}
          <TilesTrouble map={map} style={props.style} />
        </div>
        <MapButtons
          onZoom={(steps) => map.easeTo({ zoom: map.getZoom() + steps, duration: 120 })}
          onFit={() => fit(map, props)}
        >
          {props.buttons}
        </MapButtons>
        <Attribution isDemo={props.isDemo} credits={creditsOf(props.baseMap?.answer)} />
      </div>
    </>
  );
}

function useShownCamera(map: MapLibreMap): Camera {
  const [camera, setCamera] = useState(() => cameraOfMap(map));
  useEffect(() => {
    const show = () => setCamera(cameraOfMap(map));
    map.on("moveend", show);
    map.on("zoom", show);
    return () => {
      map.off("moveend", show);
      map.off("zoom", show);
    };
  }, [map]);
  return camera;
}

/** The canvas is what gets the focus, so it carries the map's name and its keys. */
function useLabel(map: MapLibreMap | null, name: string | undefined): void {
  const label = useWords().say("map.label");
  useEffect(() => {
    map?.getCanvas().setAttribute("aria-label", name === undefined ? label : `${name} · ${label}`);
  }, [map, label, name]);
}

function TilesTrouble(props: { map: MapLibreMap; style: StyleSpecification | null }) {
  const words = useWords();
  const { failed, retry } = useTilesTrouble(props.map, props.style);
  if (failed.size === 0) return null;
  const isOurs = ![...failed].every(isOfBaseMap);
  return (
    <p className="map-trouble" role="status">
      {words.say(isOurs ? "map.tilesFailed" : "map.base.tilesFailed")}
      <button type="button" className="link-button" onClick={retry}>
        {words.say("map.retry")}
      </button>
    </p>
  );
}

function NoWebGl() {
  const words = useWords();
  return (
    <div className="map-failure" role="alert">
      <strong>{words.say("map.noWebGl")}</strong>
      <p>{words.say("map.noWebGlNext")}</p>
    </div>
  );
}
