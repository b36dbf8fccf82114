import type { Caller } from "../identity/caller.ts";

/** One row that was changed: what it was, and what it is now. */
export interface AuditEntry {
  readonly kind: string;
  readonly code: string;
  /** Null for a row that is new. */
  readonly before: object | null;
  /** Null for a row that is gone. */
  readonly after: object | null;
  readonly reason?: string | null;
}

export interface AuditFrame {
  readonly county: string;
  readonly caller: Caller;
  readonly requestId: string;
  readonly operation: string;
}

/** Rows of no county, such as accounts, stand under this one. */
export const NO_COUNTY = "-";
