import { type KeyboardEvent, useCallback, useId, useRef, useState } from "react";
import { useWords, type Words } from "../ui/i18n.ts";
import { useAway } from "../ui/use-away.ts";
import type { BaseMapId, OfferedBaseMap } from "./base-map.ts";
import type { BaseMapHeld } from "./use-base-map.ts";

interface BaseMapSwitchProps {
  readonly held: BaseMapHeld;
  readonly chosen: BaseMapId | undefined;
  readonly onChoose: (id: BaseMapId | undefined) => void;
}

/** Which map of others lies under ours; not there where the server offers none. */
export function BaseMapSwitch(props: BaseMapSwitchProps) {
  const { say } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = useCallback(() => setIsOpen(false), []);
  useAway(box, isOpen, close);
  if (props.held.offered.length === 0) return null;

  function press(event: KeyboardEvent) {
    if (event.key !== "Escape" || !isOpen) return;
    event.preventDefault();
    close();
    button.current?.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what is inside
    <div className="map-base" ref={box} onKeyDown={press}>
      <button
        ref={button}
        type="button"
        className="map-button"
        aria-label={say("map.base.title")}
        title={say("map.base.title")}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
          <path d="m8 2.5 6 3-6 3-6-3ZM2 8.5l6 3 6-3M2 11l6 3 6-3" />
        </svg>
      </button>
      {isOpen && <Choices {...props} />}
    </div>
  );
}

function Choices({ held, chosen, onChoose }: BaseMapSwitchProps) {
  const words = useWords();
  const name = useId();
  const choice = (id: BaseMapId | undefined, label: string) => (
    <label key={label}>
      <input
        type="radio"
        name={name}
        checked={chosen === id}
        // biome-ignore lint/a11y/noAutofocus: whoever opens the list means to choose in it
        autoFocus={chosen === id}
        onChange={() => onChoose(id)}
      />
      {label}
    </label>
  );
  const isMoved = held.offered.some((map) => map.id === "style" && map.isGcj02 && chosen === "style");
  return (
    <fieldset>
      <legend>{words.say("map.base.title")}</legend>
      {choice(undefined, words.say("map.base.none"))}
      {held.offered.map((map) => choice(map.id, nameOf(words, map, held)))}
      {held.answer.kind === "loading" && <small role="status">{words.say("map.base.loading")}</small>}
      {isMoved && held.answer.kind === "found" && <small>{words.say("map.base.shifted")}</small>}
    </fieldset>
  );
}

/** What its maker calls it, once that is known. */
function nameOf({ say }: Words, map: OfferedBaseMap, { answer }: BaseMapHeld): string {
  if (map.id === "tianditu") return say("map.base.tianditu");
  const named = answer.kind === "found" && answer.base.id === "style" ? answer.base.name : null;
  return named ?? say("map.base.style", { host: new URL(map.styleUrl).host });
}
