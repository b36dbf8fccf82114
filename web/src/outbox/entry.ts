import type { ProgressInput } from "../api/generated/graphql.ts";
import type { Problem } from "../api/send-file.ts";

/** What keeps the server from taking a report; nothing was changed then. */
export type Refusal =
  | { readonly kind: "invalid"; readonly problems: readonly Problem[] }
  | { readonly kind: "conflict"; readonly currentVersion: number; readonly changedBy: string | null }
  | { readonly kind: "notPermitted"; readonly message: string; readonly messageZh: string };

export type { Problem };

/** An amount as the queue shows it. */
export interface QueuedAmount {
  readonly kind: string;
  readonly unit: string;
  readonly done: number;
  /** As it stood when it was typed; null where nothing was. */
  readonly before: number | null;
}

/** A report on its way. */
export interface QueuedReport {
  /** Its idempotency key: the same report, however often it is sent. */
  readonly key: string;
  /** Reports arrive in the order in which they were written. */
  readonly place: number;
  /** Whose it is: another person who signs in here neither sees nor sends it. */
  readonly account: string;
  readonly projectName: string;
  readonly queuedAt: string;
  readonly amounts: readonly QueuedAmount[];
  readonly input: Omit<ProgressInput, "idempotencyKey">;
  readonly state: "waiting" | "refused" | "sent";
  readonly refusal: Refusal | null;
  /** Id that the server gave it. */
  readonly report: string | null;
}

/** A photo of a report. It follows its report, after all figures. */
export interface QueuedPhoto {
  readonly key: string;
  readonly place: number;
  /** Key of its report. */
  readonly of: string;
  readonly name: string;
  readonly picture: Blob;
  /** Why the server does not take it; null while it waits. */
  readonly refusal: Problem | null;
}

/** A random key. Browsers have `randomUUID` only behind HTTPS; random bytes they have everywhere. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

let lastPlace = 0;

/** Behind everything that was queued before. */
export function newPlace(): number {
  lastPlace = Math.max(lastPlace + 1, Date.now());
  return lastPlace;
}

/** How a person names it to another: the end of its key. */
export const receiptOf = ({ key }: { readonly key: string }): string => key.slice(-4).toUpperCase();
