import { useApolloClient } from "@apollo/client/react";
import { type FormEvent, useMemo, useRef, useState } from "react";
import { newKey } from "../outbox/entry.ts";
import { useWords } from "../ui/i18n.ts";
import { type Typing, TypingProvider } from "./change-context.ts";
import { Drawer } from "./drawer.tsx";
import { Elsewhere } from "./elsewhere.tsx";
import { ReasonField } from "./fields.tsx";
import { RestoreProject } from "./mutations.ts";
import { emptyFaults } from "./numbers-typed.ts";
import type { Fault } from "./plan.ts";
import { RefusalNotice } from "./refusal-notice.tsx";
import { type Outcome, sendChange } from "./send-change.ts";

interface RestoreFormProps {
  readonly project: { readonly code: string; readonly name: string; readonly version: number };
  readonly onClose: () => void;
  /** It is back, or somebody else was faster: what stands has to be asked for again. */
  readonly onMoved: () => Promise<void>;
}

type Refusal = Extract<Outcome, { readonly kind: "notPermitted" | "unanswered" }>;

/** Brings a deleted project back as it was, with a reason. */
export function RestoreForm({ project, onClose, onMoved }: RestoreFormProps) {
  const { say } = useWords();
  const { reason, faults, refusal, isSending, type, send } = useRestoring(project, onMoved);
  const typing = useMemo<Typing>(() => ({ values: { reason }, faults, type }), [reason, faults, type]);
  return (
    <Drawer
      title={say("editing.restore")}
      subtitle={project.name}
      isDirty={reason !== "" && !isSending}
      onClose={onClose}
    >
      <form className="edit-form" noValidate onSubmit={send}>
        <TypingProvider value={typing}>
          <div className="edit-fields">
            <p className="edit-all">{say("editing.restoreNote")}</p>
            <ReasonField field="reason" label={say("editing.field.reason")} isNeeded />
          </div>
        </TypingProvider>
        <Elsewhere values={typing.values} faults={faults} />
        {refusal !== null && <RefusalNotice refusal={refusal} />}
        <footer>
          <button type="submit" className="main-button edit-main" disabled={isSending || reason === ""}>
            {say(isSending ? "editing.sending" : refusal === null ? "editing.restore" : "editing.again")}
          </button>
          {reason === "" && <span>{say("editing.reasonFirst")}</span>}
        </footer>
      </form>
    </Drawer>
  );
}

function useRestoring({ code, version }: RestoreFormProps["project"], onMoved: () => Promise<void>) {
  const client = useApolloClient();
  const [reason, setReason] = useState("");
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isSending, setIsSending] = useState(false);
  const keys = useRef(new Map<string, string>());
  const type = useRef((_field: string, value: string) => {
    setReason(value);
    setFaults([]);
  }).current;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setRefusal(null);
    const wrong = emptyFaults([["reason", reason]]);
    setFaults(wrong);
    if (isSending || wrong.length > 0) return;
    const idempotencyKey = keys.current.get(reason) ?? newKey();
    keys.current.set(reason, idempotencyKey);
    setIsSending(true);
    const input = { project: code, expectedVersion: version, reason: reason.trim(), idempotencyKey };
    const outcome = await sendChange(client, RestoreProject, input);
    if (outcome.kind === "notPermitted" || outcome.kind === "unanswered") setRefusal(outcome);
    else if (outcome.kind === "invalid" && outcome.problems.every(({ field }) => field !== "project"))
      setFaults(outcome.problems.map((each) => ({ ...each, at: each.field })));
    else await onMoved();
    setIsSending(false);
  };
  return { reason, faults, refusal, isSending, type, send };
}
