import "./time-strip.css";
import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";
import { dayText } from "../map/view-state.ts";
import { useWords } from "../ui/i18n.ts";
import { shareText } from "../ui/numbers.ts";
import { usePlay } from "./time-strip-play.ts";
import { type MonthlyOpenings, TimeStripPlot } from "./time-strip-plot.tsx";
import {
  type DayRange,
  dayAfterKey,
  dayOfX,
  type PlotArea,
  type SharePoint,
  shareOn,
} from "./time-strip-scale.ts";

export interface TimeStripProps {
  /** Computed share of people covered, ascending by day; empty while it is on its way. */
  readonly series: readonly SharePoint[];
  readonly reported?: readonly SharePoint[];
  readonly openings?: readonly MonthlyOpenings[];
  /** Days since 1970-01-01; null where counties with days of their own are shown together. */
  readonly dataDay: number | null;
  readonly range: DayRange;
  readonly value: number;
  /** Share on exactly that day, if the page knows it better than the series. */
  readonly exactShare?: number | null | undefined;
  /** What the share is of: "人口通硬化路". */
  readonly what: string;
  readonly isLoading?: boolean;
  /** On every move of a drag; nothing may wait for the network. */
  readonly onScrub: (day: number) => void;
  /** When the hand lets go. */
  readonly onCommit: (day: number) => void;
}

const HEIGHT = 104;
const NO_POINTS: readonly SharePoint[] = [];
const NO_OPENINGS: readonly MonthlyOpenings[] = [];

const plotOf = (width: number): PlotArea => ({
  left: 46,
  right: Math.max(width - 24, 60),
  top: 22,
  bottom: 78,
});

function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

/** The share over time, and the slider that sets the day: the past solid, the forecast dashed. */
export function TimeStrip(props: TimeStripProps) {
  const shown = props.exactShare === undefined ? shareOn(props.series, props.value) : props.exactShare;
  const share = shown ?? null;
  const isForecast = props.dataDay !== null && props.value > props.dataDay;
  const play = usePlay(props);
  return (
    <section className="time-strip" aria-busy={props.isLoading === true}>
      <PlayButton isPlaying={play.isPlaying} onClick={play.toggle} />
      <Figure {...props} share={share} isForecast={isForecast} />
      <Slider {...props} share={share} isForecast={isForecast} onGrab={play.stop} />
    </section>
  );
}

function PlayButton(props: { isPlaying: boolean; onClick: () => void }) {
  const words = useWords();
  const name = words.say(props.isPlaying ? "timeStrip.pause" : "timeStrip.play");
  return (
    <button type="button" className="time-strip-play" aria-label={name} title={name} onClick={props.onClick}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <path d={props.isPlaying ? "M4.5 3v10M11.5 3v10" : "M5 3l8 5-8 5z"} />
      </svg>
    </button>
  );
}

interface Shown {
  readonly share: number | null;
  readonly isForecast: boolean;
}

function Figure({ value, what, share, isForecast, isLoading }: TimeStripProps & Shown) {
  const words = useWords();
  const isWaiting = isLoading === true && share === null;
  return (
    <div className="time-strip-figure">
      <b>
        {dayText(value)}
        {isForecast && <em>{words.say("timeStrip.forecast")}</em>}
      </b>
      {isWaiting ? (
        <i className="time-strip-skeleton" />
      ) : (
        <strong className={share === null ? "unknown" : undefined}>
          {share === null ? words.say("timeStrip.unknown") : shareText(share)}
        </strong>
      )}
      <span>{what}</span>
    </div>
  );
}

function Slider(props: TimeStripProps & Shown & { onGrab: () => void }) {
  const words = useWords();
  const { value, range, share, isForecast, what } = props;
  const element = useRef<HTMLDivElement>(null);
  const width = useWidth(element);
  const plot = plotOf(width);
  const hand = useHand(props, element, plot);
  const said = isForecast ? "timeStrip.valueForecast" : "timeStrip.value";
  const figure = share === null ? words.say("timeStrip.unknown") : shareText(share);
  return (
    <div
      ref={element}
      className="time-strip-slider"
      role="slider"
      tabIndex={0}
      aria-label={words.say("timeStrip.label")}
      aria-valuemin={range.from}
      aria-valuemax={range.to}
      aria-valuenow={value}
      aria-valuetext={words.say(said, { day: dayText(value), share: figure, what })}
      {...hand}
    >
      <svg width={width} height={HEIGHT} aria-hidden="true" focusable="false">
        {width > 0 && (
          <TimeStripPlot
            {...props}
            reported={props.reported ?? NO_POINTS}
            openings={props.openings ?? NO_OPENINGS}
            plot={plot}
          />
        )}
      </svg>
    </div>
  );
}

/** Hand and keys on the slider: moving scrubs, letting go commits. */
function useHand(
  { value, range, onScrub, onCommit, onGrab }: TimeStripProps & { onGrab: () => void },
  element: RefObject<HTMLDivElement | null>,
  plot: PlotArea,
) {
  const held = useRef<number | null>(null);
  const frame = useRef(0);
  const dayUnder = (event: PointerEvent) =>
    dayOfX(event.clientX - (element.current?.getBoundingClientRect().left ?? 0), range, plot);

  // The pointer may report more often than the screen is drawn: once a frame is enough.
  const scrub = (day: number) => {
    held.current = day;
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => onScrub(day));
  };
  const letGo = () => {
    if (held.current === null) return;
    cancelAnimationFrame(frame.current);
    onCommit(held.current);
    held.current = null;
  };

  return {
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      if (event.button !== 0) return;
      onGrab();
      event.currentTarget.setPointerCapture(event.pointerId);
      scrub(dayUnder(event));
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>) => {
      if (held.current !== null && event.buttons === 1) scrub(dayUnder(event));
    },
    onPointerUp: letGo,
    onPointerCancel: letGo,
    onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => {
      const day = dayAfterKey(event.key, event.shiftKey, held.current ?? value, range);
      if (day === null) return;
      event.preventDefault();
      onGrab();
      scrub(day);
    },
    onKeyUp: letGo,
    onBlur: letGo,
  };
}
