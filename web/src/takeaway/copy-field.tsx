import { useRef, useState } from "react";
import { copyText } from "../ui/copy-text.ts";
import { useWords } from "../ui/i18n.ts";
import { SkeletonBlock } from "../ui/states.tsx";

interface CopyFieldProps {
  /** Undefined while it is on its way. */
  readonly text: string | undefined;
  readonly error?: Error | undefined;
  readonly label: string;
  readonly button: string;
  readonly isLine?: boolean;
}

/** A text that can be copied by a button, or by hand where the browser forbids that. */
export function CopyField({ text, error, label, button, isLine = false }: CopyFieldProps) {
  const { say } = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<"copied" | "copyByHand" | null>(null);

  async function copy() {
    const isCopied = await copyText(text ?? "");
    setOutcome(isCopied ? "copied" : "copyByHand");
    if (isCopied) return;
    field.current?.focus();
    field.current?.select();
  }

  if (error !== undefined) return <p role="alert">{say("takeaway.bulletinFailed")}</p>;
  if (text === undefined) return <SkeletonBlock height={isLine ? 32 : 72} width="100%" />;
  return (
    <div className="copy-field">
      <textarea ref={field} readOnly rows={isLine ? 1 : 3} value={text} aria-label={label} />
      <button type="button" className="paper-button" onClick={copy}>
        {button}
      </button>
      <span role="status">{outcome !== null && say(`takeaway.${outcome}`)}</span>
    </div>
  );
}
