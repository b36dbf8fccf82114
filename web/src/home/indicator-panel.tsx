import { AreaPanel } from "./area-panel.tsx";
import { ChinaPanel } from "./china-panel.tsx";
import type { LensProps } from "./lens.ts";

/** What is met and what is lacking, in an area or in all of China. */
export function IndicatorPanel({ view, change, area, data }: LensProps) {
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
