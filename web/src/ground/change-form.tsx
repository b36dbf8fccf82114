import { type FormEvent, useId, useState } from "react";
import { useWords } from "../ui/i18n.ts";
import { Notice } from "../ui/states.tsx";
import type { Change } from "./change.ts";
import { ClashNotice } from "./clash-notice.tsx";
import type { Fault, Field, Value } from "./field.ts";
import { FormField } from "./form-field.tsx";
import { changedIn, faultOf, inputOf } from "./form-input.ts";
import { type Outcome, useChange } from "./use-change.ts";
import { useMoving } from "./use-moved.ts";

interface ChangeFormProps {
  readonly change: Change;
  /** The name of what is changed; empty for something new. */
  readonly of: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** One change: what is typed stays until it was taken, whatever the server says meanwhile. */
export function ChangeForm({ change, of, onDone, onCancel }: ChangeFormProps) {
  const { say } = useWords();
  const form = useChangeForm(change, (begun) => {
    begun(of === "" ? change.label : `${change.label}${say("ui.dot")}${of}`);
    onDone();
  });
  const title = useId();
  const { outcome } = form;
  return (
    <form className="ground-form" noValidate aria-labelledby={title} onSubmit={form.submit}>
      <h3 id={title}>{change.label}</h3>
      {change.note !== undefined && <p className="ground-note">{change.note}</p>}
      {outcome?.kind === "clash" && (
        <ClashNotice
          clash={outcome.clash}
          fields={form.fields}
          onTake={(name, value) => form.put({ [name]: value })}
        />
      )}
      <div className="ground-fields">
        {form.fields.map((field) => (
          <FormField
            key={field.name}
            field={field}
            value={form.values[field.name]}
            fault={form.faultAt(field)}
            onPut={form.put}
          />
        ))}
      </div>
      <Refused outcome={outcome} fields={form.fields} />
      <p className="ground-send">
        <button
          type="submit"
          className="main-button ground-primary"
          disabled={form.isBusy || form.isUnchanged}
        >
          {form.isBusy ? say("ground.sending") : say("ground.send")}
        </button>
        <button type="button" className="paper-button ground-plain" onClick={onCancel}>
          {say("ground.cancel")}
        </button>
        {form.isUnchanged && <small>{say("ground.unchanged")}</small>}
      </p>
    </form>
  );
}

function useChangeForm(change: Change, onTaken: (begun: (done: string) => void) => void) {
  const words = useWords();
  const { begin } = useMoving();
  // The row as it was when the form was opened: what others change meanwhile is told as a conflict.
  const [start] = useState(change.start);
  const [values, setValues] = useState(change.start);
  const [version, setVersion] = useState(change.version);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [faults, setFaults] = useState<Readonly<Record<string, Fault>>>({});
  const { send, isBusy } = useChange(change.document);
  const fields = change.fields(values);

  const put = (part: Readonly<Record<string, Value>>) => {
    setValues((before) => ({ ...before, ...part }));
    setFaults((before) => Object.fromEntries(Object.entries(before).filter(([name]) => !(name in part))));
    setOutcome((before) => withoutProblems(before, Object.keys(part)));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = faultsIn(fields, values);
    setFaults(found);
    if (isBusy || Object.keys(found).length > 0) return;
    const begun = begin();
    const unless = change.isPartial ? start : undefined;
    const versions = version === undefined ? {} : { expectedVersion: version };
    const result = await send({ ...change.fixed, ...versions, ...inputOf({ fields, values, unless }) });
    setOutcome(result);
    if (result.kind === "clash") setVersion(result.clash.currentVersion);
    if (result.kind === "taken") onTaken(begun);
  };
  const faultAt = ({ name }: Field): string | undefined => {
    const fault = faults[name];
    return fault === undefined
      ? problemAt(outcome, name, words.language)
      : words.say(`ground.fault.${fault}`);
  };
  const isUnchanged = change.isWhole !== true && changedIn(fields, values, start).length === 0;
  return { fields, values, put, submit, faultAt, outcome, isBusy, isUnchanged };
}

const faultsIn = (fields: readonly Field[], values: Change["start"]): Readonly<Record<string, Fault>> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const fault = faultOf(field, values[field.name]);
      return fault === undefined ? [] : [[field.name, fault] as const];
    }),
  );

/** The field of the form that a problem belongs to: "villages.0" is about the villages. */
const placeOf = (field: string): string => field.split(".")[0] ?? field;

function problemAt(outcome: Outcome | null, name: string, language: string): string | undefined {
  if (outcome?.kind !== "unfit") return undefined;
  const found = outcome.problems.filter(({ field }) => placeOf(field) === name);
  if (found.length === 0) return undefined;
  return found.map(({ message, messageZh }) => (language === "zh" ? messageZh : message)).join(" ");
}

/** What was corrected is no longer wrong until the server says so again. */
function withoutProblems(outcome: Outcome | null, names: readonly string[]): Outcome | null {
  if (outcome?.kind !== "unfit") return outcome;
  return { ...outcome, problems: outcome.problems.filter(({ field }) => !names.includes(placeOf(field))) };
}

/** What was refused and has no field of its own in the form. */
function Refused({ outcome, fields }: { outcome: Outcome | null; fields: readonly Field[] }) {
  const { say, language } = useWords();
  const texts = refusalsOf(outcome, fields).map(({ message, messageZh }) =>
    language === "zh" ? messageZh : message,
  );
  if (outcome?.kind === "unanswered")
    return (
      <Notice tone="warning" title={say("ground.unanswered", { detail: outcome.detail })}>
        {say("ground.unansweredNext")}
      </Notice>
    );
  if (texts.length === 0) return null;
  return (
    <Notice tone="error" title={say("ground.refused")}>
      {texts.join(" ")}
    </Notice>
  );
}

function refusalsOf(outcome: Outcome | null, fields: readonly Field[]) {
  if (outcome?.kind === "denied") return [outcome.denied];
  if (outcome?.kind !== "unfit") return [];
  return outcome.problems.filter(({ field }) => !fields.some(({ name }) => name === placeOf(field)));
}
