import { Worker } from "node:worker_threads";
import type { EmbeddedOptions, Reply, Request } from "./embedded-worker.ts";

/** A request without the number that the thread gives it. */
type Unnumbered = Request extends infer One ? (One extends Request ? Omit<One, "id"> : never) : never;

/** Sends requests to the worker and matches its replies. */
export class Thread {
  readonly ready: Promise<unknown>;
  /** A statement broke off, and nothing is answered any more. */
  isBroken = false;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, { resolve: (rows: unknown) => void; reject: (error: Error) => void }>();
  readonly #onNotified: (channel: string, payload: string) => void;
  #lastId = 0;

  constructor(options: EmbeddedOptions, onNotified: (channel: string, payload: string) => void) {
    this.#onNotified = onNotified;
    this.#worker = new Worker(new URL("./embedded-worker-entry.mjs", import.meta.url), {
      workerData: options,
    });
    this.ready = new Promise((resolve, reject) => this.#waiting.set(0, { resolve, reject }));
    this.#worker.on("message", (reply: Reply) => this.#settle(reply));
    this.#worker.on("error", (cause) => this.#failAll(cause as Error));
    this.#worker.on("exit", () => this.#failAll(new Error("The embedded database is closed")));
  }

  ask(request: Unnumbered): Promise<unknown> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ ...request, id });
    });
  }

  end(): Promise<unknown> {
    return this.#worker.terminate();
  }

  #settle(reply: Reply): void {
    if ("channel" in reply) {
      this.#onNotified(reply.channel, reply.payload);
      return;
    }
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if ("rows" in reply) {
      waiting?.resolve(reply.rows);
      return;
    }
    const { isBroken = false, ...described } = reply.error;
    this.isBroken ||= isBroken;
    waiting?.reject(Object.assign(new Error(described.message), described));
  }

  #failAll(error: Error): void {
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }
}
