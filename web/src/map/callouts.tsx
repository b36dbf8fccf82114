import "./callouts.css";
import type { Map as MapLibreMap } from "maplibre-gl";
import { type ReactNode, useEffect, useState } from "react";
import type { Bounds, Padding } from "./bounds.ts";
import { type Box, calloutBoxes, leaderEnd, type Point, type Size } from "./callout-layout.ts";
import { Silhouette, type SilhouetteShape } from "./silhouette.tsx";

/** A card that stands beside a place too small to see. */
export interface Callout {
  readonly code: string;
  readonly lon: number;
  readonly lat: number;
  readonly name: string;
  /** Printed large; a share is always printed beside its colour. */
  readonly figure: string;
  readonly note: string;
  readonly colour: string;
  readonly shape?: SilhouetteShape | null;
}

interface CalloutsProps {
  readonly map: MapLibreMap;
  readonly callouts: readonly Callout[];
  readonly padding: Padding;
  readonly onOpen: (code: string) => void;
}

const CARD = { width: 172, height: 84 } as const;
/** Closer than this the places speak for themselves. */
const LAST_ZOOM = 6;

interface Placed {
  readonly anchors: readonly Point[];
  readonly boxes: readonly (Box | null)[];
}

/** Taiwan, and the islands of the South China Sea: never covered. */
const ISLANDS: readonly Bounds[] = [
  [119.2, 21.8, 122.2, 25.4],
  [109.3, 3.8, 118, 17.3],
];

function boxOf(map: MapLibreMap, [west, south, east, north]: Bounds): Box {
  const topLeft = map.project([west, north]);
  const bottomRight = map.project([east, south]);
  return { x: topLeft.x, y: topLeft.y, width: bottomRight.x - topLeft.x, height: bottomRight.y - topLeft.y };
}

/** The buttons, the scale and the credits. */
function cornerBox({ width, height }: Size, padding: Padding): readonly Box[] {
  const right = width - padding.right;
  const bottom = height - padding.bottom;
  return [
    { x: right - 52, y: bottom - 152, width: 52, height: 152 },
    { x: padding.left, y: bottom - 44, width: right - padding.left, height: 44 },
  ];
}

function place(map: MapLibreMap, callouts: readonly Callout[], padding: Padding): Placed {
  const { clientWidth, clientHeight } = map.getContainer();
  const size = { width: clientWidth, height: clientHeight };
  const anchors = callouts.map(({ lon, lat }) => map.project([lon, lat])).map(({ x, y }) => ({ x, y }));
  const islands = ISLANDS.map((bounds) => boxOf(map, bounds));
  const corner = cornerBox(size, padding);
  const room = { anchors, card: CARD, map: size, padding, keptClear: [...islands, ...corner] };
  return { anchors, boxes: calloutBoxes(room) };
}

interface CalloutPlaced {
  readonly callout: Callout;
  readonly anchor: Point;
  readonly box: Box | null;
}

/** Where each card stands now; none where places speak for themselves. */
export function placedCallouts(shown: Omit<CalloutsProps, "onOpen">): readonly CalloutPlaced[] {
  if (shown.map.getZoom() > LAST_ZOOM) return [];
  const { anchors, boxes } = place(shown.map, shown.callouts, shown.padding);
  return shown.callouts.flatMap((callout, index) => {
    const anchor = anchors[index];
    return anchor === undefined ? [] : [{ callout, anchor, box: boxes[index] ?? null }];
  });
}

function usePlaced({ map, callouts, padding }: CalloutsProps): Placed | null {
  const [placed, setPlaced] = useState<Placed | null>(null);
  useEffect(() => {
    const update = () => setPlaced(map.getZoom() > LAST_ZOOM ? null : place(map, callouts, padding));
    update();
    map.on("move", update);
    map.on("resize", update);
    return () => {
      map.off("move", update);
      map.off("resize", update);
    };
  }, [map, callouts, padding]);
  return placed;
}

function Leader(props: { anchor: Point; box: Box | null; colour: string }) {
  const { anchor, box } = props;
  const end = box === null ? anchor : leaderEnd(anchor, box);
  return (
    <g>
      <line x1={anchor.x} y1={anchor.y} x2={end.x} y2={end.y} />
      <circle cx={anchor.x} cy={anchor.y} r="9" fill={props.colour} fillOpacity="0.45" />
      <circle cx={anchor.x} cy={anchor.y} r="3.2" fill={props.colour} />
    </g>
  );
}

function Card(props: { callout: Callout; box: Box; onOpen: (code: string) => void }): ReactNode {
  const { callout, box } = props;
  return (
    <button
      type="button"
      className="map-callout"
      style={{ transform: `translate(${box.x}px, ${box.y}px)`, ...CARD }}
      onClick={() => props.onOpen(callout.code)}
    >
      <Silhouette shape={callout.shape ?? null} colour={callout.colour} />
      <span>
        <b>{callout.name}</b>
        <strong>{callout.figure}</strong>
        <small>{callout.note}</small>
      </span>
    </button>
  );
}

/** Cards with leader lines for places that are points at this zoom. */
export function Callouts(props: CalloutsProps) {
  const placed = usePlaced(props);
  if (placed === null || placed.anchors.length !== props.callouts.length) return null;
  return (
    <div className="map-callouts">
      <svg aria-hidden="true" focusable="false">
        {props.callouts.map((callout, index) => {
          const anchor = placed.anchors[index];
          return anchor === undefined ? null : (
            <Leader
              key={callout.code}
              anchor={anchor}
              box={placed.boxes[index] ?? null}
              colour={callout.colour}
            />
          );
        })}
      </svg>
      {props.callouts.map((callout, index) => {
        const box = placed.boxes[index];
        return box == null ? null : (
          <Card key={callout.code} callout={callout} box={box} onOpen={props.onOpen} />
        );
      })}
    </div>
  );
}
