import { lazy } from "react";
import { useWords } from "../ui/i18n.ts";
import { RemoveButton } from "./remove-button.tsx";
import type { RemovedFile } from "./remove-file-form.tsx";

const RemoveFileForm = lazy(() => import("./remove-file-form.tsx"));

interface RemoveFileProps {
  readonly code: string;
  readonly county: string;
  readonly file: RemovedFile;
  readonly onRemoved?: () => void;
}

/** A file is taken away, with a reason. */
export function RemoveFile({ code, county, file, onRemoved }: RemoveFileProps) {
  const { say } = useWords();
  return (
    <RemoveButton
      code={code}
      county={county}
      label={say("editing.takeAway")}
      told={say("editing.takeAwayFile", { name: file.name })}
      onRemoved={onRemoved}
    >
      {(given) => <RemoveFileForm {...given} file={file} />}
    </RemoveButton>
  );
}
