import type { Problem } from "../outbox/entry.ts";

export type Uploaded =
  | { readonly kind: "done" }
  | { readonly kind: "refused"; readonly problem: Problem }
  | { readonly kind: "unanswered"; readonly detail: string };

interface Failure {
  readonly error?: {
    readonly message?: string;
    readonly messageZh?: string;
    readonly problems?: readonly Problem[];
  };
}

const PATIENCE_MILLISECONDS = 120_000;

/** Sends a file to a project; with the same key it arrives once, however often it is sent. */
export async function uploadFile(project: string, file: File, key: string): Promise<Uploaded> {
  const parameters = new URLSearchParams({ project, name: file.name });
  try {
    const response = await fetch(`/attachments?${parameters}`, {
      method: "POST",
      headers: { "content-type": file.type || "application/octet-stream", "idempotency-key": key },
      body: file,
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
    });
    if (response.ok) return { kind: "done" };
    if (response.status >= 500) return { kind: "unanswered", detail: `HTTP ${response.status}` };
    return { kind: "refused", problem: await problemIn(response) };
  } catch (cause) {
    return { kind: "unanswered", detail: (cause as Error).message };
  }
}

async function problemIn(response: Response): Promise<Problem> {
  const { error } = (await response.json().catch(() => ({}))) as Failure;
  const message = error?.message ?? `HTTP ${response.status}`;
  return error?.problems?.[0] ?? { field: "file", message, messageZh: error?.messageZh ?? message };
}
