import "./hint.css";
import { type ReactNode, useRef } from "react";
import { useWords } from "./i18n.ts";

const FREE_PIXELS = 8;

/** Above what it explains, or below where there is no room; always inside the window. */
function place(bubble: HTMLElement, explained: DOMRect): void {
  const { width, height } = bubble.getBoundingClientRect();
  const centred = explained.left + explained.width / 2 - width / 2;
  const left = Math.max(FREE_PIXELS, Math.min(centred, window.innerWidth - width - FREE_PIXELS));
  const above = explained.top - height - FREE_PIXELS;
  bubble.style.left = `${left}px`;
  bubble.style.top = `${above >= FREE_PIXELS ? above : explained.bottom + FREE_PIXELS}px`;
}

/** Text that explains itself under the pointer, on focus and on touch; a screen reader hears it with the text. */
export function Hint(props: { text: string; className?: string; children: ReactNode }) {
  const { say } = useWords();
  const bubble = useRef<HTMLSpanElement>(null);
  const hide = () => bubble.current?.hidePopover();
  const show = (explained: HTMLElement) => {
    if (bubble.current === null) return;
    bubble.current.showPopover();
    place(bubble.current, explained.getBoundingClientRect());
  };
  return (
    <button
      type="button"
      className={`plain-button ${props.className ?? ""}`}
      onPointerEnter={({ currentTarget }) => show(currentTarget)}
      onFocus={({ currentTarget }) => show(currentTarget)}
      onClick={({ currentTarget }) => show(currentTarget)}
      onPointerLeave={hide}
      onBlur={hide}
    >
      {props.children}
      <span className="for-screen-readers">
        {say("ui.colon")}
        {props.text}
      </span>
      <span ref={bubble} popover="manual" className="hint" aria-hidden="true">
        {props.text}
      </span>
    </button>
  );
}
