import type { ApolloClient } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { useMemo, useRef, useState } from "react";
import { newKey } from "../outbox/entry.ts";
import { askProject, type EditedProject } from "./edited-project.ts";
import { isTyped, type Merge, mergeOf, without } from "./merge.ts";
import type { Fault, Plan, Step, StepSender, Values } from "./plan.ts";
import { type Outcome, sendChange } from "./send-change.ts";

export type Refusal =
  | {
      readonly kind: "conflict";
      readonly changedBy: string | null;
      readonly current: EditedProject;
      readonly merge: Merge;
    }
  | Extract<Outcome, { readonly kind: "notPermitted" | "unanswered" }>
  | { readonly kind: "gone" };

interface State {
  /** The project as it stood when the form began from it. */
  readonly project: EditedProject;
  readonly typed: Values;
  readonly faults: readonly Fault[];
  readonly refusal: Refusal | null;
  readonly isSending: boolean;
}

export interface Change extends State {
  readonly values: Values;
  readonly isDirty: boolean;
  type(field: string, value: string): void;
  send(): Promise<void>;
  /** Sends once more on top of what stands now, without what the person gives up. */
  merge(givenUp: readonly string[]): Promise<void>;
}

interface Asked {
  readonly plan: Plan;
  readonly project: EditedProject;
  readonly onDone: (code: string) => void;
}

/** A form of a project: what is typed, and what becomes of it. Nothing typed is lost before it is done. */
export function useChange({ plan, project, onDone }: Asked): Change {
  const client = useApolloClient();
  const keys = useRef(new Map<string, string>());
  const [state, setState] = useState<State>({
    project,
    typed: {},
    faults: [],
    refusal: null,
    isSending: false,
  });
  const standing = useMemo(() => plan.valuesOf(state.project), [plan, state.project]);
  const submit = async (from: State) => {
    const values = { ...plan.valuesOf(from.project), ...from.typed };
    const { steps, faults } = plan.stepsOf(values, from.project);
    if (faults.length > 0) return setState({ ...from, faults, refusal: null });
    setState({ ...from, faults: [], refusal: null, isSending: true });
    const after = await sendSteps({ client, plan, keys: keys.current }, from, steps);
    if (after === null) onDone(from.project.code);
    else setState({ ...after, isSending: false });
  };
  return {
    ...state,
    values: { ...standing, ...state.typed },
    isDirty: isTyped(state.typed, standing),
    type: (field, value) =>
      setState((known) => ({
        ...known,
        typed: { ...known.typed, [field]: value },
        faults: known.faults.filter(({ at }) => at !== field),
      })),
    send: () => submit(state),
    merge: async (givenUp) => {
      if (state.refusal?.kind !== "conflict") return;
      await submit({ ...state, project: state.refusal.current, typed: without(state.typed, givenUp) });
    },
  };
}

interface Means {
  readonly client: ApolloClient;
  readonly plan: Plan;
  readonly keys: Map<string, string>;
}

/** One step after the other; null when all are done, else what is left to do. */
async function sendSteps(means: Means, from: State, steps: readonly Step[]): Promise<State | null> {
  let state = from;
  for (const [place, step] of steps.entries()) {
    const outcome = await sendStep(means, state.project, step);
    if (outcome.kind !== "done")
      return place === 0 ? refused(means, state, step, outcome) : anew(means, state, step, outcome);
    const project = { ...state.project, version: outcome.version ?? state.project.version };
    state = { ...state, project, typed: without(state.typed, step.added ?? []) };
  }
  return null;
}

/** The same words on top of the same version carry the same key, however often they are sent. */
async function sendStep({ client, keys }: Means, project: EditedProject, step: Step): Promise<Outcome> {
  const content = `${project.version} ${step.content}`;
  const idempotencyKey = keys.get(content) ?? newKey();
  keys.set(content, idempotencyKey);
  const common = { project: project.code, expectedVersion: project.version, idempotencyKey };
  const how: StepSender = (document, input) => sendChange(client, document, input);
  return (await step.send(how, common)) as Outcome;
}

/** Some steps are done: the rest is told on top of what they made. */
async function anew(means: Means, state: State, step: Step, outcome: Outcome): Promise<State> {
  const project = await askProject(means.client, state.project.code).catch(() => null);
  const isSame = project?.version === state.project.version;
  return refused(means, project !== null && isSame ? { ...state, project } : state, step, outcome);
}

async function refused({ client, plan }: Means, state: State, step: Step, outcome: Outcome): Promise<State> {
  switch (outcome.kind) {
    case "invalid":
      return { ...state, faults: outcome.problems.map((each) => ({ ...each, at: step.at(each.field) })) };
    case "conflict":
      return { ...state, refusal: await conflictOf(client, plan, state, outcome.changedBy) };
    case "notPermitted":
    case "unanswered":
      return { ...state, refusal: outcome };
    case "done":
      return state;
  }
}

async function conflictOf(
  client: ApolloClient,
  plan: Plan,
  { project, typed }: State,
  changedBy: string | null,
): Promise<Refusal> {
  try {
    const current = await askProject(client, project.code);
    if (current === null) return { kind: "gone" };
    const merge = mergeOf(typed, plan.valuesOf(project), plan.valuesOf(current));
    return { kind: "conflict", changedBy, current, merge };
  } catch (cause) {
    return { kind: "unanswered", detail: (cause as Error).message };
  }
}
