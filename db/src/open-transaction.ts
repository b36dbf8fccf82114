import type { Queryable, QueryOptions } from "./database.ts";

type Ask = <Row>(text: string, values: readonly unknown[], options?: QueryOptions) => Promise<Row[]>;

/**
 * One connection for the length of a transaction, which answers in the order of asking. What is asked when the
 * transaction is over would happen outside of it, and is refused.
 */
export class OpenTransaction implements Queryable {
  readonly #ask: Ask;
  #all: Promise<unknown> = Promise.resolve();
  #isOver = false;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  query<Row>(text: string, values: readonly unknown[] = [], options?: QueryOptions): Promise<Row[]> {
    if (this.#isOver) return Promise.reject(new Error("The transaction is over"));
    const answer = this.#ask<Row>(text, values, options);
    this.#all = Promise.all([this.#all, answer]).then(() => {});
    this.#all.catch(() => {}); // thrown where the answer is awaited, and where all are
    return answer;
  }

  /** Nothing more is asked. Over when all is answered, also what nobody waited for; thrown is the first failure. */
  end(): Promise<unknown> {
    this.#isOver = true;
    return this.#all;
  }
}
