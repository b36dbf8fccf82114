import { useEffect, useRef } from "react";
import { Glyph } from "../ui/glyphs.tsx";
import { useWords } from "../ui/i18n.ts";
import { isSameToday, type Moved, movedBetween, type Snapshot } from "./moved.ts";
import { AnswerMark } from "./section.tsx";
import type { Waiting } from "./use-moved.ts";

interface WhatMovedProps {
  readonly waiting: Waiting;
  readonly now: Snapshot;
  readonly onAskAgain: () => void;
  readonly onClose: () => void;
}

/** The change is on record; what it moved in the village once the county was answered anew. */
export function WhatMoved({ waiting, now, onAskAgain, onClose }: WhatMovedProps) {
  const { say } = useWords();
  const panel = useRef<HTMLElement>(null);
  const { before, state, done } = waiting;
  // Its form is gone: whoever goes on by keyboard goes on here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each change
  useEffect(() => panel.current?.focus(), [before]);
  const moved = movedBetween(before, now);
  return (
    <section className="ground-moved" role="status" tabIndex={-1} ref={panel}>
      <h2>
        <Glyph name="check" size={18} /> {say("ground.recorded", { what: done })}
        <button type="button" className="plain-button" aria-label={say("ui.close")} onClick={onClose}>
          <Glyph name="close" />
        </button>
      </h2>
      {state === "computing" && <p className="ground-computing">{say("ground.computing")}</p>}
      {state === "late" && (
        <p>
          {say("ground.late")}{" "}
          <button type="button" className="link-button" onClick={onAskAgain}>
            {say("ground.askAgain")}
          </button>
        </p>
      )}
      {state === "answered" && moved.length === 0 && <p>{say("ground.nothingMoved")}</p>}
      {state !== "computing" && moved.length > 0 && (
        <>
          <p>{say("ground.movedThese")}</p>
          <ul>
            {moved.map((each) => (
              <MovedRow key={`${each.basis}-${each.after.indicator.id}`} moved={each} />
            ))}
          </ul>
        </>
      )}
      {now.dataAsOf !== before.dataAsOf && (
        <p>{say("ground.dataDayMoved", { before: before.dataAsOf ?? "–", after: now.dataAsOf ?? "–" })}</p>
      )}
    </section>
  );
}

function MovedRow({ moved: { basis, before, after } }: { moved: Moved }) {
  const words = useWords();
  const { say, nameOf } = words;
  return (
    <li>
      <span>
        {nameOf(after.indicator)} <small>{say(`coverage.basis.${basis}`)}</small>
      </span>
      {isSameToday(before, after) ? (
        <span>
          {after.until == null
            ? say("ground.noLongerChanges")
            : say("ground.changesOn", { day: after.until })}
        </span>
      ) : (
        <span className="ground-before-after">
          <AnswerMark words={words} answer={before} />
          <span className="for-screen-readers">{say("ground.becomes")}</span>
          <span aria-hidden="true">→</span>
          <AnswerMark words={words} answer={after} />
        </span>
      )}
    </li>
  );
}
