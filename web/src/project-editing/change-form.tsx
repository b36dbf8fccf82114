import { type FormEvent, type ReactNode, useEffect, useMemo, useRef } from "react";
import { useWords, type Words } from "../ui/i18n.ts";
import { type Typing, TypingProvider } from "./change-context.ts";
import { Drawer } from "./drawer.tsx";
import type { EditedProject } from "./edited-project.ts";
import { Elsewhere } from "./elsewhere.tsx";
import { MergeChoice } from "./merge-choice.tsx";
import type { Plan } from "./plan.ts";
import { RefusalNotice } from "./refusal-notice.tsx";
import { type Change, useChange } from "./use-change.ts";

export interface FormProps {
  readonly project: EditedProject;
  readonly onClose: () => void;
  readonly onDone: (code: string) => void;
}

interface ChangeFormProps extends FormProps {
  readonly title: string;
  readonly plan: Plan;
  readonly isWide?: boolean;
  /** What takes something away calls it by its name. */
  readonly takesAway?: { readonly label: string; readonly needed: string };
  /** Fields that have a place; what is wrong elsewhere stands at the end. */
  readonly children: (change: Change) => ReactNode;
}

/** A form of the project: its fields, and whatever became of the last attempt to send them. */
export function ChangeForm(props: ChangeFormProps) {
  const { title, plan, project, onClose, onDone, children, isWide = false, takesAway } = props;
  const { say } = useWords();
  const change = useChange({ plan, project, onDone });
  const form = useRef<HTMLFormElement>(null);
  useFocusOnFault(form, change);
  const { values, faults, type, refusal, isSending, isDirty } = change;
  const typing = useMemo<Typing>(() => ({ values, faults, type }), [values, faults, type]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!isSending) void change.send();
  };
  return (
    <Drawer title={title} subtitle={project.name} isDirty={isDirty} isWide={isWide} onClose={onClose}>
      <form ref={form} className="edit-form" noValidate onSubmit={send}>
        <TypingProvider value={typing}>
          <div className="edit-fields">{children(change)}</div>
        </TypingProvider>
        <Elsewhere values={values} faults={faults} />
        {refusal?.kind === "conflict" ? (
          <MergeChoice key={refusal.current.version} refusal={refusal} plan={plan} change={change} />
        ) : (
          refusal !== null && <RefusalNotice refusal={refusal} />
        )}
        {refusal?.kind !== "conflict" && (
          <footer>
            <button
              type="submit"
              className={
                takesAway === undefined ? "main-button edit-main" : "main-button edit-main edit-grave"
              }
              disabled={isSending || !isDirty}
            >
              {sendLabel(say, change, takesAway?.label)}
            </button>
            {!isDirty && <span>{takesAway?.needed ?? say("editing.nothingChanged")}</span>}
          </footer>
        )}
      </form>
    </Drawer>
  );
}

function sendLabel(say: Words["say"], { isSending, refusal }: Change, label: string | undefined): string {
  if (isSending) return say("editing.sending");
  return refusal === null ? (label ?? say("editing.save")) : say("editing.again");
}

/** Whoever cannot see the form hears what is wrong: the first field that is gets the focus. */
function useFocusOnFault(form: React.RefObject<HTMLFormElement | null>, { faults, isSending }: Change) {
  const count = isSending ? 0 : faults.length;
  useEffect(() => {
    if (count > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [count, form]);
}
