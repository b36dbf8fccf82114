import { useWords, type Words } from "../ui/i18n.ts";
import { Notice } from "../ui/states.tsx";
import type { TakingState } from "./use-taking.ts";

/** What is being written, what was, or why not. */
export function TakeStatus({ state, onCancel }: { state: TakingState; onCancel: () => void }) {
  const words = useWords();
  const { say } = words;
  return (
    <div className="take-status" aria-live="polite">
      {state.kind === "busy" && (
        <p>
          <progress
            aria-label={stepText(words, state)}
            {...(state.rows === null ? {} : { value: state.rows.done, max: Math.max(state.rows.total, 1) })}
          />
          {stepText(words, state)}
          <button type="button" className="link-button" onClick={onCancel}>
            {say("takeaway.cancel")}
          </button>
        </p>
      )}
      {state.kind === "cancelled" && <p>{say("takeaway.cancelled")}</p>}
      {state.kind === "saved" && (
        <p data-saved={state.name}>
          {state.rows === null
            ? say("takeaway.saved", { name: state.name })
            : say("takeaway.savedRows", { name: state.name, count: state.rows })}
        </p>
      )}
      {state.kind === "failed" && (
        <Notice tone="error" title={say("takeaway.failed", { what: say(`takeaway.${state.what}`) })}>
          {state.reason === "other"
            ? say("takeaway.failedOther", { detail: state.detail })
            : say(`takeaway.${state.reason}`)}
        </Notice>
      )}
    </div>
  );
}

function stepText({ say }: Words, state: TakingState & { kind: "busy" }): string {
  return state.rows === null ? say(`takeaway.${state.step}`) : say("takeaway.listing", state.rows);
}
