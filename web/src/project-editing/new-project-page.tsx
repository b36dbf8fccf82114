import "./form-buttons.css";
import "./form-fields.css";
import "./new-project.css";
import { useApolloClient } from "@apollo/client/react";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useEffect, useMemo, useRef, useState } from "react";
import type { Sector } from "../api/generated/graphql.ts";
import { useViewer, type Viewer } from "../api/viewer.ts";
import { PageFrame } from "../home/page-frame.tsx";
import { useView } from "../home/view.ts";
import { newKey } from "../outbox/entry.ts";
import { useWords } from "../ui/i18n.ts";
import { Empty, SkeletonRows } from "../ui/states.tsx";
import { usePageTitle } from "../ui/use-page-title.ts";
import { type Typing, TypingProvider } from "./change-context.ts";
import { Elsewhere } from "./elsewhere.tsx";
import { CreateProject } from "./mutations.ts";
import { NewProjectFields } from "./new-project-fields.tsx";
import { emptyFaults, numberFaults, readMoney, textOrNull } from "./numbers-typed.ts";
import type { Fault, Values } from "./plan.ts";
import { RefusalNotice } from "./refusal-notice.tsx";
import { type Outcome, sendChange } from "./send-change.ts";

/** Proposes a project. What else there is to say of it is said on its own page. */
export default function NewProjectPage() {
  const { say } = useWords();
  const { viewer, mayEdit } = useViewer();
  usePageTitle(say("editing.newPageTitle"));
  return (
    <PageFrame>
      <div className="new-project">
        <h1>{say("editing.newProject")}</h1>
        {viewer === undefined && <SkeletonRows rows={6} rowHeight={48} />}
        {viewer !== undefined && !mayEdit() && (
          <Empty title={say("editing.newNotPermitted")}>{say("editing.newNotPermittedNext")}</Empty>
        )}
        {viewer != null && mayEdit() && <NewProjectForm viewer={viewer} />}
      </div>
    </PageFrame>
  );
}

type Refusal = Extract<Outcome, { readonly kind: "notPermitted" | "unanswered" }>;

function NewProjectForm({ viewer }: { viewer: Viewer }) {
  const { say } = useWords();
  const client = useApolloClient();
  const navigate = useNavigate();
  const { view } = useView();
  const [typed, setTyped] = useState<Values>(() => startOf(viewer, view.area));
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isSending, setIsSending] = useState(false);
  const keys = useRef(new Map<string, string>());
  const form = useRef<HTMLFormElement>(null);
  const typing = useMemo<Typing>(
    () => ({
      values: typed,
      faults,
      type: (field, value) => {
        setTyped((before) => ({ ...before, [field]: value }));
        setFaults((before) => before.filter(({ at }) => at !== field));
      },
    }),
    [typed, faults],
  );
  // Whoever cannot see the form hears what is wrong: the first field that is gets the focus.
  useEffect(() => {
    if (faults.length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [faults]);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = faultsOf(typed);
    setFaults(wrong);
    setRefusal(null);
    if (wrong.length > 0) return;
    setIsSending(true);
    const input = inputOf(typed);
    const content = JSON.stringify(input);
    const idempotencyKey = keys.current.get(content) ?? newKey();
    keys.current.set(content, idempotencyKey);
    const outcome = await sendChange(client, CreateProject, { ...input, idempotencyKey });
    setIsSending(false);
    if (outcome.kind === "done")
      return navigate({ to: "/projects/$code", params: { code: outcome.code }, search: view });
    if (outcome.kind === "invalid")
      return setFaults(outcome.problems.map((each) => ({ ...each, at: each.field })));
    if (outcome.kind !== "conflict") setRefusal(outcome);
  };
  return (
    <form ref={form} noValidate onSubmit={send}>
      <TypingProvider value={typing}>
        <NewProjectFields viewer={viewer} county={typed.county ?? ""} />
      </TypingProvider>
      <Elsewhere values={typing.values} faults={faults} />
      {refusal !== null && <RefusalNotice refusal={refusal} />}
      <footer>
        <button type="submit" className="main-button edit-main" disabled={isSending}>
          {say(isSending ? "editing.sending" : refusal === null ? "editing.propose" : "editing.again")}
        </button>
        <span className="edit-note">{say("editing.newNote")}</span>
      </footer>
    </form>
  );
}

const FIELDS = [
  "name",
  "code",
  "sector",
  "programme",
  "mode",
  "township",
  "responsibleUnit",
  "plannedStart",
  "plannedFinish",
  "budget",
];

function startOf({ grants }: Viewer, area: string | undefined): Values {
  const counties = grants.map(({ county }) => county);
  const county =
    area !== undefined && counties.includes(area) ? area : counties.length === 1 ? counties[0] : "";
  return { ...Object.fromEntries(FIELDS.map((field) => [field, ""])), county: county ?? "" };
}

const faultsOf = (values: Values): readonly Fault[] => [
  ...emptyFaults(["county", "name", "sector"].map((field) => [field, values[field] ?? ""] as const)),
  ...numberFaults([["budget", values.budget ?? ""]]),
];

const inputOf = (values: Values) => ({
  county: values.county ?? "",
  name: values.name?.trim() ?? "",
  sector: values.sector as Sector,
  code: textOrNull(values.code),
  programme: textOrNull(values.programme),
  mode: textOrNull(values.mode),
  township: textOrNull(values.township),
  responsibleUnit: textOrNull(values.responsibleUnit),
  plannedStart: textOrNull(values.plannedStart),
  plannedFinish: textOrNull(values.plannedFinish),
  budget: readMoney(values.budget ?? ""),
});
