import { memo } from "react";
import { ScheduleMark } from "../projects/schedule-mark.tsx";
import type { Words } from "../ui/i18n.ts";
import { MilestonesInWords, MilestonesOnTime } from "./gantt-milestones.tsx";
import { type Stretch, shareOf, stretch, type TimeScale } from "./gantt-scale.ts";
import { ProjectLink } from "./project-link.tsx";
import type { ProjectRow } from "./rows-query.ts";

export interface GanttRowProps {
  readonly row: ProjectRow;
  readonly scale: TimeScale;
  readonly dataDay: string;
  readonly words: Words;
}

// Rows are many: scrolling must not draw those that stay as they are.
/** One project along time. */
export const GanttRow = memo(function GanttRow(props: GanttRowProps) {
  const { row } = props;
  return (
    <li className="gantt-row" data-code={row.code}>
      <span className="gantt-name">
        <ProjectLink code={row.code} name={row.name} />
        <ScheduleMark status={row.schedule} />
      </span>
      <span className="gantt-time">
        <Bars {...props} />
        <MilestonesOnTime {...props} />
      </span>
      <MilestonesInWords {...props} />
    </li>
  );
});

const placed = ({ left, width }: Stretch) => ({ left: `${100 * left}%`, width: `max(3px, ${100 * width}%)` });

function Bars({ row, scale, dataDay, words }: GanttRowProps) {
  const planned = stretch(scale, row.plannedStart, row.plannedFinish);
  const built = stretch(scale, row.startedOn, row.finishedOn ?? dataDay);
  const begins = row.startedOn ?? row.plannedStart;
  const ahead = row.finishedOn == null ? row.forecastFinish : null;
  const foreseen = stretch(scale, begins != null && begins > dataDay ? begins : dataDay, ahead);
  return (
    <span className="gantt-bars" role="img" aria-label={toldOf(words, row)}>
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
