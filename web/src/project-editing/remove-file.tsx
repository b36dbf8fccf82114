import { lazy, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useViewer } from "../api/viewer.ts";
import { useWords } from "../ui/i18n.ts";
import { OpenForm } from "./open-form.tsx";
import type { RemovedFile } from "./remove-file-form.tsx";

const RemoveFileForm = lazy(() => import("./remove-file-form.tsx"));

interface RemoveFileProps {
  readonly code: string;
  readonly county: string;
  readonly file: RemovedFile;
  readonly onRemoved?: () => void;
}

/** For who may change the project: a file is taken away, with a reason. */
export function RemoveFile({ code, county, file, onRemoved }: RemoveFileProps) {
  const { say } = useWords();
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
        aria-label={say("editing.takeAwayFile", { name: file.name })}
        onClick={() => setIsOpen(true)}
      >
        {say("editing.takeAway")}
      </button>
      {isOpen &&
        // Beside the page: it takes nothing of the looks of the list that the button stands in.
        createPortal(
          <OpenForm
            code={code}
            title={say("editing.takeAway")}
            onClose={close}
            onSaved={() => {
              close();
              onRemoved?.();
            }}
          >
            {(given) => <RemoveFileForm {...given} file={file} />}
          </OpenForm>,
          document.body,
        )}
    </>
  );
}
