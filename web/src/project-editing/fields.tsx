import { type InputHTMLAttributes, type ReactNode, useId } from "react";
import { useFault, useTyping } from "./change-context.ts";

interface FieldProps {
  readonly field: string;
  readonly label: string;
  readonly note?: string;
  readonly unit?: string;
  readonly isNeeded?: boolean;
}

interface ControlProps {
  readonly id: string;
  readonly value: string;
  readonly "aria-invalid": boolean;
  readonly "aria-required"?: boolean;
  readonly "aria-describedby": string | undefined;
}

/** A label, what is typed under it, and what is wrong with that. */
function Field(props: FieldProps & { control: (given: ControlProps) => ReactNode }) {
  const { field, label, note, unit, isNeeded, control } = props;
  const id = useId();
  const { values } = useTyping();
  const fault = useFault(field);
  const described = [note !== undefined && `${id}-note`, fault !== null && `${id}-fault`].filter(Boolean);
  return (
    <div className={fault === null ? "edit-field" : "edit-field edit-wrong"}>
      <label htmlFor={id}>
        {label}
        {isNeeded && <i aria-hidden="true"> *</i>}
      </label>
      <span className="edit-control">
        {control({
          id,
          value: values[field] ?? "",
          "aria-invalid": fault !== null,
          ...(isNeeded ? { "aria-required": true } : {}),
          "aria-describedby": described.length === 0 ? undefined : described.join(" "),
        })}
        {unit !== undefined && <span>{unit}</span>}
      </span>
      {note !== undefined && <small id={`${id}-note`}>{note}</small>}
      {fault !== null && (
        <p className="edit-fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}

type InputKind = Pick<InputHTMLAttributes<HTMLInputElement>, "type" | "inputMode" | "max">;

function InputField({ kind, ...props }: FieldProps & { kind: InputKind }) {
  const { type } = useTyping();
  return (
    <Field
      {...props}
      control={(given) => (
        <input
          {...given}
          {...kind}
          autoComplete="off"
          onChange={({ target }) => type(props.field, target.value)}
        />
      )}
    />
  );
}

const TEXT = { type: "text" } as const;
const NUMBER = { type: "text", inputMode: "decimal" } as const;
const DAY = { type: "date", max: "9999-12-31" } as const;

export const TextField = (props: FieldProps) => <InputField {...props} kind={TEXT} />;
export const NumberField = (props: FieldProps) => <InputField {...props} kind={NUMBER} />;
export const DayField = (props: FieldProps) => <InputField {...props} kind={DAY} />;

export function ReasonField(props: FieldProps) {
  const { type } = useTyping();
  return (
    <Field
      {...props}
      control={(given) => (
        <textarea {...given} rows={3} onChange={({ target }) => type(props.field, target.value)} />
      )}
    />
  );
}

interface SelectProps extends FieldProps {
  readonly options: readonly (readonly [value: string, label: string])[];
  /** What stands there for nothing; without it something is always chosen. */
  readonly none?: string;
}

export function SelectField({ options, none, ...props }: SelectProps) {
  const { type } = useTyping();
  return (
    <Field
      {...props}
      control={(given) => (
        <select {...given} onChange={({ target }) => type(props.field, target.value)}>
          {none !== undefined && <option value="">{none}</option>}
          {options.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    />
  );
}
