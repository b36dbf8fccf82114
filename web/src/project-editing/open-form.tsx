import { useApolloClient } from "@apollo/client/react";
import { Suspense, useCallback, useEffect, useState } from "react";
import { useWords } from "../ui/i18n.ts";
import { Empty, LoadError, SkeletonRows } from "../ui/states.tsx";
import { Drawer } from "./drawer.tsx";
import { askProject, type EditedProject } from "./edited-project.ts";
import { FORMS, type FormName } from "./forms.ts";

interface OpenFormProps {
  readonly code: string;
  readonly form: FormName;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

type Asked =
  | { readonly kind: "asking" }
  | { readonly kind: "found"; readonly project: EditedProject | null }
  | { readonly kind: "failed"; readonly error: Error };

/** Whatever the page shows, a form begins from what stands on the server now. */
export function OpenForm({ code, form, onClose, onSaved }: OpenFormProps) {
  const { say } = useWords();
  const client = useApolloClient();
  const [asked, setAsked] = useState<Asked>({ kind: "asking" });
  const ask = useCallback(() => {
    setAsked({ kind: "asking" });
    askProject(client, code).then(
      (project) => setAsked({ kind: "found", project }),
      (error: Error) => setAsked({ kind: "failed", error }),
    );
  }, [client, code]);
  useEffect(ask, [ask]);
  const done = async () => {
    // What is shown of the project is asked for again; if that fails, the page itself says so.
    await client.refetchQueries({ include: ["ProjectPage", "ProjectRecords"] }).catch(() => undefined);
    onSaved();
  };
  const Form = FORMS[form];
  const waiting = (
    <Waiting form={form} onClose={onClose}>
      <SkeletonRows rows={8} rowHeight={48} />
    </Waiting>
  );
  if (asked.kind === "asking") return waiting;
  if (asked.kind === "failed")
    return (
      <Waiting form={form} onClose={onClose}>
        <LoadError what={say("projectPage.what")} error={asked.error} onRetry={ask} />
      </Waiting>
    );
  if (asked.project === null)
    return (
      <Waiting form={form} onClose={onClose}>
        <Empty title={say("editing.gone")}>{say("editing.goneNext")}</Empty>
      </Waiting>
    );
  return (
    <Suspense fallback={waiting}>
      <Form project={asked.project} onClose={onClose} onDone={done} />
    </Suspense>
  );
}

function Waiting(props: { form: FormName; onClose: () => void; children: React.ReactNode }) {
  const { say } = useWords();
  return (
    <Drawer title={say(`editing.menu.${props.form}`)} subtitle="" isDirty={false} onClose={props.onClose}>
      <div className="edit-waiting">{props.children}</div>
    </Drawer>
  );
}
