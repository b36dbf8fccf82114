import { dayNumber, dayText } from "../map/view-state.ts";
import { useWords } from "../ui/i18n.ts";
import { shareText } from "../ui/numbers.ts";
import { Card } from "./card.tsx";
import { type Curve, type CurvePoint, curveOf, monthTicks } from "./curve.ts";
import { finishText } from "./project-head.tsx";
import type { ProjectOnPage } from "./project-question.ts";

// Inside a box of these sides; the labels of the axes stand in the margins.
const [WIDTH, HEIGHT] = [560, 236];
const EDGE = { left: 42, right: 14, top: 20, bottom: 22 } as const;
const SHARES = [0, 0.25, 0.5, 0.75, 1] as const;

interface Scale {
  readonly x: (day: number) => number;
  readonly y: (share: number) => number;
}

const scaleOf = ({ from, until }: Curve): Scale => ({
  x: (day) => EDGE.left + ((day - from) / (until - from)) * (WIDTH - EDGE.left - EDGE.right),
  y: (share) => EDGE.top + (1 - share) * (HEIGHT - EDGE.top - EDGE.bottom),
});

const lineOf = ({ x, y }: Scale, points: readonly CurvePoint[]): string =>
  points.map(({ day, share }) => `${x(day).toFixed(1)},${y(share).toFixed(1)}`).join(" ");

/** Planned, reported and foreseen progress over time. */
export function CurveCard({ project, expected }: { project: ProjectOnPage; expected: number | null }) {
  const words = useWords();
  const { say } = words;
  const curve = curveOf({
    plannedStart: project.plannedStart ?? null,
    plannedFinish: project.plannedFinish ?? null,
    startedOn: project.startedOn ?? null,
    finishedOn: project.finishedOn ?? null,
    forecastFinish: project.forecastFinish ?? null,
    dataDay: project.county.dataAsOf ?? null,
    physicalProgress: project.physicalProgress,
    progress: project.progress,
  });
  const progress = shareText(project.physicalProgress);
  return (
    <Card name="curve" title={say("projectPage.curve.title")} note={finishText(words, project)}>
      {curve === null ? (
        <p className="quiet">{say("projectPage.curve.none")}</p>
      ) : (
        <>
          <CurveKey curve={curve} />
          <svg
            className="curve"
            viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
            role="img"
            aria-label={
              expected === null
                ? say("projectPage.curve.label", { progress })
                : say("projectPage.curve.labelExpected", { progress, expected: shareText(expected) })
            }
          >
            <Axes curve={curve} scale={scaleOf(curve)} isLow={project.physicalProgress < 0.25} />
            <Lines curve={curve} scale={scaleOf(curve)} />
            <Lag curve={curve} expected={expected} progress={project.physicalProgress} />
          </svg>
          <p className="quiet">
            {say("projectPage.curve.planNote")}{" "}
            {project.finishedOn == null &&
              say(
                curve.forecast === null
                  ? "projectPage.curve.noForecastNote"
                  : "projectPage.curve.forecastNote",
              )}
          </p>
        </>
      )}
    </Card>
  );
}

function CurveKey({ curve }: { curve: Curve }) {
  const { say } = useWords();
  const parts = [
    ["plan", curve.plan !== null],
    ["reported", curve.reported.length > 0],
    ["forecast", curve.forecast !== null],
  ] as const;
  return (
    <ul className="curve-key">
      {parts.map(
        ([part, isDrawn]) =>
          isDrawn && (
            <li key={part}>
              <svg viewBox="0 0 22 8" width="22" height="8" aria-hidden="true" focusable="false">
                <path d="M1 4h20" className={`curve-${part}`} />
              </svg>
              {say(`projectPage.curve.${part}`)}
            </li>
          ),
      )}
    </ul>
  );
}

/** Half of a month's name still fits beside it. */
const withinEdges = (x: number): number => Math.min(x, WIDTH - 22);

