// Loading keeps its height, an empty result says why, an error says what happened and what to do.

import "./states.css";
import type { ReactNode } from "react";
import { useWords } from "./i18n.ts";

/** Grey bars of the height of what will come. */
export function SkeletonRows(props: { rows: number; rowHeight: number }) {
  const { say } = useWords();
  return (
    <div role="status" aria-label={say("ui.loading")}>
      {Array.from({ length: props.rows }, (_, row) => `row-${row}`).map((key, row) => (
        <div className="skeleton-row" key={key} style={{ height: props.rowHeight }}>
          <span className="skeleton" style={{ width: `${46 + ((row * 37) % 24)}%`, height: 10 }} />
          <span className="skeleton" style={{ width: "18%", height: 10, marginInlineStart: "auto" }} />
        </div>
      ))}
    </div>
  );
}

export function SkeletonBlock(props: { height: number; width?: number | string }) {
  return (
    <span className="skeleton" aria-hidden="true" style={{ height: props.height, width: props.width }} />
  );
}

interface NoticeProps {
  readonly tone: "info" | "warning" | "error";
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

export function Notice(props: NoticeProps) {
  return (
    <div className={`notice notice-${props.tone}`} role={props.tone === "error" ? "alert" : "status"}>
      <strong>{props.title}</strong>
      {props.children !== undefined && <p>{props.children}</p>}
      {props.actions !== undefined && <span className="notice-actions">{props.actions}</span>}
    </div>
  );
}

interface AnswerErrors {
  readonly errors?: readonly {
    readonly extensions?: { readonly code?: unknown; readonly requestId?: unknown };
  }[];
}

/** What helps whoever repairs it: the server's code and request id, or what the browser says. */
function detailOf(error: Error & AnswerErrors): string {
  const { code, requestId } = error.errors?.[0]?.extensions ?? {};
  const known = [code, requestId].filter((part) => typeof part === "string");
  return known.length === 0 ? error.message : known.join(" ");
}

/** What could not be loaded, why, and the way to try again. */
export function LoadError(props: { what: string; error: Error; onRetry: () => void }) {
  const { say } = useWords();
  const isOffline = !navigator.onLine;
  return (
    <Notice
      tone="error"
      title={say("ui.failed", { what: props.what })}
      actions={
        <button type="button" className="link-button" onClick={props.onRetry}>
          {say("ui.retry")}
        </button>
      }
    >
      {isOffline ? say("ui.failedOffline") : say("ui.failedServer", { detail: detailOf(props.error) })}
    </Notice>
  );
}

export function Empty(props: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{props.title}</p>
      {props.children}
    </div>
  );
}

export function Pill(props: { kind: string; children: ReactNode }) {
  return <span className={`pill pill-${props.kind}`}>{props.children}</span>;
}

export function SimulatedMark() {
  const { say } = useWords();
  return (
    <span className="simulated-mark" title={say("ui.simulatedNote")}>
      {say("ui.simulated")}
    </span>
  );
}
