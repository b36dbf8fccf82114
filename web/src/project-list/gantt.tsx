import { ScheduleMark } from "../projects/schedule-mark.tsx";
import { useWords, type Words } from "../ui/i18n.ts";
import { Empty, LoadError, SkeletonRows } from "../ui/states.tsx";
import { quarters, type Stretch, scaleAround, shareOf, stretch, type TimeScale } from "./gantt-scale.ts";
import { listFilter, ORDERS, orderOf } from "./list-filter.ts";
import { NothingListed } from "./nothing-listed.tsx";
import { ProjectLink } from "./project-link.tsx";
import type { ShownProps } from "./project-list-view.tsx";
import { type ProjectRow, useProjectRows } from "./rows-query.ts";
import { type Loading, MoreToCome, useMore } from "./use-more.tsx";
import { useWindow } from "./use-window.ts";

/** Plan, works and forecast along time. */
export function Gantt(props: ShownProps) {
  const { say } = useWords();
  const { view, area } = props;
  const found = useProjectRows(listFilter(view), ORDERS[orderOf(view, "planned")]);
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
  const scale = scaleAround(dataDay);
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
            <li key={row.code} className="gantt-row" data-code={row.code}>
              <span className="gantt-name">
                <ProjectLink code={row.code} name={row.name} />
                <ScheduleMark status={row.schedule} />
              </span>
              <Bars row={row} scale={scale} dataDay={dataDay} words={words} />
            </li>
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

const placed = ({ left, width }: Stretch) => ({ left: `${100 * left}%`, width: `max(3px, ${100 * width}%)` });

function Bars(props: { row: ProjectRow; scale: TimeScale; dataDay: string; words: Words }) {
  const { row, scale, dataDay, words } = props;
  const planned = stretch(scale, row.plannedStart, row.plannedFinish);
  const built = stretch(scale, row.startedOn, row.finishedOn ?? dataDay);
  const begins = row.startedOn ?? row.plannedStart;
  const ahead = row.finishedOn == null ? row.forecastFinish : null;
  const foreseen = stretch(scale, begins != null && begins > dataDay ? begins : dataDay, ahead);
  return (
    <span className="gantt-time" role="img" aria-label={toldOf(words, row)}>
      {planned !== null && <i className="gantt-planned" style={placed(planned)} />}
      {built !== null && <i className="gantt-built" data-schedule={row.schedule} style={placed(built)} />}
      {foreseen !== null && (
        <i className="gantt-forecast" data-is-cut={foreseen.isCutRight} style={placed(foreseen)} />
      )}
      <b className="gantt-today" style={{ left: `${100 * shareOf(scale, dataDay)}%` }} />
    </span>
  );
}

/** The same in words: bars say nothing to whoever does not see them. */
function toldOf({ say }: Words, row: ProjectRow): string {
  const or = (day: string | null | undefined) => day ?? say("projects.detail.noDay");
  const finish =
    row.finishedOn != null
      ? say("projects.finished", { day: row.finishedOn })
      : row.forecastFinish != null
        ? say("projects.forecast", { day: row.forecastFinish })
        : say("projects.noForecast");
  return say("projectList.gantt.told", {
    planned: `${or(row.plannedStart)} – ${or(row.plannedFinish)}`,
    started: or(row.startedOn),
    finish,
  });
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
      <span>
        <i className="gantt-deadline" /> {say("projectList.gantt.deadline")}
      </span>
      <span>{say("projectList.gantt.span")}</span>
    </p>
  );
}
