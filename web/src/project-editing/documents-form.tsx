import { type FormEvent, useState } from "react";
import { newKey } from "../outbox/entry.ts";
import { problemText } from "../outbox/queue-words.ts";
import { useWords, type Words } from "../ui/i18n.ts";
import type { FormProps } from "./change-form.tsx";
import { Drawer } from "./drawer.tsx";
import { type Uploaded, uploadFile } from "./upload-file.ts";

interface Waiting {
  readonly key: string;
  readonly file: File;
  /** What became of the last attempt; null before the first. */
  readonly outcome: Exclude<Uploaded, { kind: "done" }> | null;
}

/** Papers of the project on their way. What the server does not take stays listed, with the reason. */
export default function DocumentsForm({ project, onClose, onDone }: FormProps) {
  const { say } = useWords();
  const [files, setFiles] = useState<readonly Waiting[]>([]);
  const [isSending, setIsSending] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setIsSending(true);
    const left = await sendAll(project.code, files);
    setFiles(left);
    setIsSending(false);
    if (left.length === 0) onDone(project.code);
  };
  return (
    <Drawer
      title={say("editing.menu.documents")}
      subtitle={project.name}
      isDirty={files.length > 0}
      onClose={onClose}
    >
      <form className="edit-form" onSubmit={send}>
        <div className="edit-fields">
          <FilePicker onPick={(picked) => setFiles((before) => [...before, ...picked])} />
          <FileList
            files={files}
            onRemove={(key) => setFiles((before) => before.filter((each) => each.key !== key))}
          />
        </div>
        <footer>
          <button type="submit" className="edit-main" disabled={isSending || files.length === 0}>
            {say(isSending ? "editing.sending" : "editing.upload")}
          </button>
        </footer>
      </form>
    </Drawer>
  );
}

/** One after the other, in their order; those that did not arrive are left. */
async function sendAll(project: string, files: readonly Waiting[]): Promise<readonly Waiting[]> {
  const left: Waiting[] = [];
  for (const waiting of files) {
    const outcome = await uploadFile(project, waiting.file, waiting.key);
    if (outcome.kind !== "done") left.push({ ...waiting, outcome });
  }
  return left;
}

function FilePicker({ onPick }: { onPick: (files: readonly Waiting[]) => void }) {
  const { say } = useWords();
  return (
    <div className="edit-all edit-field">
      <label htmlFor="edit-files">{say("editing.chooseFiles")}</label>
      <input
        id="edit-files"
        type="file"
        multiple
        accept=".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx"
        aria-describedby="edit-files-note"
        onChange={({ target }) => {
          onPick([...(target.files ?? [])].map((file) => ({ key: newKey(), file, outcome: null })));
          target.value = "";
        }}
      />
      <small id="edit-files-note">{say("editing.fileTypes")}</small>
    </div>
  );
}

function FileList({ files, onRemove }: { files: readonly Waiting[]; onRemove: (key: string) => void }) {
  const words = useWords();
  return (
    <ul className="edit-all edit-files" aria-live="polite">
      {files.map(({ key, file, outcome }) => (
        <li key={key}>
          <span>
            {file.name}
            {outcome !== null && <small className="edit-fault">{outcomeText(words, outcome)}</small>}
          </span>
          <button type="button" className="link-button" onClick={() => onRemove(key)}>
            {words.say("editing.removeFile", { name: file.name })}
          </button>
        </li>
      ))}
    </ul>
  );
}

const outcomeText = (words: Words, outcome: NonNullable<Waiting["outcome"]>): string =>
  outcome.kind === "refused"
    ? problemText(words, outcome.problem)
    : words.say(navigator.onLine ? "editing.unanswered" : "editing.offline", { detail: outcome.detail });
