import "./drawer.css";
import "./form-buttons.css";
import "./form-fields.css";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Glyph } from "../ui/glyphs.tsx";
import { useWords } from "../ui/i18n.ts";

interface DrawerProps {
  readonly title: string;
  readonly subtitle: string;
  /** Whether something is typed that would be lost. */
  readonly isDirty: boolean;
  readonly isWide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form beside the page. It is closed by Escape, and asks before it throws typed text away. */
export function Drawer(props: DrawerProps) {
  const { title, subtitle, isDirty, isWide = false, onClose, children } = props;
  const { say } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isAsking, setIsAsking] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);
  useLeaving(isDirty);
  const leave = () => (isDirty ? setIsAsking(true) : onClose());
  const press = (event: KeyboardEvent) => {
    event.nativeEvent.stopPropagation(); // the page beneath has its own use for the keys
    if (event.key !== "Escape" || event.defaultPrevented || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (event.target instanceof HTMLCanvasElement) return; // there it ends the line that is being drawn
    if (isAsking) setIsAsking(false);
    else leave();
  };
  return (
    <dialog
      ref={dialog}
      className={isWide ? "edit-drawer edit-wide" : "edit-drawer"}
      aria-labelledby="edit-title"
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        leave();
      }}
      onKeyDown={press}
    >
      <header>
        <h2 id="edit-title">{title}</h2>
        <span>{subtitle}</span>
        <button type="button" className="plain-button" aria-label={say("ui.close")} onClick={leave}>
          <Glyph name="close" />
        </button>
      </header>
      {children}
      {isAsking && <Asking onStay={() => setIsAsking(false)} onLeave={onClose} />}
    </dialog>
  );
}

function Asking({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const { say } = useWords();
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => stay.current?.focus(), []);
  return (
    <div className="edit-asking" role="alertdialog" aria-labelledby="edit-asking">
      <p id="edit-asking">{say("editing.throwAway")}</p>
      <button ref={stay} type="button" className="main-button edit-main" onClick={onStay}>
        {say("editing.stay")}
      </button>
      <button type="button" className="paper-button" onClick={onLeave}>
        {say("editing.leave")}
      </button>
    </div>
  );
}

/** The browser asks, too, where the whole page is left. */
function useLeaving(isDirty: boolean) {
  useEffect(() => {
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isDirty]);
}
