import { useMemo } from "react";
import type { Indicator } from "../coverage/indicators.ts";
import { VILLAGES_FROM_ZOOM } from "../coverage/village-marks.ts";
import type { BaseMap } from "../map/base-map.ts";
import { BaseMapSwitch } from "../map/base-map-switch.tsx";
import { type Bounds, CHINA, type Padding } from "../map/bounds.ts";
import type { Callout } from "../map/callouts.tsx";
import { fontFaceRules, labelFontFaces } from "../map/label-font.ts";
import { mapStyle } from "../map/map-style.ts";
import { MapView } from "../map/map-view.tsx";
import { useBaseMap } from "../map/use-base-map.ts";
import type { MarksInView } from "../map/use-marks-in-view.ts";
import { useTileJsons } from "../map/use-tile-jsons.ts";
import { cameraOf, cameraText, dayNumber, type ViewState } from "../map/view-state.ts";
import { useFoundProjects } from "../projects/found-projects.ts";
import { SelectLayer } from "../selection/select-layer.tsx";
import { useWords } from "../ui/i18n.ts";
import { LoadError } from "../ui/states.tsx";
import type { AreaShown } from "./area-facts.ts";
import { useAreasShown } from "./areas-shown.ts";
import { LENS_MAPS } from "./lens-maps.tsx";
import { marksOf } from "./lens-marks.ts";
import { SelectButton, type Selecting } from "./selecting.tsx";
import { NOTHING_CHOSEN, unchosen } from "./url-state.ts";
import { chosenCode, useSelected } from "./use-selected.ts";
import type { ViewInUrl } from "./view.ts";

export interface MapStageProps extends ViewInUrl {
  /** Null where the code is unknown; undefined while it is on its way. */
  readonly area: AreaShown | null | undefined;
  readonly indicator: Indicator | undefined;
  readonly isDemo: boolean;
  /** The day on screen, while dragging, too. */
  readonly day: string;
  readonly padding: Padding;
  readonly onMarksInView: (seen: MarksInView) => void;
  readonly selecting: Selecting;
  readonly isPhone: boolean;
}

const GROUND = ["areas", "roads", "villages"] as const;

/** The map of the page: what the view says, as a style, shades, cards and labels. */
export default function MapStage(props: MapStageProps) {
  const words = useWords();
  const { view, change, area } = props;
  const marks = marksOf(view);
  const { Tip, chosen } = LENS_MAPS[view.lens];
  const { answer, retry } = useTileJsons([...GROUND, marks.source]);
  const foundProjects = useFoundProjects(view.lens === "projects" ? view.q : undefined);
  const baseMap = useBaseMap(view.base, view.lang);
  const base = baseMap.answer.kind === "found" ? baseMap.answer.base : undefined;
  const style = useStyle(view, { source: marks.source, answer, foundProjects, base });
  const shown = useAreasShown(view);
  const selected = useSelected(view);
  if (answer.kind === "failed") {
    return (
      <div className="map-error">
        <LoadError what={words.say("home.mapPart")} error={answer.error} onRetry={retry} />
      </div>
    );
  }
  return (
    <MapView
      style={isPlaceKnown(props) ? style : null}
      day={dayNumber(props.day)}
      settledDay={dayNumber(view.day ?? area?.dataAsOf ?? props.day)}
      marks={view.area === undefined ? null : marks}
      shades={shown.shades}
      callouts={view.area === undefined ? shown.callouts : NO_CALLOUTS}
      camera={cameraOf(view.camera)}
      fitTo={boundsOf(area) ?? CHINA}
      fitZoomAtLeast={showsVillages(area) ? VILLAGES_FROM_ZOOM : 0}
      padding={props.padding}
      isDemo={props.isDemo}
      selected={selected}
      selectedCode={chosenCode(view) ?? null}
      tooltip={(mark) => <Tip mark={mark} {...props} />}
      onCameraChange={(camera) => change({ camera: cameraText(camera) }, true)}
      onSelect={(mark) => change(mark === null ? NOTHING_CHOSEN : { ...NOTHING_CHOSEN, ...chosen(mark) })}
      onOpenArea={(code) => change({ area: code })}
      onMarksInView={props.onMarksInView}
      onEscape={() => change(unchosen(view))}
      baseMap={baseMap}
      buttons={
        <>
          <BaseMapSwitch held={baseMap} chosen={view.base} onChoose={(base) => change({ base }, true)} />
          {props.isPhone && props.selecting.isOffered && <SelectButton selecting={props.selecting} />}
        </>
      }
      overlay={(map) => props.selecting.isOffered && <SelectLayer map={map} {...props.selecting} />}
    />
  );
}

const showsVillages = (area: AreaShown | null | undefined): boolean =>
  area?.level === "COUNTY" || area?.level === "TOWNSHIP";

/** Before it is known where the area lies, a map would show the wrong place first. */
const isPlaceKnown = ({ view, area }: MapStageProps): boolean =>
  view.area === undefined || view.camera !== undefined || area !== undefined;

const NO_CALLOUTS: readonly Callout[] = [];

function boundsOf(area: AreaShown | null | undefined): Bounds | undefined {
  const [west, south, east, north] = area?.bbox ?? [];
  if (west === undefined || south === undefined || east === undefined || north === undefined)
    return undefined;
  return [west, south, east, north];
}

interface StyleMakings {
  readonly source: string;
  readonly answer: ReturnType<typeof useTileJsons>["answer"];
  readonly foundProjects: readonly string[] | null;
  readonly base: BaseMap | undefined;
}

function useStyle(view: ViewState, { source, answer, foundProjects, base }: StyleMakings) {
  const tiles = answer.kind === "found" ? answer.tiles : undefined;
  const drawn = drawnBy(view);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for the parts of the view that change what is drawn
  return useMemo(() => {
    const json = tiles?.[source];
    if (tiles === undefined || json === undefined) return null;
    const lens = LENS_MAPS[view.lens].layers(view, { json, foundProjects });
    const fonts = labelFontFaces(fontFaceRules(document.styleSheets));
    return mapStyle({ tiles, lens, language: view.lang, origin: window.location.origin, fonts, base });
  }, [tiles, source, drawn, foundProjects, base]);
}

/** What is drawn does not depend on where one looks, when, or what is chosen. */
const drawnBy = (view: ViewState): string =>
  JSON.stringify({ ...view, area: "", camera: "", day: "", village: "", project: "", inside: "", with: "" });
