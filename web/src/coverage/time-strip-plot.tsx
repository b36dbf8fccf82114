import { dayNumber, dayText } from "../map/view-state.ts";
import { useWords } from "../ui/i18n.ts";
import { shareText } from "../ui/numbers.ts";
import {
  areaPath,
  type DayRange,
  linePath,
  type PlotArea,
  type SharePoint,
  splitAtForecast,
  xOfDay,
  yearTicks,
  yOfShare,
} from "./time-strip-scale.ts";

export interface MonthlyOpenings {
  /** YYYY-MM */
  readonly month: string;
  /** Villages that became covered in it. */
  readonly villages: number;
}

export interface PlotProps {
  readonly series: readonly SharePoint[];
  readonly reported: readonly SharePoint[];
  readonly openings: readonly MonthlyOpenings[];
  /** Null where several counties with days of their own are shown. */
  readonly dataDay: number | null;
  readonly range: DayRange;
  readonly value: number;
  /** Share on the day of the handle. */
  readonly share: number | null;
  readonly plot: PlotArea;
}

const PILL_WIDTH = 148;

function Grid({ plot }: { plot: PlotArea }) {
  return (
    <g className="time-strip-grid">
      {[1, 0.5, 0].map((share) => (
        <g key={share}>
          <line x1={plot.left} x2={plot.right} y1={yOfShare(share, plot)} y2={yOfShare(share, plot)} />
          <text x={plot.left - 8} y={yOfShare(share, plot) + 4} textAnchor="end">
            {share === 1 ? "100 %" : share * 100}
          </text>
        </g>
      ))}
    </g>
  );
}

const touches = (x: number, y: number, room: number): boolean => Math.abs(x - y) < room;

function Years({ range, plot, dataDay }: Pick<PlotProps, "range" | "plot" | "dataDay">) {
  const pill = dataDay === null ? null : pillMiddle(dataDay, range, plot);
  const ticks = yearTicks(range);
  const isNarrow = (plot.right - plot.left) / ticks.length < 34;
  return (
    <g className="time-strip-years">
      {ticks.map(({ year, day, middle }) => {
        const x = xOfDay(middle, range, plot);
        const isHidden =
          (pill !== null && touches(x, pill, PILL_WIDTH / 2 + 20)) || (isNarrow && year % 2 === 1);
        return (
          <g key={year}>
            <line
              x1={xOfDay(day, range, plot)}
              x2={xOfDay(day, range, plot)}
              y1={plot.bottom}
              y2={plot.bottom + 4}
            />
            {!isHidden && (
              <text x={x} y={plot.bottom + 17} textAnchor="middle">
                {year}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

const BAR_SHARE_OF_HEIGHT = 0.42;

function Openings({
  openings,
  range,
  plot,
  dataDay,
}: Pick<PlotProps, "openings" | "range" | "plot" | "dataDay">) {
  const words = useWords();
  const most = Math.max(1, ...openings.map(({ villages }) => villages));
  const tallest = (plot.bottom - plot.top) * BAR_SHARE_OF_HEIGHT;
  return (
    <g className="time-strip-openings">
      {openings.map(({ month, villages }) => {
        const day = dayNumber(`${month}-15`);
        const height = (villages / most) * tallest;
        const isComing = dataDay !== null && day > dataDay;
        if (villages <= 0 || day < range.from || day > range.to) return null;
        return (
          <rect
            key={month}
            className={isComing ? "coming" : undefined}
            x={xOfDay(day, range, plot) - 2}
            y={plot.bottom - height}
            width="4"
            height={height}
          >
            <title>{words.say("timeStrip.opened", { month, count: villages })}</title>
          </rect>
        );
      })}
    </g>
  );
}

const pillMiddle = (dataDay: number, range: DayRange, plot: PlotArea): number =>
  Math.min(Math.max(xOfDay(dataDay, range, plot), plot.left + PILL_WIDTH / 2), plot.right - PILL_WIDTH / 2);

function DataDay({ dataDay, range, plot }: { dataDay: number; range: DayRange; plot: PlotArea }) {
  const words = useWords();
  const x = xOfDay(dataDay, range, plot);
  const middle = pillMiddle(dataDay, range, plot);
  return (
    <g className="time-strip-data-day">
      <line x1={x} x2={x} y1={plot.top - 12} y2={plot.bottom} />
      <rect x={middle - PILL_WIDTH / 2} y={plot.bottom + 5} width={PILL_WIDTH} height="18" rx="9" />
      <text x={middle} y={plot.bottom + 18} textAnchor="middle">
        {words.say("timeStrip.dataDay", { day: dayText(dataDay) })}
      </text>
    </g>
  );
}

function ReportedLine({ reported, range, plot }: Pick<PlotProps, "reported" | "range" | "plot">) {
  const words = useWords();
  const last = reported.findLast(({ share }) => share !== null);
  if (last === undefined || last.share === null) return null;
  const x = xOfDay(last.day, range, plot);
  const isAtEnd = x > plot.right - 90;
  return (
    <g className="time-strip-reported">
      <path d={linePath(reported, range, plot)} />
      <text
        x={isAtEnd ? x - 6 : x + 8}
        y={yOfShare(last.share, plot) + (last.share > 0.9 ? -4 : 4)}
        textAnchor={isAtEnd ? "end" : "start"}
      >
        {words.say("timeStrip.reported", { share: shareText(last.share) })}
      </text>
    </g>
  );
}

function Curve({ series, range, plot }: Pick<PlotProps, "series" | "range" | "plot">) {
  const words = useWords();
  const { past, forecast } = splitAtForecast(series);
  const end = forecast.length > 1 ? forecast.findLast(({ share }) => share !== null) : undefined;
  return (
    <g className="time-strip-curve">
      <path className="area" d={areaPath(past, range, plot)} />
      <path className="past" d={linePath(past, range, plot)} />
      <path className="forecast" d={linePath(forecast, range, plot)} />
      {end !== undefined && end.share !== null && (
        <>
          <circle cx={xOfDay(end.day, range, plot)} cy={yOfShare(end.share, plot)} r="3" />
          <text
            x={plot.right - 6}
            y={yOfShare(end.share, plot) + (end.share > 0.5 ? 18 : -8)}
            textAnchor="end"
          >
            {words.say("timeStrip.forecastEnd", {
              month: dayText(end.day).slice(0, 7),
              share: shareText(end.share),
            })}
          </text>
        </>
      )}
    </g>
  );
}

function Handle({ value, share, range, plot }: Pick<PlotProps, "value" | "share" | "range" | "plot">) {
  const x = xOfDay(value, range, plot);
  const y = share === null ? plot.bottom : yOfShare(share, plot);
  return (
    <g className="time-strip-handle">
      <line x1={x} x2={x} y1={plot.top - 6} y2={plot.bottom} />
      <circle className="moat" cx={x} cy={y} r="8" />
      <circle className={share === null ? "unknown" : "known"} cx={x} cy={y} r="5" />
    </g>
  );
}

/** The curve of people covered, with the day on it. */
export function TimeStripPlot(props: PlotProps) {
  return (
    <>
      <Grid plot={props.plot} />
      <Openings {...props} />
      <ReportedLine {...props} />
      <Curve {...props} />
      <Years {...props} />
      {props.dataDay !== null && <DataDay dataDay={props.dataDay} range={props.range} plot={props.plot} />}
      <Handle {...props} />
    </>
  );
}
