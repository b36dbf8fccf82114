import { type KeyboardEvent, useState } from "react";

interface Options {
  readonly count: number;
  readonly onChoose: (index: number) => void;
  readonly onEscape: () => void;
  readonly onInto?: (index: number) => void;
  readonly onOutOf?: () => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Which of a list's options the keyboard is on, and what its keys do. The focus stays in the text field. */
export function useOptions({ count, onChoose, onEscape, onInto, onOutOf }: Options) {
  const [active, setActive] = useState(0);
  const current = Math.min(active, Math.max(count - 1, 0));

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const isTyping = event.currentTarget.value !== "";
    const step = STEPS[event.key];
    if (event.nativeEvent.isComposing) return;
    if (step !== undefined && count > 0) setActive((current + step + count) % count);
    else if (event.key === "Enter" && count > 0) onChoose(current);
    else if (event.key === "Escape") onEscape();
    else if (event.key === "ArrowRight" && !isTyping && onInto !== undefined) onInto(current);
    else if (event.key === "ArrowLeft" && !isTyping && onOutOf !== undefined) onOutOf();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return { active: current, setActive, onKeyDown };
}
