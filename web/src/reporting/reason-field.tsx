import { useId } from "react";

interface ReasonFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly text: string;
  readonly fault?: string | undefined;
  onType(text: string): void;
}

/** A line or two in the reporter's own words. */
export function ReasonField({ label, hint, text, fault, onType }: ReasonFieldProps) {
  const id = useId();
  return (
    <div className="report-row report-reason">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={1}
        maxLength={1000}
        placeholder={hint}
        value={text}
        aria-invalid={fault !== undefined}
        onChange={({ target }) => onType(target.value)}
      />
      {fault !== undefined && <p className="report-fault">{fault}</p>}
    </div>
  );
}
