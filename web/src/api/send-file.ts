import { writtenBy } from "./written-by.ts";

/** What keeps the server from taking something, at which field. */
export interface Problem {
  readonly field: string;
  readonly message: string;
  readonly messageZh: string;
}

export type FileSent =
  | { readonly kind: "taken" }
  | { readonly kind: "refused"; readonly problem: Problem }
  /** Nobody knows whether it arrived: it has to be sent again, with its key. */
  | { readonly kind: "unanswered"; readonly detail: string; readonly status: number | null };

interface SentFile {
  readonly project: string;
  /** The report that it is a photo of. */
  readonly report?: string | null;
  readonly name: string;
  readonly bytes: Blob;
  readonly key: string;
  /** Who has to be signed in for it; whoever is, where nobody is named. */
  readonly account?: string;
}

interface Failure {
  readonly error?: {
    readonly message?: string;
    readonly messageZh?: string;
    readonly problems?: readonly Problem[];
  };
}

const PATIENCE_MILLISECONDS = 120_000;
const MAY_BE_BETTER_LATER = [401, 408, 425, 429];

/** Sends a file to a project; with the same key it arrives once, however often it is sent. */
export async function sendFile(file: SentFile): Promise<FileSent> {
  const { project, report, name, bytes, key, account } = file;
  const parameters = new URLSearchParams({ project, name, ...(report == null ? {} : { report }) });
  const response = await fetch(`/attachments?${parameters}`, {
    method: "POST",
    headers: {
      "content-type": bytes.type || "application/octet-stream",
      "idempotency-key": key,
      ...(account !== undefined && writtenBy(account)),
    },
    body: bytes,
    signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
  }).catch((cause: Error) => cause);
  if (response instanceof Error) return { kind: "unanswered", detail: response.message, status: null };
  if (response.ok) return { kind: "taken" };
  const { status } = response;
  if (status >= 500 || MAY_BE_BETTER_LATER.includes(status))
    return { kind: "unanswered", detail: `HTTP ${status}`, status };
  return { kind: "refused", problem: await problemIn(response) };
}

async function problemIn(response: Response): Promise<Problem> {
  const { error } = (await response.json().catch(() => ({}))) as Failure;
  const message = error?.message ?? `HTTP ${response.status}`;
  return error?.problems?.[0] ?? { field: "file", message, messageZh: error?.messageZh ?? message };
}
