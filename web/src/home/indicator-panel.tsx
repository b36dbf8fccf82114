import { lazy, Suspense } from "react";
import { useWords } from "../ui/i18n.ts";
import { AreaPanel } from "./area-panel.tsx";
import { ChinaPanel } from "./china-panel.tsx";
import { dayWords } from "./day-words.ts";
import type { LensProps } from "./lens.ts";
import { PanelSkeleton } from "./village-panel.tsx";

const DifferencePanel = lazy(() => import("../coverage/difference-panel.tsx"));

function Difference({ view, change, area, data, dataDay, isSynthetic }: LensProps) {
  const words = useWords();
  return (
    <Suspense fallback={<PanelSkeleton />}>
      <DifferencePanel
        view={view}
        change={change}
        areaName={area === undefined ? words.say("home.china") : words.nameOf(area)}
        day={dayWords(words, { summary: data.summary, day: view.day, dataAsOf: dataDay })}
        indicator={data.indicator}
        isSimulated={isSynthetic}
      />
    </Suspense>
  );
}

/** What is met and what is lacking, in an area or in all of China. */
export function IndicatorPanel(props: LensProps) {
  const { view, change, area, data } = props;
  if (view.basis === "difference") return <Difference {...props} />;
  const { indicators, facts, summaries } = data;
  if (view.area === undefined || area === undefined)
    return <ChinaPanel view={view} change={change} indicators={indicators} />;
  return (
    <AreaPanel
      view={view}
      change={change}
      area={area}
      facts={facts}
      indicators={indicators}
      summaries={summaries}
    />
  );
}
