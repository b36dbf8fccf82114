import { setTimeout as sleep } from "node:timers/promises";

/** Makes a county's answers anew; thrown is what kept it from that. */
export type Renew = (county: string) => Promise<void>;

const LONGEST_REST_MS = 1000;

/**
 * Makes the answers of changed counties anew, one county at a time; changes that come meanwhile are taken together.
 * A county that changes without pause rests for as long as answering it took: whoever changes it needs the machine, too.
 */
export class Renewal {
  readonly #renew: Renew;
  readonly #onFailure: (county: string, cause: unknown) => void;
  readonly #waiting = new Set<string>();
  #running: Promise<void> | undefined;

  constructor(renew: Renew, onFailure: (county: string, cause: unknown) => void) {
    this.#renew = renew;
    this.#onFailure = onFailure;
  }

  /** Returns at once. A county whose renewal fails stays marked in the database, and the next start renews it. */
  readonly request = (county: string): void => {
    this.#waiting.add(county);
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
  };

  /** Settled when nothing waits any more. */
  async idle(): Promise<void> {
    while (this.#running !== undefined) await this.#running;
  }

  async #run(): Promise<void> {
    let [last, restUntil]: [string | undefined, number] = [undefined, 0];
    for (const county of this.#waiting) {
      if (county === last) await sleep(Math.max(0, restUntil - performance.now()));
      this.#waiting.delete(county);
      const begunAt = performance.now();
      await this.#renew(county).catch((cause: unknown) => this.#onFailure(county, cause));
      const endedAt = performance.now();
      [last, restUntil] = [county, endedAt + Math.min(LONGEST_REST_MS, endedAt - begunAt)];
    }
  }
}
