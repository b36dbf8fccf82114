import type { Map as MapLibreMap } from "maplibre-gl";
import {
  type KeyboardEvent,
  type PointerEvent,
  type WheelEvent as Turn,
  useEffect,
  useRef,
  useState,
} from "react";
import { useWords } from "../ui/i18n.ts";
import {
  closed,
  type DrawingMode,
  type Refusal,
  type Step,
  withCorner,
  withoutLast,
} from "./drawing-steps.ts";
import { type Corner, ringOf, type Shape } from "./shape.ts";
import { pixelsOf, useMoves } from "./shape-on-map.tsx";

interface DrawingProps {
  readonly map: MapLibreMap;
  readonly mode: DrawingMode;
  readonly onMode: (mode: DrawingMode | null) => void;
  readonly onShape: (shape: Shape) => void;
}

const STEP_PIXELS = 24;
const SMALL_STEP_PIXELS = 4;
/** How far a press may slip and still be a click, and how near the first corner closes a polygon. */
const SLIP_PIXELS = 5;
const NEAR_PIXELS = 10;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

interface Pressed {
  readonly x: number;
  readonly y: number;
  readonly corner: Corner;
}

const apart = (a: Corner, b: Corner): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** Lies over the map while somebody draws, by pointer, finger or keys; the map itself keeps still. */
export function Drawing({ map, mode, onMode, onShape }: DrawingProps) {
  useMoves(map);
  const { say } = useWords();
  const area = useRef<HTMLDivElement>(null);
  const [corners, setCorners] = useState<Shape>([]);
  const [cursor, setCursor] = useState<Corner | null>(null);
  const [refusal, setRefusal] = useState<Refusal | undefined>();
  const pressed = useRef<Pressed | null>(null);
  const wasDrag = useRef(false);
  useEffect(() => area.current?.focus(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another kind of shape begins anew
  useEffect(() => {
    setCorners([]);
    setRefusal(undefined);
  }, [mode]);

  function take(step: Step) {
    if (step.kind === "done") return onShape(step.shape);
    setCorners(step.corners);
    setRefusal(step.refusal);
  }

  const cornerAt = (x: number, y: number): Corner => {
    const { lng, lat } = map.unproject([x, y]);
    return [lng, lat];
  };
  const under = (event: { clientX: number; clientY: number }): Corner => {
    const frame = map.getCanvas().getBoundingClientRect();
    return cornerAt(event.clientX - frame.left, event.clientY - frame.top);
  };
  const isNearFirst = (corner: Corner): boolean => {
    const [first] = corners;
    return (
      mode === "polygon" &&
      corners.length >= 3 &&
      first !== undefined &&
      apart(pixelsOf(map, first), pixelsOf(map, corner)) <= NEAR_PIXELS
    );
  };
  const set = (corner: Corner) =>
    take(isNearFirst(corner) ? closed(corners) : withCorner(mode, corners, corner));

  function press(event: PointerEvent) {
    if (event.button !== 0) return;
    pressed.current = { x: event.clientX, y: event.clientY, corner: under(event) };
    wasDrag.current = false;
    event.currentTarget.setPointerCapture(event.pointerId);
  }

  function move(event: PointerEvent) {
    setCursor(under(event));
    const from = pressed.current;
    if (from !== null && Math.hypot(event.clientX - from.x, event.clientY - from.y) > SLIP_PIXELS)
      wasDrag.current = true;
    if (mode === "box" && from !== null && wasDrag.current && corners.length === 0) setCorners([from.corner]);
  }

  function release(event: PointerEvent) {
    const from = pressed.current;
    pressed.current = null;
    if (from !== null && wasDrag.current && mode === "box")
      take(withCorner("box", [from.corner], under(event)));
  }

  function click(event: { clientX: number; clientY: number; detail: number }) {
    if (wasDrag.current && mode === "box") return;
    if (event.detail > 1 && mode === "polygon") return take(closed(corners));
    set(under(event));
  }

  function steer([across, down]: readonly [number, number], isSmall: boolean) {
    const { clientWidth, clientHeight } = map.getContainer();
    const [x, y] = cursor === null ? [clientWidth / 2, clientHeight / 2] : pixelsOf(map, cursor);
    const step = isSmall ? SMALL_STEP_PIXELS : STEP_PIXELS;
    const inside = (place: number, most: number) => Math.min(Math.max(place, 0), most);
    setCursor(cornerAt(inside(x + across * step, clientWidth), inside(y + down * step, clientHeight)));
  }

  function enter() {
    const at = cursor ?? cornerAt(map.getContainer().clientWidth / 2, map.getContainer().clientHeight / 2);
    const last = corners.at(-1);
    const isAgain = last !== undefined && apart(pixelsOf(map, last), pixelsOf(map, at)) < 1;
    setCursor(at);
    if (isAgain && mode === "polygon") return take(closed(corners));
    set(at);
  }

  function key(event: KeyboardEvent) {
    const arrow = ARROWS[event.key];
    if (arrow !== undefined) steer(arrow, event.shiftKey);
    else if (event.key === "Enter") enter();
    else if (event.key === "Backspace") take(withoutLast(corners));
    else if (event.key === "Escape") onMode(null);
    else if (event.key === "+" || event.key === "=") map.zoomIn({ duration: 0 });
    else if (event.key === "-") map.zoomOut({ duration: 0 });
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  // The wheel zooms while one draws, too.
  const turn = (event: Turn) => map.getCanvas().dispatchEvent(new WheelEvent(event.type, event.nativeEvent));

  return (
    <>
      <div
        ref={area}
        className="drawing"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is drawn on by keys
        tabIndex={0}
        aria-label={say("selection.drawing")}
        onPointerDown={press}
        onPointerMove={move}
        onPointerUp={release}
        onClick={click}
        onKeyDown={key}
        onWheel={turn}
      >
        <Sketch map={map} mode={mode} corners={corners} cursor={cursor} />
      </div>
      <Hints mode={mode} corners={corners.length} refusal={refusal} onMode={onMode} />
    </>
  );
}

/** The shape as it stands, with the edge that would come next. */
function Sketch(props: { map: MapLibreMap; mode: DrawingMode; corners: Shape; cursor: Corner | null }) {
  const { map, mode, corners, cursor } = props;
  const shown = cursor === null ? corners : [...corners, cursor];
  const ring = mode === "box" ? ringOf(shown) : shown;
  const points = ring.map((corner) => pixelsOf(map, corner).join(",")).join(" ");
  const at = cursor === null ? null : pixelsOf(map, cursor);
  return (
    <svg className="drawn-shape" aria-hidden="true" focusable="false">
      {corners.length > 0 && ring.length > 1 && <polygon points={points} />}
      {mode === "polygon" &&
        corners.map((corner, place) => {
          const [x, y] = pixelsOf(map, corner);
          return <circle key={`${x} ${y}`} cx={x} cy={y} r={place === 0 ? 5 : 3.5} />;
        })}
      {at !== null && <path d={`M${at[0] - 9} ${at[1]}h18M${at[0]} ${at[1] - 9}v18`} />}
    </svg>
  );
}

const MODES = ["box", "polygon"] as const;

function Hints(props: {
  mode: DrawingMode;
  corners: number;
  refusal: Refusal | undefined;
  onMode: (mode: DrawingMode | null) => void;
}) {
  const { say } = useWords();
  const { mode, corners, refusal, onMode } = props;
  return (
    <div className="drawing-hints">
      <fieldset aria-label={say("selection.kind")}>
        {MODES.map((each) => (
          <button key={each} type="button" aria-pressed={each === mode} onClick={() => onMode(each)}>
            {say(`selection.${each}`)}
          </button>
        ))}
      </fieldset>
      <p role="status" className={refusal === undefined ? "" : "drawing-refusal"}>
        {refusal === undefined ? say(`selection.hint.${mode}`) : say(`selection.refusal.${refusal}`)}
        {mode === "polygon" && corners > 0 && ` ${say("selection.corners", { count: corners })}`}
      </p>
      <button type="button" className="link-button" onClick={() => onMode(null)}>
        {say("selection.cancel")}
      </button>
    </div>
  );
}
