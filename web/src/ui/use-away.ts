import { type RefObject, useEffect } from "react";

/** Calls when a press or the focus lands outside of the element. */
export function useAway(element: RefObject<HTMLElement | null>, isOpen: boolean, onAway: () => void): void {
  useEffect(() => {
    if (!isOpen) return;
    const check = (event: Event) => {
      if (event.target instanceof Node && !element.current?.contains(event.target)) onAway();
    };
    document.addEventListener("pointerdown", check);
    document.addEventListener("focusin", check);
    return () => {
      document.removeEventListener("pointerdown", check);
      document.removeEventListener("focusin", check);
    };
  }, [element, isOpen, onAway]);
}
