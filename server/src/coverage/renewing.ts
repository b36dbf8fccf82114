import { Worker } from "node:worker_threads";
import type { Database } from "@cuntong/db/database";
import { atWorkOn } from "../identity/rights-in-database.ts";
import { recomputeCounty } from "./recompute.ts";
import type { Renew } from "./renewal.ts";

/** What the thread says of a county. */
export interface Renewed {
  readonly county: string;
  readonly fault: string | null;
}

export interface Renewing {
  readonly renew: Renew;
  close(): Promise<void>;
}

/** Counties are answered anew on this thread: an embedded database has one connection anyway. */
export const renewingHere = (database: Database): Renewing => ({
  renew: (county) => recomputeCounty(atWorkOn(database, county), county),
  close: async () => {},
});

/** Counties are answered anew on a thread of its own, with a connection of its own; it starts when it is needed. */
export function renewingAside(databaseUrl: string): Renewing {
  let thread: RenewalThread | undefined;
  return {
    renew: (county) => {
      if (thread === undefined || thread.isOver) thread = new RenewalThread(databaseUrl);
      return thread.renew(county);
    },
    close: async () => thread?.close(),
  };
}

class RenewalThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<string, { resolve: () => void; reject: (cause: Error) => void }>();
  readonly #ended: Promise<void>;
  isOver = false;

  constructor(databaseUrl: string) {
    this.#worker = new Worker(new URL("./renewal-thread-entry.mjs", import.meta.url), {
      workerData: { databaseUrl },
    });
    this.#worker.on("message", (renewed: Renewed) => this.#settle(renewed));
    this.#worker.on("error", (cause) => this.#end(cause as Error));
    this.#ended = new Promise((resolve) => {
      this.#worker.on("exit", () => {
        this.#end(new Error("The thread that answers counties anew has ended"));
        resolve();
      });
    });
  }

  renew(county: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.set(county, { resolve, reject });
      this.#worker.postMessage(county);
    });
  }

  async close(): Promise<void> {
    if (!this.isOver) this.#worker.postMessage(null);
    await this.#ended;
  }

  #settle({ county, fault }: Renewed): void {
    const waiting = this.#waiting.get(county);
    this.#waiting.delete(county);
    if (fault === null) waiting?.resolve();
    else waiting?.reject(new Error(fault));
  }

  #end(cause: Error): void {
    this.isOver = true;
    for (const { reject } of this.#waiting.values()) reject(cause);
    this.#waiting.clear();
  }
}
