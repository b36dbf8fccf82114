import type { Map as MapLibreMap } from "maplibre-gl";
import { useEffect, useMemo } from "react";
import type { AreaShown } from "../home/area-facts.ts";
import type { ViewInUrl } from "../home/view.ts";
import { type Bounds, CHINA, NO_PADDING } from "../map/bounds.ts";
import { fontFaceRules, labelFontFaces } from "../map/label-font.ts";
import { mapStyle } from "../map/map-style.ts";
import { MapView } from "../map/map-view.tsx";
import { useLatest } from "../map/use-latest.ts";
import { useTileJsons } from "../map/use-tile-jsons.ts";
import { cameraOf, cameraText, dayNumber, type ViewState } from "../map/view-state.ts";
import { useFoundProjects, useProjectCodes } from "../projects/found-projects.ts";
import { projectLens } from "../projects/project-layer.ts";
import { PROJECT_TILES } from "../projects/project-tiles.ts";
import { ProjectTip } from "../projects/project-tip.tsx";
import { useWords } from "../ui/i18n.ts";
import { LoadError } from "../ui/states.tsx";
import { isBeyondTiles, listFilter } from "./list-filter.ts";

interface ProjectsMapProps extends ViewInUrl {
  readonly area: AreaShown | undefined;
  readonly isSynthetic: boolean;
  readonly hovered: string | null;
  readonly onHover: (code: string | null) => void;
  readonly onOpen: (code: string) => void;
  /** Whether only what the map shows is listed. */
  readonly isInView: boolean;
  readonly onInView: (box: Box | undefined) => void;
}

type Box = readonly [readonly [number, number], readonly [number, number]];

const GROUND = ["areas", "roads", "villages"] as const;
const MARKS = { source: PROJECT_TILES, layers: [PROJECT_TILES] } as const;
const NOTHING = [] as const;
const ignore = () => undefined;

/** The map of what is listed. */
export default function ProjectsMap(props: ProjectsMapProps) {
  const { say } = useWords();
  const { view, change, area } = props;
  const { answer, retry } = useTileJsons([...GROUND, PROJECT_TILES]);
  const tiles = answer.kind === "found" ? answer.tiles : undefined;
  const drawn = useDrawn(view);
  const style = useMemo(
    () =>
      tiles?.[PROJECT_TILES] === undefined
        ? null
        : mapStyle({
            tiles,
            lens: drawn,
            language: view.lang,
            origin: window.location.origin,
            fonts: labelFontFaces(fontFaceRules(document.styleSheets)),
          }),
    [tiles, drawn, view.lang],
  );
  if (answer.kind === "failed")
    return <LoadError what={say("home.mapPart")} error={answer.error} onRetry={retry} />;
  const day = dayNumber(area?.dataAsOf ?? "2020-01-01");
  return (
    <MapView
      style={view.area === undefined || area !== undefined ? style : null}
      day={day}
      settledDay={day}
      marks={MARKS}
      shades={NOTHING}
      callouts={NOTHING}
      camera={cameraOf(view.camera)}
      fitTo={boundsOf(area)}
      padding={NO_PADDING}
      isDemo={props.isSynthetic}
      name={say("projectList.map")}
      selected={null}
      selectedCode={null}
      hoveredCode={props.hovered}
      onHover={(mark) => props.onHover(mark?.code ?? null)}
      tooltip={(mark) => <ProjectTip mark={mark} />}
      onCameraChange={(camera) => change({ camera: cameraText(camera) }, true)}
      onSelect={(mark) => mark !== null && props.onOpen(mark.code)}
      onOpenArea={ignore}
      onMarksInView={ignore}
      onEscape={ignore}
      overlay={(map) => <InView map={map} isOn={props.isInView} onBox={props.onInView} />}
    />
  );
}

const boxIn = (map: MapLibreMap): Box => {
  const bounds = map.getBounds();
  return [
    [bounds.getWest(), bounds.getSouth()],
    [bounds.getEast(), bounds.getNorth()],
  ];
};

/** Lists only what the map shows, and follows it. */
function InView(props: { map: MapLibreMap; isOn: boolean; onBox: ProjectsMapProps["onInView"] }) {
  const { say } = useWords();
  const { map, isOn } = props;
  const onBox = useLatest(props.onBox);
  useEffect(() => {
    if (!isOn) return;
    const tell = () => onBox.current(boxIn(map));
    map.on("moveend", tell);
    return () => void map.off("moveend", tell);
  }, [map, isOn, onBox]);
  return (
    <label className="list-in-view">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => props.onBox(event.target.checked ? boxIn(map) : undefined)}
      />
      {say("projectList.inView")}
    </label>
  );
}

/** Tiles know part of the filters; for the others the API says whose marks are drawn. */
function useDrawn(view: ViewState) {
  const isBeyond = isBeyondTiles(view);
  const key = JSON.stringify(listFilter(view));
  const byFilter = useProjectCodes(
    useMemo(
      () => (isBeyond ? (JSON.parse(key) as ReturnType<typeof listFilter>) : undefined),
      [isBeyond, key],
    ),
  );
  const bySearch = useFoundProjects(isBeyond ? undefined : view.q);
  const found = isBeyond ? byFilter : bySearch;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the parts of the view that filter
  return useMemo(
    () => projectLens(isBeyond ? { ...view, q: view.q ?? "" } : view, found),
    [isBeyond, key, found, view.by],
  );
}

function boundsOf(area: AreaShown | undefined): Bounds {
  const [west, south, east, north] = area?.bbox ?? [];
  if (west === undefined || south === undefined || east === undefined || north === undefined) return CHINA;
  return [west, south, east, north];
}
