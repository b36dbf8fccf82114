import { problemText } from "../outbox/queue-words.ts";
import { useWords, type Words } from "../ui/i18n.ts";
import { Notice } from "../ui/states.tsx";
import type { Refusal } from "./use-change.ts";

type Shown = Exclude<Refusal, { readonly kind: "conflict" }>;

/** Why nothing was saved, and that nothing typed is lost. */
export function RefusalNotice({ refusal }: { refusal: Shown }) {
  const words = useWords();
  const { say } = words;
  const { title, next } = textOf(words, refusal);
  return (
    <div className="edit-refusal">
      <Notice
        tone="error"
        title={title}
        actions={
          refusal.kind === "notPermitted" ? (
            <a href="/sign-in" target="_blank" rel="noreferrer">
              {say("editing.signInElsewhere")}
            </a>
          ) : undefined
        }
      >
        {next}
      </Notice>
    </div>
  );
}

function textOf(words: Words, refusal: Shown): { readonly title: string; readonly next: string } {
  const { say } = words;
  switch (refusal.kind) {
    case "notPermitted":
      return {
        title: say("editing.notPermitted", { why: problemText(words, refusal) }),
        next: say("editing.notPermittedNext"),
      };
    case "gone":
      return { title: say("editing.gone"), next: say("editing.goneNext") };
    case "unanswered":
      return navigator.onLine
        ? {
            title: say("editing.unanswered", { detail: refusal.detail }),
            next: say("editing.unansweredNext"),
          }
        : { title: say("editing.offline"), next: say("editing.offlineNext") };
  }
}