/** Where little is done, the lines are at the foot, and the name of the data day stands at the top. */
function Axes({ curve, scale, isLow }: { curve: Curve; scale: Scale; isLow: boolean }) {
  const { say } = useWords();
  const [left, right, bottom] = [EDGE.left, WIDTH - EDGE.right, HEIGHT - EDGE.bottom];
  const { dataDay } = curve;
  const isLate = dataDay !== null && scale.x(dataDay) > WIDTH / 2;
  return (
    <g className="curve-axes">
      {dataDay !== null && (
        <rect
          x={scale.x(dataDay)}
          y={EDGE.top}
          width={Math.max(0, right - scale.x(dataDay))}
          height={bottom - EDGE.top}
        />
      )}
      {SHARES.map((share) => (
        <g key={share}>
          <path d={`M${left} ${scale.y(share)}H${right}`} />
          <text x={left - 6} y={scale.y(share) + 4} textAnchor="end">
            {`${share * 100}%`}
          </text>
        </g>
      ))}
      {monthTicks(curve.from, curve.until).map((day) => (
        <text key={day} x={withinEdges(scale.x(dayNumber(day)))} y={HEIGHT - 6} textAnchor="middle">
          {day.slice(0, 7)}
        </text>
      ))}
      {dataDay !== null && (
        <>
          <path className="curve-data-day" d={`M${scale.x(dataDay)} ${EDGE.top - 6}V${bottom}`} />
          <text
            className="curve-day-name"
            x={scale.x(dataDay) + (isLate ? -5 : 5)}
            y={isLow ? EDGE.top + 14 : bottom - 5}
            textAnchor={isLate ? "end" : "start"}
          >
            {say("projectPage.curve.dataDay", { day: dayText(dataDay) })}
          </text>
        </>
      )}
    </g>
  );
}

function Lines({ curve, scale }: { curve: Curve; scale: Scale }) {
  const { plan, reported, forecast, dataDay } = curve;
  const last = reported.at(-1);
  const isSilentSince = last !== undefined && dataDay !== null && last.day < dataDay;
  return (
    <g fill="none">
      {plan !== null && <polyline className="curve-plan" points={lineOf(scale, plan)} />}
      {isSilentSince && (
        <polyline className="curve-silent" points={lineOf(scale, [last, { ...last, day: dataDay }])} />
      )}
      <polyline className="curve-reported" points={lineOf(scale, reported)} />
      {forecast !== null && (
        <>
          <polyline className="curve-forecast" points={lineOf(scale, forecast)} />
          <circle className="curve-dot" cx={scale.x(forecast[1].day)} cy={scale.y(1)} r="4" />
        </>
      )}
      {reported.map(({ day, share }) => (
        <circle key={day} className="curve-dot" cx={scale.x(day)} cy={scale.y(share)} r="3" />
      ))}
    </g>
  );
}

/** How far the works are from what the plan expects on the data day; said above the lines, where nothing else stands. */
function Lag(props: { curve: Curve; expected: number | null; progress: number }) {
  const { say } = useWords();
  const { curve, expected, progress } = props;
  if (curve.dataDay === null || expected === null || Math.abs(expected - progress) < 0.0005) return null;
  const { x, y } = scaleOf(curve);
  const isLate = x(curve.dataDay) > WIDTH / 2;
  const points = (Math.abs(expected - progress) * 100).toFixed(1);
  return (
    <g className={expected > progress ? "curve-lag" : "curve-lead"}>
      <path d={`M${x(curve.dataDay)} ${y(expected)}V${y(progress)}`} />
      <text x={x(curve.dataDay) + (isLate ? -6 : 6)} y={EDGE.top - 4} textAnchor={isLate ? "end" : "start"}>
        {say(expected > progress ? "projectPage.curve.behind" : "projectPage.curve.ahead", { points })}
      </text>
    </g>
  );
}
