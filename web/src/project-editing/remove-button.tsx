import { type ReactNode, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useViewer } from "../api/viewer.ts";
import type { FormProps } from "./change-form.tsx";
import { OpenForm } from "./open-form.tsx";

interface RemoveButtonProps {
  readonly code: string;
  readonly county: string;
  /** On the button, and over its form. */
  readonly label: string;
  /** The same, with what it takes away. */
  readonly told: string;
  readonly onRemoved?: (() => void) | undefined;
  readonly children: (given: FormProps) => ReactNode;
}

/** For who may change the project: a button that opens the form by which something of it goes. */
export function RemoveButton({ code, county, label, told, onRemoved, children }: RemoveButtonProps) {
  const isAllowed = useViewer().mayEdit(county);
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (!isAllowed) return null;
  const close = () => {
    setIsOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="link-button"
        aria-label={told}
        onClick={() => setIsOpen(true)}
      >
        {label}
      </button>
      {isOpen &&
        // Beside the page: it takes nothing of the looks of the list that the button stands in.
        createPortal(
          <OpenForm
            code={code}
            title={label}
            onClose={close}
            onSaved={() => {
              close();
              onRemoved?.();
            }}
          >
            {children}
          </OpenForm>,
          document.body,
        )}
    </>
  );
}
