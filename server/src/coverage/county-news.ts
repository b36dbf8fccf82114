import type { Database } from "@cuntong/db/database";

/** The channel on which the database tells that a county was answered anew (0015_writing.sql). */
const CHANNEL = "county_answered";

/** What a listener may hear of a county: yes, no, or that its rights have ended. */
export type MayHear = (county: string | null) => Promise<boolean | "over">;

/**
 * Tells of counties that were answered anew, by any server of the database. Null stands for all of them, after the
 * line to the database was broken.
 */
export class CountyNews {
  readonly #open = new Set<Hearing>();
  #stopListening: (() => Promise<void>) | undefined;

  async start(database: Database): Promise<void> {
    this.#stopListening = await database.listen(CHANNEL, (county) => {
      for (const hearing of this.#open) hearing.tell(county);
    });
  }

  listen(mayHear: MayHear): AsyncIterableIterator<string | null> {
    const hearing = new Hearing(mayHear, () => this.#open.delete(hearing));
    this.#open.add(hearing);
    return hearing;
  }

  /** Every listener has heard the last. */
  async stop(): Promise<void> {
    for (const hearing of this.#open) await hearing.return();
    await this.#stopListening?.();
  }
}

type Next = IteratorResult<string | null, undefined>;

const OVER: Next = { done: true, value: undefined };

/** What one listener has still to hear. However often a county changes meanwhile, it stands here once. */
class Hearing implements AsyncIterableIterator<string | null> {
  readonly #mayHear: MayHear;
  readonly #onEnd: () => void;
  readonly #waiting = new Set<string | null>();
  #isOver = false;
  #deliver: ((next: Next) => void) | undefined;

  constructor(mayHear: MayHear, onEnd: () => void) {
    this.#mayHear = mayHear;
    this.#onEnd = onEnd;
  }

  tell(county: string | null): void {
    this.#mayHear(county).then(
      (answer) => {
        if (answer === "over") return void this.return();
        if (answer) this.#take(county);
      },
      () => this.return(), // whoever cannot be checked hears no more, and asks again
    );
  }

  next(): Promise<Next> {
    if (this.#isOver) return Promise.resolve(OVER);
    const [county] = this.#waiting;
    if (county === undefined)
      return new Promise((resolve) => {
        this.#deliver = resolve;
      });
    this.#waiting.delete(county);
    return Promise.resolve({ done: false, value: county });
  }

  return(): Promise<Next> {
    this.#isOver = true;
    this.#waiting.clear();
    this.#onEnd();
    this.#deliver?.(OVER);
    this.#deliver = undefined;
    return Promise.resolve(OVER);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #take(county: string | null): void {
    if (this.#isOver) return;
    const deliver = this.#deliver;
    this.#deliver = undefined;
    if (deliver === undefined) this.#waiting.add(county);
    else deliver({ done: false, value: county });
  }
}
