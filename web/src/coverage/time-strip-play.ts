import { useEffect, useState } from "react";
import { type DayRange, monthsLater, withinRange } from "./time-strip-scale.ts";

/** The whole range goes by in this time. */
const PLAY_MILLISECONDS = 14_000;
/** Without motion: a month at a time, slowly enough to read. */
const STILL_MILLISECONDS = 900;

interface Playing {
  readonly value: number;
  readonly range: DayRange;
  readonly onScrub: (day: number) => void;
  readonly onCommit: (day: number) => void;
}

const wantsNoMotion = (): boolean => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Days go by on every frame. */
function playSmoothly(
  from: number,
  to: number,
  perMillisecond: number,
  show: (day: number) => boolean,
): () => void {
  const began = performance.now();
  let frame = 0;
  const step = (now: number) => {
    const day = Math.min(to, Math.round(from + (now - began) * perMillisecond));
    if (show(day)) frame = requestAnimationFrame(step);
  };
  frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}

function playInSteps(from: number, range: DayRange, show: (day: number) => boolean): () => void {
  let day = from;
  const timer = setInterval(() => {
    day = withinRange(monthsLater(day, 1), range);
    if (!show(day)) clearInterval(timer);
  }, STILL_MILLISECONDS);
  return () => clearInterval(timer);
}

/** Play and pause. At the end it starts over. */
export function usePlay({ value, range, onScrub, onCommit }: Playing) {
  const [isPlaying, setPlaying] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the run begins at the value of its first moment, and outlives renders
  useEffect(() => {
    if (!isPlaying) return;
    const start = value >= range.to ? range.from : value;
    let shown = start;
    const show = (day: number): boolean => {
      shown = day;
      onScrub(day);
      if (day >= range.to) setPlaying(false);
      return day < range.to;
    };
    const stop = wantsNoMotion()
      ? playInSteps(start, range, show)
      : playSmoothly(start, range.to, (range.to - range.from) / PLAY_MILLISECONDS, show);
    return () => {
      stop();
      onCommit(shown);
    };
  }, [isPlaying]);

  return { isPlaying, toggle: () => setPlaying((before) => !before), stop: () => setPlaying(false) };
}
