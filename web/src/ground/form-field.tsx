import { type ReactNode, useId } from "react";
import { useWords } from "../ui/i18n.ts";
import type { Field, Span, Value } from "./field.ts";
import { LineField, PlaceField } from "./place-field.tsx";
import { SpansField } from "./spans-field.tsx";

interface FormFieldProps {
  readonly field: Field;
  readonly value: Value | undefined;
  readonly fault: string | undefined;
  readonly onPut: (part: Readonly<Record<string, Value>>) => void;
}

/** What every kind of input is given. */
export interface InputProps {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly isWrong: boolean;
}

/** A field with its label, what it expects, and what is wrong with it. */
export function FormField({ field, value, fault, onPut }: FormFieldProps) {
  const id = useId();
  const { say } = useWords();
  const describedBy = fault === undefined ? field.hint && `${id}-hint` : `${id}-fault`;
  const given: InputProps = { id, describedBy, isWrong: fault !== undefined };
  const label = field.isNeeded ? field.label : say("ground.optional", { label: field.label });
  const isGroup = field.kind === "checks" || field.kind === "spans";
  const Frame = isGroup ? "fieldset" : "div";
  const Label = isGroup ? "legend" : "label";
  return (
    <Frame className={`ground-field ground-field-${field.kind}`}>
      <Label {...(isGroup ? {} : { htmlFor: id })}>{label}</Label>
      <Input field={field} value={value} given={given} onPut={onPut} />
      {field.hint !== undefined && (
        <small className="ground-hint" id={`${id}-hint`}>
          {field.hint}
        </small>
      )}
      {fault !== undefined && (
        <p className="ground-fault" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
    </Frame>
  );
}

interface AnyInputProps {
  readonly field: Field;
  readonly value: Value | undefined;
  readonly given: InputProps;
  readonly onPut: (part: Readonly<Record<string, Value>>) => void;
}

function Input({ field, value, given, onPut }: AnyInputProps): ReactNode {
  const put = (next: Value) => onPut({ [field.name]: next });
  const text = typeof value === "string" ? value : "";
  switch (field.kind) {
    case "choice":
      return <ChoiceField field={field} value={text} given={given} onChoose={put} />;
    case "checks":
      return <ChecksField field={field} value={(value ?? []) as readonly string[]} onChoose={put} />;
    case "spans":
      return <SpansField spans={(value ?? []) as readonly Span[]} onChange={put} />;
    case "place":
      return <PlaceField seat={field.seat} name={field.name} text={text} given={given} onPut={onPut} />;
    case "line":
      return <LineField text={text} given={given} onType={put} />;
    case "day":
      return <DayField text={text} given={given} onChoose={put} />;
    default:
      return (
        <input
          id={given.id}
          type="text"
          inputMode={field.kind === "text" ? "text" : "decimal"}
          value={text}
          aria-describedby={given.describedBy}
          aria-invalid={given.isWrong}
          onChange={({ target }) => put(target.value)}
        />
      );
  }
}

/** A day on record is taken back by emptying it. */
function DayField(props: { text: string; given: InputProps; onChoose: (day: string) => void }) {
  const { text, given, onChoose } = props;
  const { say } = useWords();
  return (
    <span className="ground-day">
      <input
        id={given.id}
        type="date"
        value={text}
        aria-describedby={given.describedBy}
        aria-invalid={given.isWrong}
        onChange={({ target }) => onChoose(target.value)}
      />
      {text !== "" && (
        <button type="button" className="paper-button ground-plain" onClick={() => onChoose("")}>
          {say("ground.clear")}
        </button>
      )}
    </span>
  );
}

type WithChoices = Extract<Field, { kind: "choice" | "checks" }>;

function ChoiceField(props: {
  field: WithChoices;
  value: string;
  given: InputProps;
  onChoose: (value: string) => void;
}) {
  const { field, value, given, onChoose } = props;
  const { say } = useWords();
  return (
    <select
      id={given.id}
      value={value}
      aria-describedby={given.describedBy}
      aria-invalid={given.isWrong}
      onChange={({ target }) => onChoose(target.value)}
    >
      {(!field.isNeeded || value === "") && (
        <option value="">{say(field.isNeeded ? "ground.choose" : "ground.none")}</option>
      )}
      {field.choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}

function ChecksField(props: {
  field: WithChoices;
  value: readonly string[];
  onChoose: (value: readonly string[]) => void;
}) {
  const { field, value, onChoose } = props;
  const { say } = useWords();
  const chosen = (one: string, isChosen: boolean) =>
    field.choices
      .map((choice) => choice.value)
      .filter((each) => (each === one ? isChosen : value.includes(each)));
  if (field.choices.length === 0) return <p className="ground-note">{say("ground.noChoices")}</p>;
  return (
    <div className="ground-checks">
      {field.choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="checkbox"
            checked={value.includes(choice.value)}
            onChange={({ target }) => onChoose(chosen(choice.value, target.checked))}
          />
          {choice.label}
        </label>
      ))}
    </div>
  );
}
