import "./geometry-map.css";
import type { Map as MapLibreMap } from "maplibre-gl";
import { useEffect, useMemo, useRef, useState } from "react";
import { pointOf } from "../home/point-of.ts";
import { type Bounds, CHINA, NO_PADDING } from "../map/bounds.ts";
import { fontFaceRules, labelFontFaces } from "../map/label-font.ts";
import { mapStyle } from "../map/map-style.ts";
import { MapView } from "../map/map-view.tsx";
import type { DrawingMode, ShapePart } from "../map/shape-drawing.ts";
import { useShapeDrawing } from "../map/use-shape-drawing.ts";
import { useTileJsons } from "../map/use-tile-jsons.ts";
import { dayNumber } from "../map/view-state.ts";
import { useWords } from "../ui/i18n.ts";
import { LoadError } from "../ui/states.tsx";
import { useTyping } from "./change-context.ts";
import type { EditedProject } from "./edited-project.ts";
import { partsOf, readParts, type ShapeKind, shapeText } from "./shape-text.ts";

const GROUND = ["areas", "roads", "villages"] as const;
const PLAIN = { marks: [], names: [] } as const;
const NOTHING = [] as const;
const ignore = () => undefined;

/** The page's map, with the works on it to be drawn. */
export function GeometryMap({ project }: { project: EditedProject }) {
  const { say, language } = useWords();
  const { answer, retry } = useTileJsons([...GROUND]);
  const tiles = answer.kind === "found" ? answer.tiles : undefined;
  const style = useMemo(
    () =>
      tiles === undefined
        ? null
        : mapStyle({
            tiles,
            lens: PLAIN,
            language,
            origin: window.location.origin,
            fonts: labelFontFaces(fontFaceRules(document.styleSheets)),
          }),
    [tiles, language],
  );
  const [bounds] = useState(() => boundsOf(project));
  if (answer.kind === "failed")
    return <LoadError what={say("home.mapPart")} error={answer.error} onRetry={retry} />;
  const day = dayNumber(project.county.dataAsOf ?? "2020-01-01");
  return (
    <div className="edit-map">
      <MapView
        style={style}
        day={day}
        settledDay={day}
        marks={null}
        shades={NOTHING}
        callouts={NOTHING}
        camera={undefined}
        fitTo={bounds}
        padding={NO_PADDING}
        isDemo={project.positionKind === "SYNTHETIC"}
        name={say("editing.menu.geometry")}
        selected={null}
        selectedCode={null}
        tooltip={ignore}
        onCameraChange={ignore}
        onSelect={ignore}
        onOpenArea={ignore}
        onMarksInView={ignore}
        onEscape={ignore}
        overlay={(map) => <Drawing map={map} />}
      />
    </div>
  );
}

function Drawing({ map }: { map: MapLibreMap }) {
  const { say } = useWords();
  const { values, type } = useTyping();
  const kind = (values.shape ?? "LineString") as ShapeKind;
  const text = values.coordinates ?? "";
  const parts = readParts(kind, text);
  const [mode, setMode] = useState<DrawingMode>(text === "" ? kind : "select");
  const shown = useRef(text);
  const drawing = useShapeDrawing(map, parts ?? [], (drawn) => {
    shown.current = shapeText(drawn);
    type("coordinates", shown.current);
  });
  useEffect(() => drawing?.mode(mode), [drawing, mode]);
  // What is typed is drawn, as soon as it can be read.
  useEffect(() => {
    if (drawing === null || text === shown.current) return;
    const read = readParts(kind, text);
    if (read === null) return;
    shown.current = text;
    drawing.show(read);
  }, [drawing, kind, text]);
  if (drawing === null) return null;
  return (
    <div className="edit-drawing" role="toolbar" aria-label={say("editing.drawing")}>
      <button
        type="button"
        className="paper-button"
        aria-pressed={mode !== "select"}
        onClick={() => setMode(kind)}
      >
        {say(`editing.draw.${kind}`)}
      </button>
      <button
        type="button"
        className="paper-button"
        aria-pressed={mode === "select"}
        onClick={() => setMode("select")}
      >
        {say("editing.reshape")}
      </button>
      <button type="button" className="paper-button" onClick={() => drawing.undo()}>
        {say("editing.undo")}
      </button>
      <button
        type="button"
        className="paper-button"
        disabled={text === ""}
        onClick={() => type("coordinates", "")}
      >
        {say("editing.clear")}
      </button>
    </div>
  );
}

const AROUND_DEGREES = 0.01;

/** The works, else the villages they are for, else the county. */
function boundsOf({ geometry, villages, county }: EditedProject): Bounds {
  const drawn = partsOf(geometry).flatMap(placesIn);
  const seats = villages.flatMap(({ location }) => {
    const seat = pointOf(location);
    return seat === null ? [] : [[seat.lon, seat.lat]];
  });
  const places = drawn.length > 0 ? drawn : seats;
  const [west, south, east, north] = county.bbox ?? [];
  if (places.length > 0) {
    const [lons, lats] = [0, 1].map((axis) => places.map((place) => place[axis] as number));
    return [
      Math.min(...(lons ?? [])) - AROUND_DEGREES,
      Math.min(...(lats ?? [])) - AROUND_DEGREES,
      Math.max(...(lons ?? [])) + AROUND_DEGREES,
      Math.max(...(lats ?? [])) + AROUND_DEGREES,
    ];
  }
  if (west === undefined || south === undefined || east === undefined || north === undefined) return CHINA;
  return [west, south, east, north];
}

const placesIn = (part: ShapePart): readonly (readonly number[])[] =>
  part.type === "Point"
    ? [part.coordinates]
    : part.type === "LineString"
      ? part.coordinates
      : part.coordinates.flat();
