import "./kept-lines.css";
import { useState } from "react";
import { localMinute } from "../device/moment.ts";
import { useWords } from "../ui/i18n.ts";

interface RestoredLineProps {
  readonly at: string;
  /** How many projects were typed into; one where there is but one. */
  readonly count?: number;
  onDiscard(): void;
}

/** What stands here was typed earlier; throwing it away is asked twice. */
export function RestoredLine({ at, count, onDiscard }: RestoredLineProps) {
  const { say } = useWords();
  const [isSure, setIsSure] = useState(false);
  const when = localMinute(new Date(at));
  return (
    <p className="restored-line" role="status">
      {count === undefined
        ? say("reporting.restored.form", { when })
        : say("reporting.restored.week", { when, count })}{" "}
      {isSure ? (
        <>
          <button type="button" className="link-button queue-drop" onClick={onDiscard}>
            {say("outbox.discardSure")}
          </button>{" "}
          <button type="button" className="link-button" onClick={() => setIsSure(false)}>
            {say("outbox.keep")}
          </button>
        </>
      ) : (
        <button type="button" className="link-button" onClick={() => setIsSure(true)}>
          {say("outbox.discard")}
        </button>
      )}
    </p>
  );
}
