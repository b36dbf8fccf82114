import { useCallback, useEffect, useRef, useState } from "react";
import { Glyph } from "../ui/glyphs.tsx";
import { useWords } from "../ui/i18n.ts";
import { useAway } from "../ui/use-away.ts";
import { QueueList } from "./queue-list.tsx";
import { useOutbox } from "./use-outbox.ts";

/** In the bar of every page: how many reports have not arrived, and which. Nothing where none ever waited. */
export default function QueueMark() {
  const { say } = useWords();
  const queue = useOutbox();
  const [isOpen, setIsOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = useCallback(() => setIsOpen(false), []);
  useAway(box, isOpen, close);
  useEscape(isOpen, () => {
    close();
    button.current?.focus();
  });
  const count = queue.reports.filter(
    ({ key, state }) => state !== "sent" || queue.photos.some(({ of }) => of === key),
  ).length;
  const isStuck = queue.reports.some(({ state }) => state === "refused");
  if (count === 0 && !isOpen) return null;
  return (
    <div className="queue-mark" ref={box}>
      <button
        ref={button}
        type="button"
        className={isStuck ? "plain-button queue-button queue-stuck" : "plain-button queue-button"}
        aria-expanded={isOpen}
        aria-label={count === 0 ? say("outbox.allSent") : say("outbox.mark", { count })}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Glyph name={count === 0 ? "check" : "clock"} />
        <b>{count}</b>
      </button>
      {isOpen && (
        <div className="popover queue-popover">
          <QueueList queue={queue} />
        </div>
      )}
    </div>
  );
}

function useEscape(isOpen: boolean, onEscape: () => void) {
  useEffect(() => {
    if (!isOpen) return;
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault(); // the page behind has its own use for it
      onEscape();
    };
    document.addEventListener("keydown", press, true);
    return () => document.removeEventListener("keydown", press, true);
  }, [isOpen, onEscape]);
}
