import "./documents-form.css";
import { type FormEvent, useState } from "react";
import { type FileSent, sendFile } from "../api/send-file.ts";
import { newKey } from "../outbox/entry.ts";
import { problemText } from "../outbox/queue-words.ts";
import { useWords, type Words } from "../ui/i18n.ts";
import type { FormProps } from "./change-form.tsx";
import { Drawer } from "./drawer.tsx";

interface Waiting {
  readonly key: string;
  readonly file: File;
  /** What became of the last attempt; null before the first. */
  readonly outcome: Exclude<FileSent, { kind: "taken" }> | typeof TOO_LONG | null;
}

// Said here, too: in the middle of a longer file the server closes the line, and nobody hears why.
const MOST_BYTES = 10 * 1024 * 1024;
const TOO_LONG = { kind: "tooLong" } as const;

/** Papers of the project on their way. What the server does not take stays listed, with the reason. */
export default function DocumentsForm({ project, onClose, onDone }: FormProps) {
  const { say } = useWords();
  const [files, setFiles] = useState<readonly Waiting[]>([]);
  const [isSending, setIsSending] = useState(false);
  const [hasArrived, setHasArrived] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setIsSending(true);
    const left = await sendAll(project.code, files);
    setFiles(left);
    setIsSending(false);
    setHasArrived(hasArrived || left.length < files.length);
    if (left.length === 0) onDone(project.code);
  };
  return (
    <Drawer
      title={say("editing.menu.documents")}
      subtitle={project.name}
      isDirty={files.length > 0}
      // What arrived beside a file that was refused is shown on the page, too.
      onClose={hasArrived ? () => onDone(project.code) : onClose}
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
          <button type="submit" className="main-button edit-main" disabled={isSending || files.length === 0}>
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
    const { file, key } = waiting;
    const sent = { project, name: file.name, bytes: file, key };
    const outcome = file.size > MOST_BYTES ? TOO_LONG : await sendFile(sent);
    if (outcome.kind !== "taken") left.push({ ...waiting, outcome });
  }
  return left;
}

function FilePicker({ onPick }: { onPick: (files: readonly Waiting[]) => void }) {
  const { say } = useWords();
  return (
    <div className="edit-all edit-field">
      <span className="edit-picker">
        <input
          id="edit-files"
          className="for-screen-readers"
          type="file"
          multiple
          accept=".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx"
          aria-describedby="edit-files-note"
          onChange={({ target }) => {
            onPick([...(target.files ?? [])].map((file) => ({ key: newKey(), file, outcome: null })));
            target.value = "";
          }}
        />
        <label htmlFor="edit-files" className="paper-button">
          {say("editing.chooseFiles")}
        </label>
      </span>
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
          <button
            type="button"
            className="link-button"
            aria-label={words.say("editing.removeFile", { name: file.name })}
            onClick={() => onRemove(key)}
          >
            {words.say("editing.remove")}
          </button>
        </li>
      ))}
    </ul>
  );
}

function outcomeText(words: Words, outcome: NonNullable<Waiting["outcome"]>): string {
  if (outcome.kind === "tooLong") return words.say("editing.tooLong");
  if (outcome.kind === "refused") return problemText(words, outcome.problem);
  if (outcome.status === 401) return words.say("editing.signedOut");
  return words.say(navigator.onLine ? "editing.unanswered" : "editing.offline", { detail: outcome.detail });
}
