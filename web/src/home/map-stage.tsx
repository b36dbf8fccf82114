import { useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import { graphql } from "../api/generated/gql.ts";
import { useCountiesWithData } from "../coverage/counties-with-data.ts";
import type { Indicator } from "../coverage/indicators.ts";
import { type Bounds, CHINA, type Padding } from "../map/bounds.ts";
import type { Callout } from "../map/callouts.tsx";
import { fontFaceRules, labelFontFaces } from "../map/label-font.ts";
import { mapStyle } from "../map/map-style.ts";
import { MapView } from "../map/map-view.tsx";
import { shareColour } from "../map/palette.ts";
import type { SilhouetteShape } from "../map/silhouette.tsx";
import type { MarksInView } from "../map/use-marks-in-view.ts";
import { useTileJsons } from "../map/use-tile-jsons.ts";
import { cameraOf, cameraText, dayNumber, type ViewState } from "../map/view-state.ts";
import { useWords, type Words } from "../ui/i18n.ts";
import { shareText } from "../ui/numbers.ts";
import { LoadError } from "../ui/states.tsx";
import type { AreaShown } from "./area-facts.ts";
import { basisOf } from "./asked.ts";
import { LENS_MAPS } from "./lens-maps.tsx";
import { marksOf } from "./lens-marks.ts";
import { pointOf } from "./point-of.ts";
import type { ViewInUrl } from "./view.ts";

const VillageOnMap = graphql(`
  query VillageOnMap($code: ID!) { village(code: $code) { code name nameEn location } }
`);

const CountyShapes = graphql(`
  query CountyShapes {
    areas(filter: { level: COUNTY, hasData: true }, first: 200) { nodes { code bbox boundary } }
  }
`);

export interface MapStageProps extends ViewInUrl {
  /** Null where the code is unknown; undefined while it is on its way. */
  readonly area: AreaShown | null | undefined;
  readonly indicator: Indicator | undefined;
  readonly isDemo: boolean;
  /** The day on screen, while dragging, too. */
  readonly day: string;
  readonly padding: Padding;
  readonly onMarksInView: (seen: MarksInView) => void;
}

const GROUND = ["areas", "roads", "villages"] as const;

/** The map of the page: what the view says, as a style, shades, cards and labels. */
export default function MapStage(props: MapStageProps) {
  const words = useWords();
  const { view, change, area } = props;
  const marks = marksOf(view);
  const { Tip, chosen } = LENS_MAPS[view.lens];
  const { answer, retry } = useTileJsons([...GROUND, marks.source]);
  const style = useStyle(view, marks.source, answer);
  const shown = useShades(view, words);
  const selected = useSelected(view.village, words);
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
      padding={props.padding}
      isDemo={props.isDemo}
      selected={selected}
      tooltip={(mark) => <Tip mark={mark} {...props} />}
      onCameraChange={(camera) => change({ camera: cameraText(camera) }, true)}
      onSelect={(mark) => change(mark === null ? NOTHING_CHOSEN : chosen(mark))}
      onOpenArea={(code) => change({ area: code })}
      onMarksInView={props.onMarksInView}
      onEscape={() => change(NOTHING_CHOSEN)}
    />
  );
}

/** Before it is known where the area lies, a map would show the wrong place first. */
const isPlaceKnown = ({ view, area }: MapStageProps): boolean =>
  view.area === undefined || view.camera !== undefined || area !== undefined;

const NOTHING_CHOSEN: Partial<ViewState> = { village: undefined };
const NO_CALLOUTS: readonly Callout[] = [];

function boundsOf(area: AreaShown | null | undefined): Bounds | undefined {
  const [west, south, east, north] = area?.bbox ?? [];
  if (west === undefined || south === undefined || east === undefined || north === undefined)
    return undefined;
  return [west, south, east, north];
}

function useStyle(view: ViewState, source: string, answer: ReturnType<typeof useTileJsons>["answer"]) {
  const tiles = answer.kind === "found" ? answer.tiles : undefined;
  const drawn = drawnBy(view);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for the parts of the view that change what is drawn
  return useMemo(() => {
    const json = tiles?.[source];
    if (tiles === undefined || json === undefined) return null;
    const lens = LENS_MAPS[view.lens].layers(view, json);
    const fonts = labelFontFaces(fontFaceRules(document.styleSheets));
    return mapStyle({ tiles, lens, language: view.lang, origin: window.location.origin, fonts });
  }, [tiles, source, drawn]);
}

/** What is drawn does not depend on where one looks, when, or what is chosen. */
const drawnBy = (view: ViewState): string =>
  JSON.stringify({ ...view, area: "", camera: "", day: "", village: "" });

/** Counties with data, shaded by share; on the map of China each also has its card. */
function useShades(view: ViewState, words: Words) {
  const asked = { indicator: view.indicator, basis: basisOf(view), asOf: view.day ?? null };
  const { counties } = useCountiesWithData(asked, view.area !== undefined);
  const shapes = useQuery(CountyShapes, { skip: view.area !== undefined }).data?.areas.nodes;
  const key = counties
    .map(({ code, coverage }) => `${code}:${coverage.coveredShare}:${coverage.people.unmet}`)
    .join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the counties, which are sorted anew on each render
  return useMemo(() => {
    const shades = counties.map(({ code, coverage }) => ({ code, share: coverage.coveredShare ?? null }));
    const callouts = counties.flatMap((county): Callout[] => {
      const shape = shapes?.find(({ code }) => code === county.code);
      const [west, south, east, north] = shape?.bbox ?? [];
      if (west === undefined || south === undefined || east === undefined || north === undefined) return [];
      const { coveredShare, people } = county.coverage;
      return [
        {
          code: county.code,
          lon: (west + east) / 2,
          lat: (south + north) / 2,
          name: words.nameOf(county),
          figure: coveredShare == null ? words.say("ui.unknown") : shareText(coveredShare),
          note:
            coveredShare == null
              ? ""
              : words.say("gaps.withoutShort", {
                  people: words.people(people.unmet),
                  number: words.count(people.unmet),
                }),
          colour: shareColour(coveredShare ?? null),
          shape: (shape?.boundary as SilhouetteShape | null | undefined) ?? null,
        },
      ];
    });
    return { shades, callouts };
  }, [key, shapes, words]);
}

function useSelected(code: string | undefined, words: Words) {
  const { data } = useQuery(VillageOnMap, { variables: { code: code ?? "" }, skip: code === undefined });
  const village = code === undefined ? undefined : data?.village;
  return useMemo(() => {
    const point = pointOf(village?.location);
    if (village == null || point === null) return null;
    return { code: village.code, lon: point.lon, lat: point.lat, label: words.nameOf(village) };
  }, [village, words]);
}
