import { type PointerEvent, type ReactNode, useRef, useState } from "react";
import { useWords } from "../ui/i18n.ts";

export type SheetHeight = "low" | "half" | "high";

const ORDER: readonly SheetHeight[] = ["low", "half", "high"];
const DRAG_PIXELS = 40;

/** The height after a drag of so many pixels: up opens, down closes; a mere tap goes up, from the top back down. */
export function heightAfter(height: SheetHeight, movedUp: number): SheetHeight {
  const place = ORDER.indexOf(height);
  if (Math.abs(movedUp) < DRAG_PIXELS) return height === "high" ? "low" : (ORDER[place + 1] ?? "high");
  return ORDER[Math.min(Math.max(place + Math.sign(movedUp), 0), ORDER.length - 1)] ?? height;
}

/** The panels of a phone: a sheet at the bottom, of three heights. */
export function Sheet(props: {
  height: SheetHeight;
  onHeight: (height: SheetHeight) => void;
  children: ReactNode;
}) {
  const { say } = useWords();
  const [from, setFrom] = useState<number | null>(null);
  const moved = useRef(false);

  function release(event: PointerEvent) {
    if (from === null) return;
    moved.current = Math.abs(from - event.clientY) >= DRAG_PIXELS;
    if (moved.current) props.onHeight(heightAfter(props.height, from - event.clientY));
    setFrom(null);
  }

  return (
    <div className="sheet" data-height={props.height}>
      <button
        type="button"
        className="sheet-grip"
        aria-label={say("home.sheet")}
        aria-expanded={props.height !== "low"}
        onPointerDown={(event) => {
          moved.current = false;
          setFrom(event.clientY);
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerUp={release}
        onClick={() => {
          if (!moved.current) props.onHeight(heightAfter(props.height, 0));
        }}
      />
      {props.children}
    </div>
  );
}
