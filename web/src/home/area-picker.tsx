import { useCallback, useRef, useState } from "react";
import { Glyph } from "../ui/glyphs.tsx";
import { useWords } from "../ui/i18n.ts";
import { useAway } from "../ui/use-away.ts";
import { AreaOptions } from "./area-options.tsx";
import type { ViewInUrl } from "./view.ts";

/** Where one looks: all of China, or a division of it. */
export function AreaPicker({ view, change, areaName }: ViewInUrl & { areaName: string | undefined }) {
  const { say } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useAway(
    box,
    isOpen,
    useCallback(() => setIsOpen(false), []),
  );

  function close() {
    setIsOpen(false);
    button.current?.focus();
  }

  function open(area: string | undefined) {
    close();
    change({ area });
  }

  return (
    <div className="picker" ref={box}>
      <button
        ref={button}
        type="button"
        className="paper-button picker-button"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span>{say("home.area")}</span>
        <b>{view.area === undefined ? say("home.china") : (areaName ?? view.area)}</b>
        <Glyph name="down" />
      </button>
      {isOpen && (
        <div className="popover" role="dialog" aria-label={say("home.area")}>
          <AreaOptions view={view} onOpen={open} onClose={close} />
        </div>
      )}
    </div>
  );
}
