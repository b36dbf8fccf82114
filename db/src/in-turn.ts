import type { Queryable, QueryOptions } from "./database.ts";

type Ask = <Row>(text: string, values: readonly unknown[], options?: QueryOptions) => Promise<Row[]>;

/**
 * One connection for the length of a transaction. It does one thing at a time: what is asked for together is
 * answered in the order of asking. What is asked when the transaction is over would happen outside of it, and is refused.
 */
export class InTurn implements Queryable {
  readonly #ask: Ask;
  #last: Promise<unknown> = Promise.resolve();
  #isOver = false;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  query<Row>(text: string, values: readonly unknown[] = [], options?: QueryOptions): Promise<Row[]> {
    const answer = this.#last.then(() => {
      if (this.#isOver) throw new Error("The transaction is over");
      return this.#ask<Row>(text, values, options);
    });
    this.#last = answer.catch(() => {}); // thrown where it is awaited
    return answer;
  }

  /** Nothing more is asked; over when the connection is idle. */
  async end(): Promise<void> {
    this.#isOver = true;
    await this.#last;
  }
}
