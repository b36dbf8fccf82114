import type { Map as MapLibreMap } from "maplibre-gl";
import { lazy, Suspense, useId } from "react";
import { answerSentence, unknownSentence } from "../coverage/answer-sentence.ts";
import type { Indicator } from "../coverage/indicators.ts";
import type { AreaShown } from "../home/area-facts.ts";
import { AreaPicker } from "../home/area-picker.tsx";
import { lackingOf } from "../home/lacking.ts";
import type { ViewInUrl } from "../home/view.ts";
import type { Camera } from "../map/view-state.ts";
import { Emphasis } from "../ui/emphasis.tsx";
import { useWords } from "../ui/i18n.ts";
import { Empty, LoadError, SimulatedMark, SkeletonBlock } from "../ui/states.tsx";
import type { Comparison, SideAsked } from "./comparison.ts";
import type { Side } from "./use-side.ts";

const ComparedMap = lazy(() => import("./compared-map.tsx"));

interface SideViewProps extends ViewInUrl {
  readonly name: "left" | "right";
  readonly comparison: Comparison;
  readonly asked: SideAsked;
  readonly side: Side;
  readonly area: AreaShown | undefined;
  readonly indicator: Indicator | undefined;
  readonly camera: Camera | undefined;
  readonly onCameraChange: (camera: Camera) => void;
  readonly onMap: (map: MapLibreMap | null) => void;
  readonly onVillage: (code: string) => void;
}

/** One side: which area and day, the answer as a sentence, the map. */
export function SideView(props: SideViewProps) {
  const { say } = useWords();
  const { asked, side, name } = props;
  return (
    <section className="compare-side" aria-label={say(`compare.${name}`)}>
      <SideHead {...props} />
      {asked.area === undefined && (
        <Empty title={say("compare.chooseArea")}>{say("compare.chooseAreaNext")}</Empty>
      )}
      {side.area === null && (
        <Empty title={say("home.noArea", { code: asked.area ?? "" })}>{say("home.noAreaNext")}</Empty>
      )}
      {side.error !== undefined && (
        <LoadError what={say("compare.side")} error={side.error} onRetry={side.retry} />
      )}
      {asked.area !== undefined && side.area !== null && side.error === undefined && (
        <>
          <SideAnswer area={side.area} indicator={props.indicator} />
          <div className="compare-map">
            <Suspense fallback={<SkeletonBlock height={320} />}>
              <ComparedMap
                view={props.view}
                area={props.area}
                indicator={props.indicator}
                day={side.area?.coverage.asOf}
                name={say("compare.map", { side: say(`compare.${name}`) })}
                isDemo={side.area?.coverage.synthetic === true}
                camera={props.camera}
                onCameraChange={props.onCameraChange}
                onMap={props.onMap}
                onVillage={props.onVillage}
              />
            </Suspense>
          </div>
        </>
      )}
    </section>
  );
}

function SideHead({ name, comparison, asked, side, view, change }: SideViewProps) {
  const { say, nameOf } = useWords();
  const areaName = side.area == null ? asked.area : nameOf(side.area);
  const picks = comparison.of === "areas" && name === "right";
  return (
    <header>
      {picks ? (
        <AreaPicker
          view={{ ...view, area: asked.area }}
          change={({ area }) => area !== undefined && change({ with: area })}
          areaName={areaName ?? say("compare.chooseArea")}
        />
      ) : (
        <h2>{areaName ?? say("home.china")}</h2>
      )}
      <SideDay name={name} comparison={comparison} asked={asked} side={side} view={view} change={change} />
      {side.area?.coverage.synthetic === true && <SimulatedMark />}
    </header>
  );
}

type SideDayProps = Pick<SideViewProps, "name" | "comparison" | "asked" | "side" | "view" | "change">;

/** Of one area each side has a day to choose; of two areas each stands on its own data day, or both on the view's. */
function SideDay({ name, comparison, asked, side, change }: SideDayProps) {
  const { say } = useWords();
  const id = useId();
  const summary = side.area?.coverage;
  const day = asked.day ?? summary?.asOf ?? "";
  const note =
    summary?.isForecast === true
      ? say("compare.forecast")
      : day !== "" && day === side.area?.dataAsOf
        ? say("compare.dataDay")
        : "";
  if (comparison.of === "areas")
    return (
      <p className="compare-day">
        {day} {note}
      </p>
    );
  const choose = (chosen: string) => {
    if (chosen === "") return;
    if (name === "right") change({ with: chosen }, true);
    else change({ day: chosen === side.area?.dataAsOf ? undefined : chosen }, true);
  };
  return (
    <p className="compare-day">
      <label htmlFor={id}>{say("compare.day")}</label>
      <input
        id={id}
        type="date"
        min="1990-01-01"
        max="2099-12-31"
        value={day}
        onChange={(event) => choose(event.target.value)}
      />
      {note}
    </p>
  );
}

function SideAnswer({ area, indicator }: { area: Side["area"]; indicator: Indicator | undefined }) {
  const words = useWords();
  if (area == null || indicator === undefined) return <SkeletonBlock height={48} />;
  const summary = area.coverage;
  const lacking = lackingOf({ area, dataAsOfMax: summary.dataAsOfMax });
  if (lacking !== undefined) return <p className="compare-answer">{words.say(`home.missing.${lacking}`)}</p>;
  const beside = unknownSentence(words, summary);
  return (
    <p className="compare-answer" aria-live="polite">
      <Emphasis sentence={answerSentence(words, indicator, summary)} />
      {beside !== "" && (
        <small>
          <Emphasis sentence={beside} />
        </small>
      )}
    </p>
  );
}
