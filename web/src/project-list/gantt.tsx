import { useMemo } from "react";
import { useWords } from "../ui/i18n.ts";
import { Empty, LoadError, SkeletonRows } from "../ui/states.tsx";
import { MilestoneLegend } from "./gantt-milestones.tsx";
import { GanttRow } from "./gantt-row.tsx";
import { quarters, scaleAround, shareOf, type TimeScale } from "./gantt-scale.ts";
import { listFilter, ORDERS, orderOf } from "./list-filter.ts";
import { NothingListed } from "./nothing-listed.tsx";
import type { ShownProps } from "./project-list-view.tsx";
import { useProjectRows } from "./rows-query.ts";
import { type Loading, MoreToCome, useMore } from "./use-more.tsx";
import { useWindow } from "./use-window.ts";

/** Plan, works, forecast and milestones along time. */
export function Gantt(props: ShownProps) {
  const { say } = useWords();
  const { view, area } = props;
  const found = useProjectRows({
    filter: listFilter(view),
    orderBy: ORDERS[orderOf(view, "planned")],
    withMilestones: true,
  });
  const { rows, total, error, refetch, more } = found;
  const dataDay = area?.dataAsOf;
  if (view.area === undefined)
    return <Empty title={say("projectList.chooseCounty")}>{say("projectList.chooseCountyWhy")}</Empty>;
  if (error !== undefined)
    return <LoadError what={say("projects.list.what")} error={error} onRetry={() => refetch()} />;
  if (rows === undefined || total === undefined || area === undefined)
    return <SkeletonRows rows={14} rowHeight={32} />;
  if (dataDay == null) return <Empty title={say("projectList.noDataDay")} />;
  if (total === 0) return <NothingListed {...props} />;
  return <Chart rows={rows} total={total} onMore={more} hasFailed={found.hasFailed} dataDay={dataDay} />;
}

interface ChartProps extends Loading {
  readonly dataDay: string;
}

const ROW_HEIGHT = 32;

function Chart(props: ChartProps) {
  const words = useWords();
  const { say } = words;
  const { rows, dataDay } = props;
  const scale = useMemo(() => scaleAround(dataDay), [dataDay]);
  const { box, first, last, above, below } = useWindow({ count: rows.length, rowHeight: ROW_HEIGHT });
  useMore(last, props);
  return (
    <>
      <GanttLegend />
      <section
        className="list-scroll gantt"
        ref={box}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
        tabIndex={0}
        aria-label={say("projectList.view.gantt")}
      >
        <Axis scale={scale} dataDay={dataDay} />
        <ul style={{ paddingTop: above, paddingBottom: below }}>
          {rows.slice(first, last).map((row) => (
            <GanttRow key={row.code} row={row} scale={scale} dataDay={dataDay} words={words} />
          ))}
        </ul>
        <MoreToCome {...props} />
      </section>
    </>
  );
}

function Axis({ scale, dataDay }: { scale: TimeScale; dataDay: string }) {
  const { say } = useWords();
  const year = dataDay.slice(0, 4);
  return (
    <div className="gantt-axis">
      <span className="gantt-name">{say("projectList.column.name")}</span>
      <span className="gantt-time" aria-hidden="true">
        {quarters(scale).map((day) => (
          <span
            key={day}
            style={{ left: `${100 * shareOf(scale, day)}%` }}
            data-is-year={day.endsWith("-01-01")}
          >
            {day.endsWith("-01-01") ? day.slice(0, 4) : Number(day.slice(5, 7))}
          </span>
        ))}
        {(["04-30", "06-30"] as const).map((day) => (
          <i
            key={day}
            className="gantt-deadline"
            style={{ left: `${100 * shareOf(scale, `${year}-${day}`)}%` }}
          />
        ))}
        <b className="gantt-today" style={{ left: `${100 * shareOf(scale, dataDay)}%` }}>
          <em>{dataDay}</em>
        </b>
      </span>
    </div>
  );
}

const KINDS = ["planned", "built", "forecast"] as const;

function GanttLegend() {
  const { say } = useWords();
  return (
    <p className="gantt-legend">
      {KINDS.map((kind) => (
        <span key={kind}>
          <i className={`gantt-${kind}`} /> {say(`projectList.gantt.${kind}`)}
        </span>
      ))}
      <MilestoneLegend />
      <span>
        <i className="gantt-deadline" /> {say("projectList.gantt.deadline")}
      </span>
      <span>{say("projectList.gantt.span")}</span>
    </p>
  );
}
