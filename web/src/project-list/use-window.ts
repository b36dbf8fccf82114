import { type RefObject, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

interface Asked {
  readonly count: number;
  readonly rowHeight: number;
}

export interface RowWindow {
  readonly box: RefObject<HTMLDivElement | null>;
  /** Rows that are drawn: from the first up to, not with, the last. */
  readonly first: number;
  readonly last: number;
  /** Pixels of the rows that are not drawn. */
  readonly above: number;
  readonly below: number;
}

// Rows beyond the edges, so that a quick hand meets no paper; steps of some rows, so that not every pixel draws.
const BEYOND = 24;
const STEP = 8;
const FIRST_HEIGHT = 900;

const spanOf = (top: number, height: number, rowHeight: number) => {
  const first = Math.floor(top / rowHeight / STEP) * STEP;
  return { first: Math.max(0, first - BEYOND), last: first + Math.ceil(height / rowHeight) + STEP + BEYOND };
};

/** Which of many rows of one height have to be drawn for what is scrolled into view. */
export function useWindow({ count, rowHeight }: Asked): RowWindow {
  const box = useRef<HTMLDivElement>(null);
  const [span, setSpan] = useState(() => spanOf(0, FIRST_HEIGHT, rowHeight));
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    let shown = "";
    const look = () => {
      const next = spanOf(element.scrollTop, element.clientHeight, rowHeight);
      const key = `${next.first}-${next.last}`;
      if (key === shown) return;
      shown = key;
      // Drawn before the browser paints what was scrolled.
      flushSync(() => setSpan(next));
    };
    const resized = new ResizeObserver(() => queueMicrotask(look));
    resized.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [rowHeight]);
  const last = Math.min(span.last, count);
  const first = Math.min(span.first, last);
  return { box, first, last, above: first * rowHeight, below: (count - last) * rowHeight };
}
