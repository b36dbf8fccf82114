import type { Caller } from "../identity/caller.ts";
import type { StreamLimits } from "./configuration.ts";

/** How many streams somebody may hold open at a time. */
export interface StreamAllowance {
  readonly who: "person" | "address";
  readonly allowed: number;
}

/**
 * Counts the streams that stand open: for who signed in, or whose token it is, by person; for all others by address,
 * behind which many may sit.
 */
export class OpenStreams {
  readonly #limits: StreamLimits;
  readonly #open = new Map<string, number>();

  constructor(limits: StreamLimits) {
    this.#limits = limits;
  }

  /** Counts one more, until what it gives back is called; or says what is allowed, where that is reached. */
  take(caller: Caller, address: string): (() => void) | StreamAllowance {
    const who = caller.kind === "ANONYMOUS" ? "address" : "person";
    const key = `${who}:${who === "address" ? address : caller.account}`;
    const allowed = this.#limits[who];
    if ((this.#open.get(key) ?? 0) >= allowed) return { who, allowed };
    this.#add(key, 1);
    let isOpen = true;
    return () => {
      if (isOpen) this.#add(key, -1);
      isOpen = false;
    };
  }

  #add(key: string, change: 1 | -1): void {
    const count = (this.#open.get(key) ?? 0) + change;
    if (count > 0) this.#open.set(key, count);
    else this.#open.delete(key);
  }
}
