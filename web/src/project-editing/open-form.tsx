import { useApolloClient } from "@apollo/client/react";
import { type ReactNode, Suspense, useCallback, useEffect, useState } from "react";
import { useWords } from "../ui/i18n.ts";
import { Empty, LoadError, SkeletonRows } from "../ui/states.tsx";
import type { FormProps } from "./change-form.tsx";
import { Drawer } from "./drawer.tsx";
import { askProject, type EditedProject } from "./edited-project.ts";

interface OpenFormProps {
  readonly code: string;
  readonly title: string;
  readonly onClose: () => void;
  readonly onSaved: () => void;
  readonly children: (given: FormProps) => ReactNode;
}

type Asked =
  | { readonly kind: "asking" }
  | { readonly kind: "found"; readonly project: EditedProject | null }
  | { readonly kind: "failed"; readonly error: Error };

/** Whatever the page shows, a form begins from what stands on the server now. */
export function OpenForm({ code, title, onClose, onSaved, children }: OpenFormProps) {
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
  const waiting = (
    <Waiting title={title} onClose={onClose}>
      <SkeletonRows rows={8} rowHeight={48} />
    </Waiting>
  );
  if (asked.kind === "asking") return waiting;
  if (asked.kind === "failed")
    return (
      <Waiting title={title} onClose={onClose}>
        <LoadError what={say("projectPage.what")} error={asked.error} onRetry={ask} />
      </Waiting>
    );
  if (asked.project === null)
    return (
      <Waiting title={title} onClose={onClose}>
        <Empty title={say("editing.gone")}>{say("editing.goneNext")}</Empty>
      </Waiting>
    );
  return (
    <Suspense fallback={waiting}>{children({ project: asked.project, onClose, onDone: done })}</Suspense>
  );
}

function Waiting({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  return (
    <Drawer title={title} subtitle="" isDirty={false} onClose={onClose}>
      <div className="edit-waiting">{children}</div>
    </Drawer>
  );
}
