import "./compare.css";
import { useNavigate } from "@tanstack/react-router";
import type { Map as MapLibreMap } from "maplibre-gl";
import { useEffect, useState } from "react";
import { type Indicator, useIndicators } from "../coverage/indicators.ts";
import { type AreaShown, useAreaFacts } from "../home/area-facts.ts";
import { basisOf } from "../home/asked.ts";
import { PageFrame } from "../home/page-frame.tsx";
import { useView, type ViewInUrl } from "../home/view.ts";
import { useLinkedCameras } from "../map/use-linked-cameras.ts";
import { type Camera, cameraOf, cameraText, oneBasis, type ViewState } from "../map/view-state.ts";
import { useWords } from "../ui/i18n.ts";
import { usePageTitle } from "../ui/use-page-title.ts";
import { ChangedVillagesList } from "./changed-villages.tsx";
import { CompareControls } from "./compare-controls.tsx";
import { type Comparison, comparisonOf, isDay } from "./comparison.ts";
import { DifferenceTable } from "./difference-table.tsx";
import { SideView } from "./side-view.tsx";
import { type Side, useSide } from "./use-side.ts";

/** Two areas, or two days of one area, side by side. */
export default function ComparePage() {
  const { view: asked, change } = useView();
  const view = comparable(asked);
  const { say, nameOf } = useWords();
  const { indicators } = useIndicators(view.area);
  const indicator = indicators.find(({ id }) => id === view.indicator);
  const [wantsAreas, setWantsAreas] = useState(false);
  const leftArea = useAreaFacts(view.area).area;
  const dataDay = leftArea?.dataAsOf ?? undefined;
  const comparison = withChoice(comparisonOf(view, dataDay), view, wantsAreas);
  const heading = say("compare.heading", { indicator: indicator === undefined ? "" : nameOf(indicator) });
  useTitle(heading);
  return (
    <PageFrame>
      <div className="compare">
        <h1>{heading}</h1>
        <CompareControls
          view={view}
          change={change}
          indicators={indicators}
          comparison={comparison}
          dataDay={dataDay}
          onKind={(of) => {
            setWantsAreas(of === "areas");
            change({ with: undefined });
          }}
        />
        <Sides
          view={view}
          change={change}
          comparison={comparison}
          indicator={indicator}
          leftArea={leftArea ?? undefined}
        />
      </div>
    </PageFrame>
  );
}

/** Lenses and bases that have answers to compare; others are shown as coverage, computed. */
const comparable = (view: ViewState): ViewState => ({
  ...view,
  lens: view.lens === "gaps" ? "gaps" : "coverage",
  basis: oneBasis(view.basis),
});

/** Whoever wants another area, but has not said which, sees an empty side. */
const withChoice = (comparison: Comparison, view: ViewState, wantsAreas: boolean): Comparison =>
  wantsAreas && (view.with === undefined || isDay(view.with))
    ? { of: "areas", left: comparison.left, right: { area: undefined, day: comparison.left.day } }
    : comparison;

interface SidesProps extends ViewInUrl {
  readonly comparison: Comparison;
  readonly indicator: Indicator | undefined;
  readonly leftArea: AreaShown | undefined;
}

function Sides({ view, change, comparison, indicator, leftArea }: SidesProps) {
  const { say } = useWords();
  const question = { indicator: view.indicator, basis: basisOf(view) };
  const isDays = comparison.of === "days";
  const left = useSide(comparison.left, question);
  // The other day hangs on the area's data day, where it has one.
  const waits = isDays && comparison.right.day === undefined && leftArea === undefined;
  const right = useSide(comparison.right, question, waits);
  const rightArea = useAreaFacts(comparison.right.area).area ?? undefined;
  const cameras = useCameras(isDays, view, change);
  const open = useOpenOnMap(view);
  const both = { view, change, indicator };
  return (
    <>
      <div className="compare-sides">
        <SideView
          {...both}
          {...cameras.left}
          name="left"
          comparison={comparison}
          asked={comparison.left}
          side={left}
          area={leftArea}
          onVillage={(village) => open(comparison.left, village)}
        />
        <SideView
          {...both}
          {...cameras.right}
          name="right"
          comparison={comparison}
          asked={comparison.right}
          side={right}
          area={rightArea}
          onVillage={(village) => open(comparison.right, village)}
        />
      </div>
      {isComparable(left, comparison.left) && isComparable(right, comparison.right) && (
        <div className="compare-results" data-of={comparison.of}>
          <DifferenceTable left={left.area?.coverage} right={right.area?.coverage} />
          {isDays && (
            <section aria-label={say("compare.changed")}>
              <h2>{say("compare.changed")}</h2>
              <Changed
                left={left}
                right={right}
                question={question}
                onOpen={(code) => open(comparison.left, code)}
              />
            </section>
          )}
        </div>
      )}
    </>
  );
}

/** Whether there is, or is going to be, something to say of a side. */
const isComparable = (side: Side, asked: Comparison["left"]): boolean =>
  asked.area !== undefined && side.area !== null && side.error === undefined;

function Changed(props: {
  left: Side;
  right: Side;
  question: Parameters<typeof useSide>[1];
  onOpen: (code: string) => void;
}) {
  const { say } = useWords();
  const from = props.left.area?.coverage.asOf;
  const to = props.right.area?.coverage.asOf;
  const within = props.left.area?.code;
  if (from === undefined || to === undefined || within === undefined) return null;
  if (from === to) return <p className="compare-note">{say("compare.sameDay")}</p>;
  return (
    <ChangedVillagesList
      within={within}
      question={props.question}
      from={from}
      to={to}
      onOpen={props.onOpen}
    />
  );
}

/** Of one area both maps look at the same place, which the URL keeps; of two each looks where it likes. */
function useCameras(isDays: boolean, view: ViewState, change: ViewInUrl["change"]) {
  const [leftMap, setLeftMap] = useState<MapLibreMap | null>(null);
  const [rightMap, setRightMap] = useState<MapLibreMap | null>(null);
  const [own, setOwn] = useState<{ left?: Camera; right?: Camera }>({});
  useLinkedCameras(leftMap, rightMap, isDays);
  const areas = `${view.area} ${view.with}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other areas are looked at anew
  useEffect(() => setOwn({}), [areas]);
  const both = cameraOf(view.camera);
  const tellBoth = (camera: Camera) => change({ camera: cameraText(camera) }, true);
  const of = (side: "left" | "right") => ({
    camera: isDays ? both : own[side],
    onCameraChange: isDays
      ? tellBoth
      : (camera: Camera) => setOwn((before) => ({ ...before, [side]: camera })),
  });
  return { left: { ...of("left"), onMap: setLeftMap }, right: { ...of("right"), onMap: setRightMap } };
}

function useOpenOnMap(view: ViewState) {
  const navigate = useNavigate();
  return ({ area, day }: Comparison["left"], village: string) =>
    void navigate({ to: "/", search: { ...view, area, day, village, with: undefined } });
}

function useTitle(heading: string) {
  const { say } = useWords();
  usePageTitle(say("home.title", { area: say("compare.title"), indicator: heading }));
}
