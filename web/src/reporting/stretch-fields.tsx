import { useState } from "react";
import { useWords } from "../ui/i18n.ts";
import type { TypedStretch } from "./report-check.ts";

interface StretchFieldsProps {
  readonly name: string;
  readonly stretch: TypedStretch | undefined;
  onType(stretch: TypedStretch): void;
}

/** Between which chainages the work was done: only for who wants to say so. */
export function StretchFields({ name, stretch, onType }: StretchFieldsProps) {
  const { say } = useWords();
  const [isOpen, setIsOpen] = useState(stretch !== undefined);
  const { from = "", to = "" } = stretch ?? {};
  if (!isOpen)
    return (
      <button type="button" className="link-button report-more" onClick={() => setIsOpen(true)}>
        {say("reporting.addStretch")}
      </button>
    );
  return (
    <span className="report-stretch">
      {say("reporting.chainage")}
      <input
        value={from}
        placeholder="K0+000"
        autoComplete="off"
        aria-label={say("reporting.from", { name })}
        onChange={({ target }) => onType({ from: target.value, to })}
      />
      –
      <input
        value={to}
        placeholder="K1+250"
        autoComplete="off"
        aria-label={say("reporting.to", { name })}
        onChange={({ target }) => onType({ from, to: target.value })}
      />
    </span>
  );
}
