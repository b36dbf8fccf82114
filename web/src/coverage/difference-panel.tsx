import "./difference.css";
import type { ChangeView, ViewState } from "../map/view-state.ts";
import { useWords } from "../ui/i18n.ts";
import { LoadError, SimulatedMark, SkeletonRows } from "../ui/states.tsx";
import { CountiesApart } from "./counties-apart.tsx";
import { DifferenceMatrix } from "./difference-matrix.tsx";
import { useDifference } from "./difference-totals.ts";
import { Findings } from "./findings.tsx";
import type { Indicator } from "./indicators.ts";

interface DifferencePanelProps {
  readonly view: ViewState;
  readonly change: ChangeView;
  readonly areaName: string;
  readonly day: string;
  readonly indicator: Indicator | undefined;
  readonly isSimulated: boolean;
}

/** Reported against computed in an area, or in all of China: how many agree, what was claimed, and whom to ask. */
export default function DifferencePanel(props: DifferencePanelProps) {
  const { say, nameOf, count } = useWords();
  const { view, change, indicator } = props;
  const question = { area: view.area, indicator: view.indicator, asOf: view.day ?? null };
  const { counts, counties, error, refetch, isLoading } = useDifference(question);
  const villages = counts?.reduce((sum, each) => sum + each.villages, 0);
  return (
    <section className="panel" aria-label={say("coverage.difference.panel")} aria-busy={isLoading}>
      <header className="panel-head">
        <h2>
          {say("coverage.difference.panel")} {props.isSimulated && <SimulatedMark />}
        </h2>
        <p>
          {[
            indicator === undefined ? "" : nameOf(indicator),
            props.areaName,
            villages === undefined
              ? ""
              : say("coverage.difference.villages", { count: villages, villages: count(villages) }),
            props.day,
          ]
            .filter((part) => part !== "")
            .join(" · ")}
        </p>
      </header>
      {error !== undefined && (
        <div className="panel-part">
          <LoadError what={say("coverage.difference.panel")} error={error} onRetry={() => refetch()} />
        </div>
      )}
      {counts === undefined && error === undefined && (
        <div className="panel-part">
          <SkeletonRows rows={4} rowHeight={52} />
        </div>
      )}
      {counts !== undefined && <DifferenceMatrix counts={counts} />}
      {counties !== undefined && <CountiesApart counties={counties} onOpen={(area) => change({ area })} />}
      <Findings view={view} change={change} indicator={indicator} />
    </section>
  );
}
