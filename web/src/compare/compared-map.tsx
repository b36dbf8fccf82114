import type { Map as MapLibreMap } from "maplibre-gl";
import { useEffect, useMemo } from "react";
import type { Indicator } from "../coverage/indicators.ts";
import { coverageTiles, lensLayers } from "../gaps/lens-layers.ts";
import type { AreaShown } from "../home/area-facts.ts";
import { VillageTip } from "../home/village-tip.tsx";
import { type Bounds, CHINA, NO_PADDING } from "../map/bounds.ts";
import { fontFaceRules, labelFontFaces } from "../map/label-font.ts";
import { mapStyle } from "../map/map-style.ts";
import { MapView } from "../map/map-view.tsx";
import { useTileJsons } from "../map/use-tile-jsons.ts";
import { type Camera, dayNumber, type ViewState } from "../map/view-state.ts";
import { useWords } from "../ui/i18n.ts";
import { LoadError, SkeletonBlock } from "../ui/states.tsx";

interface ComparedMapProps {
  /** What is drawn: lens, question and basis, the same on both sides. */
  readonly view: ViewState;
  readonly area: AreaShown | undefined;
  readonly indicator: Indicator | undefined;
  readonly day: string | undefined;
  readonly isDemo: boolean;
  readonly name: string;
  readonly camera: Camera | undefined;
  readonly onCameraChange: (camera: Camera) => void;
  readonly onMap: (map: MapLibreMap | null) => void;
  readonly onVillage: (code: string) => void;
}

const GROUND = ["areas", "roads", "villages"] as const;
const NOTHING = [] as const;

/** One of the two maps. */
export default function ComparedMap(props: ComparedMapProps) {
  const { say } = useWords();
  const { view, area, day } = props;
  const source = coverageTiles(view.indicator);
  const { answer, retry } = useTileJsons([...GROUND, source]);
  const tiles = answer.kind === "found" ? answer.tiles : undefined;
  const { lens, indicator, basis, lang, show } = view;
  const style = useMemo(() => {
    const json = tiles?.[source];
    if (tiles === undefined || json === undefined) return null;
    return mapStyle({
      tiles,
      lens: lensLayers({ lens, indicator, basis, lang, show }, json),
      language: lang,
      origin: window.location.origin,
      fonts: labelFontFaces(fontFaceRules(document.styleSheets)),
    });
  }, [tiles, source, lens, indicator, basis, lang, show]);
  if (answer.kind === "failed")
    return <LoadError what={say("home.mapPart")} error={answer.error} onRetry={retry} />;
  if (day === undefined || area === undefined) return <SkeletonBlock height={320} />;
  return (
    <MapView
      style={style}
      day={dayNumber(day)}
      settledDay={dayNumber(day)}
      marks={{ source, layers: ["coverage"] }}
      shades={NOTHING}
      callouts={NOTHING}
      camera={props.camera}
      fitTo={boundsOf(area)}
      padding={NO_PADDING}
      isDemo={props.isDemo}
      name={props.name}
      selected={null}
      selectedCode={null}
      tooltip={(mark) => (
        <VillageTip mark={mark} view={view} area={area} indicator={props.indicator} day={day} />
      )}
      onCameraChange={props.onCameraChange}
      onSelect={(mark) => mark !== null && props.onVillage(mark.code)}
      onOpenArea={ignore}
      onMarksInView={ignore}
      onEscape={ignore}
      overlay={(map) => <Tell map={map} onMap={props.onMap} />}
    />
  );
}

const ignore = () => undefined;

function boundsOf({ bbox }: AreaShown): Bounds {
  const [west, south, east, north] = bbox ?? [];
  if (west === undefined || south === undefined || east === undefined || north === undefined) return CHINA;
  return [west, south, east, north];
}

/** Says which map it is, for whoever links it with the other one. */
function Tell({ map, onMap }: { map: MapLibreMap; onMap: (map: MapLibreMap | null) => void }) {
  useEffect(() => {
    onMap(map);
    return () => onMap(null);
  }, [map, onMap]);
  return null;
}
