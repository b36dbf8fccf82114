import type { Problem, QueuedPhoto, QueuedReport } from "./entry.ts";

export type PhotoSent =
  | { readonly kind: "taken" }
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
const MAY_BE_BETTER_LATER = [401, 408, 425, 429];

export async function sendPhoto(photo: QueuedPhoto, of: QueuedReport): Promise<PhotoSent> {
  const parameters = new URLSearchParams({ project: of.input.project, name: photo.name });
  if (of.report !== null) parameters.set("report", of.report);
  const response = await fetch(`/attachments?${parameters}`, {
    method: "POST",
    headers: { "content-type": "image/jpeg", "idempotency-key": photo.key },
    body: photo.picture,
    signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
  }).catch((cause: Error) => cause);
  if (response instanceof Error) return { kind: "unanswered", detail: response.message };
  if (response.ok) return { kind: "taken" };
  const { status } = response;
  if (status >= 500 || MAY_BE_BETTER_LATER.includes(status))
    return { kind: "unanswered", detail: `HTTP ${status}` };
  return { kind: "refused", problem: await problemIn(response) };
}

async function problemIn(response: Response): Promise<Problem> {
  const { error } = (await response.json().catch(() => ({}))) as Failure;
  const message = error?.message ?? `HTTP ${response.status}`;
  return error?.problems?.[0] ?? { field: "file", message, messageZh: error?.messageZh ?? message };
}
