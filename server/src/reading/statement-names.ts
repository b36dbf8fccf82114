import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";

/**
 * Names under which a server database keeps statements prepared. It keeps them for as long as a connection lives, so
 * only what is asked again gets a name, and only so many do: nobody can fill its memory with ever new questions.
 */
export class StatementNames {
  readonly #names = new Map<string, string>();
  readonly #askedOnce: LRUCache<string, true>;
  readonly #most: number;

  constructor(most = 200) {
    this.#most = most;
    this.#askedOnce = new LRUCache({ max: 5 * most });
  }

  /** The statement's name; undefined when it is sent without one. */
  nameOf(text: string): string | undefined {
    const name = this.#names.get(text);
    if (name !== undefined || this.#names.size >= this.#most) return name;
    if (!this.#askedOnce.has(text)) {
      this.#askedOnce.set(text, true);
      return undefined;
    }
    const given = createHash("sha1").update(text).digest("base64url");
    this.#names.set(text, given);
    return given;
  }
}
