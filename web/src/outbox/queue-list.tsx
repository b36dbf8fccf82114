import "./outbox.css";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { Glyph } from "../ui/glyphs.tsx";
import { useWords, type Words } from "../ui/i18n.ts";
import { type QueuedReport, receiptOf } from "./entry.ts";
import { type OutboxState, outbox } from "./outbox.ts";
import { nextReport, waitsForAnother } from "./queue.ts";
import { amountText, momentText, problemText, refusalText } from "./queue-words.ts";

const SENT_SHOWN = 3;
// The view goes along from page to page.
const root = getRouteApi("__root__");

/** Reports on their way, and the last that arrived. */
export function QueueList({ queue }: { queue: OutboxState }) {
  const { say } = useWords();
  const { reports, photos, hindrance, isLasting } = queue;
  const isOpen = ({ key, state }: QueuedReport) => state !== "sent" || photos.some(({ of }) => of === key);
  const open = reports.filter(isOpen);
  const sent = reports.filter((entry) => !isOpen(entry)).slice(-SENT_SHOWN);
  return (
    <section className="queue" aria-label={say("outbox.title")}>
      <header>
        <h2>{say("outbox.title")}</h2>
        {open.length > 0 && <b className="queue-count">{open.length}</b>}
        <small className="queue-note">{say("outbox.note")}</small>
      </header>
      {hindrance !== null && open.length > 0 && (
        <p className="queue-hindrance">
          {say(`outbox.hindrance.${hindrance}`)}{" "}
          <button type="button" className="link-button" onClick={outbox.flush}>
            {say("outbox.sendNow")}
          </button>
        </p>
      )}
      {!isLasting && <p className="queue-hindrance">{say("outbox.passing")}</p>}
      {open.length + sent.length === 0 && <p className="queue-empty">{say("outbox.empty")}</p>}
      <ul>
        {[...open, ...sent].map((entry) => (
          <QueueRow key={entry.key} entry={entry} queue={queue} />
        ))}
      </ul>
    </section>
  );
}

function QueueRow({ entry, queue }: { entry: QueuedReport; queue: OutboxState }) {
  const words = useWords();
  const { say } = words;
  const search = root.useSearch();
  const photos = queue.photos.filter(({ of }) => of === entry.key);
  const parts = [
    momentText(entry.queuedAt),
    say("outbox.asOf", { day: entry.input.asOf }),
    ...entry.amounts.map((amount) => amountText(words, amount)),
    ...(photos.length > 0 ? [say("outbox.photos", { count: photos.length })] : []),
    ...(entry.state === "sent" ? [say("outbox.receipt", { receipt: receiptOf(entry) })] : []),
  ];
  return (
    <li className={`queue-row queue-${entry.state}`}>
      <Mark isSent={entry.state === "sent"} />
      <div>
        <Link
          className="queue-project"
          to="/projects/$code"
          params={{ code: entry.input.project }}
          search={search}
        >
          {entry.projectName}
        </Link>
        <small>{parts.join(say("ui.dot"))}</small>
        {entry.refusal !== null && <p className="queue-reason">{refusalText(words, entry.refusal)}</p>}
        {photos.map(
          ({ key, name, refusal }) =>
            refusal !== null && (
              <p key={key} className="queue-reason">
                {say("outbox.photoRefused", { name, reason: problemText(words, refusal) })}{" "}
                <button type="button" className="link-button" onClick={() => outbox.discardPhoto(key)}>
                  {say("outbox.discard")}
                </button>
              </p>
            ),
        )}
        {entry.state !== "sent" && <Actions entry={entry} />}
      </div>
      <span className="queue-state">{stateText(words, entry, queue)}</span>
    </li>
  );
}

const Mark = ({ isSent }: { isSent: boolean }) => (
  <span className="queue-mark-shape" aria-hidden="true">
    {isSent ? <Glyph name="check" size={12} /> : <Glyph name="clock" />}
  </span>
);

function stateText({ say }: Words, entry: QueuedReport, { reports, photos, isSending }: OutboxState): string {
  const waiting = photos.filter(({ of, refusal }) => of === entry.key && refusal === null).length;
  if (entry.state === "sent")
    return waiting > 0 ? say("outbox.state.photos", { count: waiting }) : say("outbox.state.sent");
  if (waitsForAnother(entry, reports)) return say("outbox.state.behind");
  if (isSending && nextReport(reports)?.key === entry.key) return say("outbox.state.sending");
  return say(`outbox.state.${entry.state}`);
}

/** What can be done with a report that has not arrived; throwing away is asked twice. */
function Actions({ entry }: { entry: QueuedReport }) {
  const { say } = useWords();
  const search = root.useSearch();
  const [isSure, setIsSure] = useState(false);
  const isConflict = entry.refusal?.kind === "conflict";
  if (isSure)
    return (
      <p className="queue-actions">
        <button type="button" className="link-button queue-drop" onClick={() => outbox.discard([entry.key])}>
          {say("outbox.discardSure")}
        </button>
        <button type="button" className="link-button" onClick={() => setIsSure(false)}>
          {say("outbox.keep")}
        </button>
      </p>
    );
  return (
    <p className="queue-actions">
      <Link
        to="/projects/$code/report"
        params={{ code: entry.input.project }}
        search={search}
        state={{ entry: entry.key }}
      >
        {say(isConflict ? "outbox.merge" : "outbox.edit")}
      </Link>
      {entry.state === "refused" && !isConflict && (
        <button type="button" className="link-button" onClick={() => outbox.retry(entry)}>
          {say("outbox.retry")}
        </button>
      )}
      <button type="button" className="link-button" onClick={() => setIsSure(true)}>
        {say("outbox.discard")}
      </button>
    </p>
  );
}
