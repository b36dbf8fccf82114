import "./take-away-dialog.css";
import { type ReactNode, useEffect, useRef } from "react";
import { Glyph } from "../ui/glyphs.tsx";
import { useWords } from "../ui/i18n.ts";
import { CopyField } from "./copy-field.tsx";
import { useScreenAnswer } from "./screen-answer.ts";
import { TakeStatus } from "./take-status.tsx";
import type { Taken } from "./taken.ts";
import { useBulletin } from "./use-bulletin.ts";
import { type TakeKind, useTaking } from "./use-taking.ts";

interface TakeAwayDialogProps {
  readonly taken: Taken;
  readonly onClose: () => void;
}

/** What planners take away from the map: picture, table, sentence, link. */
export default function TakeAwayDialog({ taken, onClose }: TakeAwayDialogProps) {
  const { say } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const choices = useRef<HTMLDivElement>(null);
  const answer = useScreenAnswer();
  const bulletin = useBulletin(taken, answer);
  const { state, take, cancel } = useTaking({ taken, answer: answer ?? [], choices });
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="take-away"
      aria-labelledby="take-away-title"
      onClose={() => {
        cancel();
        onClose();
      }}
      // The page beneath has its own use for the keys.
      onKeyDown={(event) => event.nativeEvent.stopPropagation()}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <div className="take-away-body">
        <header>
          <h2 id="take-away-title">{say("takeaway.title")}</h2>
          <button
            type="button"
            className="panel-close"
            aria-label={say("ui.close")}
            onClick={() => dialog.current?.close()}
          >
            <Glyph name="close" />
          </button>
        </header>
        <Part title={say("takeaway.asPicture")}>
          <Kinds kinds={["png", "print", "pdf"]} isBusy={state.kind === "busy"} onTake={take} />
        </Part>
        <Part title={say("takeaway.asTable")}>
          <Kinds kinds={["csv", "geojson"]} isBusy={state.kind === "busy"} onTake={take} />
        </Part>
        <TakeStatus state={state} onCancel={cancel} />
        <Part title={say("takeaway.asSentence")}>
          <CopyField
            text={bulletin.text}
            error={bulletin.error}
            label={say("takeaway.asSentence")}
            button={say("takeaway.copySentence")}
          />
        </Part>
        <Part title={say("takeaway.asLink")}>
          <CopyField
            text={window.location.href}
            label={say("takeaway.asLink")}
            button={say("takeaway.copyLink")}
            isLine
          />
        </Part>
      </div>
      {/* Drawn, but for nobody to use: the legend is read from here. */}
      <div ref={choices} className="take-away-choices" inert>
        {taken.choices}
      </div>
    </dialog>
  );
}

function Part(props: { title: string; children: ReactNode }) {
  return (
    <section aria-label={props.title}>
      <h3>{props.title}</h3>
      {props.children}
    </section>
  );
}

interface KindsProps {
  readonly kinds: readonly TakeKind[];
  readonly isBusy: boolean;
  readonly onTake: (kind: TakeKind) => void;
}

function Kinds({ kinds, isBusy, onTake }: KindsProps) {
  const { say } = useWords();
  return (
    <ul className="take-away-kinds">
      {kinds.map((kind) => (
        <li key={kind}>
          <button
            type="button"
            className="paper-button"
            data-kind={kind}
            disabled={isBusy}
            onClick={() => onTake(kind)}
          >
            {say(`takeaway.${kind}`)}
            <small>{say(`takeaway.${kind}Note`)}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}
