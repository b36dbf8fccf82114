import type { Queryable } from "@cuntong/db/database";
import { type Changed, storeAnswers } from "./store-answers.ts";
import type { World } from "./world.ts";

// Planning one round of statements takes as long as storing some hundred answers: few wait for more.
const WORTH_A_ROUND = 1000;

/** Stores answers while the next are still being found: the database works on one core, the rules on another. */
export class AnswerWriter {
  readonly #database: Queryable;
  readonly #world: World;
  #waiting: Changed[] = [];
  #writing: Promise<void> = Promise.resolve();
  #isWriting = false;

  constructor(database: Queryable, world: World) {
    this.#database = database;
    this.#world = world;
  }

  put(changed: Changed): void {
    this.#waiting.push(changed);
    if (countOf(this.#waiting) >= WORTH_A_ROUND) this.#write();
  }

  /** When all that was put is stored. */
  done(): Promise<void> {
    this.#write();
    return this.#writing;
  }

  /** Writes nothing more; over when the last statement has ended, whatever came of it. */
  async stop(): Promise<void> {
    this.#waiting = [];
    await this.#writing.catch(() => {});
  }

  #write(): void {
    if (this.#isWriting) return;
    this.#isWriting = true;
    this.#writing = this.#writeAll();
    this.#writing.catch(() => {}); // thrown where `done` is awaited
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const changes = this.#waiting;
      this.#waiting = [];
      await storeAnswers(this.#database, this.#world, changes);
    }
    this.#isWriting = false;
  }
}

const countOf = (changes: readonly Changed[]): number =>
  changes.reduce((sum, { rows }) => sum + rows.length, 0);
