import pg from "pg";
import type { Listener } from "./database.ts";
import { Listeners } from "./listeners.ts";

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 15_000;

/** A connection of its own on which the database tells; when it breaks it is made anew, ever more slowly. */
export class ServerListening {
  readonly #url: string;
  readonly #listeners = new Listeners();
  #client: pg.Client | undefined;
  #connecting: Promise<void> | undefined;
  #pause: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(url: string) {
    this.#url = url;
  }

  async listen(channel: string, listener: Listener): Promise<() => Promise<void>> {
    const isNew = this.#listeners.add(channel, listener);
    this.#connecting ??= this.#connect();
    await this.#connecting;
    if (isNew && this.#client !== undefined)
      await this.#client.query(`listen ${pg.escapeIdentifier(channel)}`);
    return async () => this.#listeners.remove(channel, listener);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#pause);
    await this.#connecting?.catch(() => {});
    await this.#client?.end().catch(() => {});
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: "cuntong, listening",
      keepAlive: true,
    });
    client.on("notification", ({ channel, payload }) => this.#listeners.tell(channel, payload ?? ""));
    client.on("error", () => {}); // "end" follows
    await client.connect();
    for (const channel of this.#listeners.channels())
      await client.query(`listen ${pg.escapeIdentifier(channel)}`);
    client.on("end", () => this.#again(FIRST_PAUSE_MS));
    this.#client = client;
  }

  #again(pause: number): void {
    this.#client = undefined;
    if (this.#isClosed) return;
    this.#pause = setTimeout(() => {
      this.#connecting = this.#connect();
      this.#connecting.then(
        () => this.#listeners.tellAll(),
        () => this.#again(Math.min(2 * pause, LONGEST_PAUSE_MS)),
      );
    }, pause);
    this.#pause.unref();
  }
}
