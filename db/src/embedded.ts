import { AsyncLocalStorage } from "node:async_hooks";
import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Database, Listener, Queryable, Settings, TransactionOptions } from "./database.ts";
import { Thread } from "./embedded-thread.ts";
import type { EmbeddedOptions } from "./embedded-worker.ts";
import { Listeners } from "./listeners.ts";
import { takeLock } from "./lock-file.ts";
import { OpenTransaction } from "./open-transaction.ts";
import { beginWith, setting } from "./settings.ts";

/** A database in this process: PostgreSQL and PostGIS compiled to WebAssembly, on a thread of its own. */
export interface EmbeddedDatabase extends Database {
  readonly kind: "embedded";
  /** Makes settings hold from now on, also when the database had to be opened again after a fault. */
  hold(settings: Settings): Promise<void>;
  /** The whole data directory as a gzipped tar, as of one moment. */
  dump(): Promise<Uint8Array>;
}

export const isEmbedded = (database: Database): database is EmbeddedDatabase => database instanceof Embedded;

/** Opens the embedded database in a directory, creating it when missing; the directory is locked until closed. */
export async function openEmbedded(
  dataDir: string,
  options: { seedFile?: string } = {},
): Promise<EmbeddedDatabase> {
  await mkdir(dataDir, { recursive: true });
  const releaseLock = await takeLock(path.join(dataDir, "cuntong.pid"));
  try {
    const directory = path.join(dataDir, "postgres");
    await finishReplacement(directory);
    return existsSync(directory) && !existsSync(halfMade(directory))
      ? await startThread({ dataDir: directory, isNew: false }, releaseLock)
      : await create(directory, releaseLock, options.seedFile);
  } catch (cause) {
    await releaseLock();
    throw cause;
  }
}

/** Opens an embedded database in memory, gone when closed. */
export const openInMemory = (options: { seedFile?: string } = {}): Promise<EmbeddedDatabase> =>
  startThread({ ...options, isNew: true }, async () => {});

// A restore that was killed between its two renames has left the old database beside its place.
async function finishReplacement(directory: string): Promise<void> {
  const replaced = `${directory}.replaced`;
  if (!existsSync(replaced)) return;
  if (existsSync(directory)) await rm(replaced, { recursive: true, force: true });
  else await rename(replaced, directory);
}

// A creation that is killed half-way leaves a directory that cannot be opened: a file beside it says so for as
// long as it lasts, and the next start begins anew.
const halfMade = (directory: string): string => `${directory}.creating`;

async function create(
  directory: string,
  onClosed: () => Promise<void>,
  seedFile?: string,
): Promise<EmbeddedDatabase> {
  await rm(halfMade(directory), { recursive: true, force: true }); // older versions made a directory of it
  await writeFile(halfMade(directory), "");
  await rm(directory, { recursive: true, force: true });
  const seed = seedFile === undefined ? {} : { seedFile };
  const database = await startThread({ dataDir: directory, isNew: true, ...seed }, onClosed);
  await rm(halfMade(directory));
  return database;
}

async function startThread(
  options: EmbeddedOptions,
  onClosed: () => Promise<void>,
): Promise<EmbeddedDatabase> {
  const listeners = new Listeners();
  const start = async (how: EmbeddedOptions): Promise<Thread> => {
    const thread = new Thread(how, (channel, payload) => listeners.tell(channel, payload));
    await thread.ready;
    return thread;
  };
  const again = (): Promise<Thread> => {
    if (options.dataDir === undefined)
      throw new Error("The embedded database broke off, and was in memory only");
    return start({ dataDir: options.dataDir, isNew: false });
  };
  return new Embedded(await start(options), again, listeners, onClosed);
}

class Embedded implements EmbeddedDatabase {
  readonly kind = "embedded";
  #thread: Thread;
  readonly #startAgain: () => Promise<Thread>;
  readonly #listeners: Listeners;
  readonly #onClosed: () => Promise<void>;
  readonly #insideTransaction = new AsyncLocalStorage<true>();
  #held: Settings = {};
  #last: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(
    thread: Thread,
    startAgain: () => Promise<Thread>,
    listeners: Listeners,
    onClosed: () => Promise<void>,
  ) {
    this.#thread = thread;
    this.#startAgain = startAgain;
    this.#listeners = listeners;
    this.#onClosed = onClosed;
  }

  query<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.#inTurn(() => this.#send<Row>(text, values));
  }

  execute(script: string): Promise<void> {
    return this.#inTurn(async () => {
      await this.#thread.ask({ kind: "execute", script });
    });
  }

  transaction<Result>(
    work: (transaction: Queryable) => Promise<Result>,
    options: TransactionOptions = {},
  ): Promise<Result> {
    return this.#inTurn(() => this.#insideTransaction.run(true, () => this.#transact(work, options)));
  }

  async listen(channel: string, listener: Listener): Promise<() => Promise<void>> {
    if (this.#listeners.add(channel, listener))
      await this.#inTurn(() => this.#thread.ask({ kind: "listen", channel }));
    return async () => this.#listeners.remove(channel, listener);
  }

  hold(settings: Settings): Promise<void> {
    this.#held = { ...this.#held, ...settings };
    return this.execute(setting(this.#held, "session"));
  }

  dump(): Promise<Uint8Array> {
    return this.#inTurn(async () => (await this.#thread.ask({ kind: "dump" })) as Uint8Array);
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#last.catch(() => {});
    if (!this.#thread.isBroken) await this.#thread.ask({ kind: "close" });
    await this.#thread.end();
    await this.#onClosed();
  }

  async #transact<Result>(
    work: (transaction: Queryable) => Promise<Result>,
    { settings }: TransactionOptions,
  ): Promise<Result> {
    await this.#thread.ask({ kind: "execute", script: beginWith(settings) });
    const transaction = new OpenTransaction((text, values) => this.#send(text, values));
    try {
      const result = await work(transaction);
      await transaction.end();
      await this.#send("commit", []);
      return result;
    } catch (cause) {
      await transaction.end().catch(() => {}); // idle before it is undone
      if (!this.#thread.isBroken) await this.#send("rollback", []);
      throw cause;
    }
  }

  async #send<Row>(text: string, values: readonly unknown[]): Promise<Row[]> {
    return (await this.#thread.ask({ kind: "query", text, values })) as Row[];
  }

  // There is one connection: whoever holds a transaction holds it, and others wait for their turn.
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#insideTransaction.getStore())
      throw new Error(
        "Inside a transaction only the transaction may be used: the database would wait for itself",
      );
    const turn = this.#last.then(async () => {
      if (this.#thread.isBroken) await this.#reopen();
      return work();
    });
    this.#last = turn.catch(() => {});
    return turn;
  }

  // As after a crash: the log of the database knows what was committed, and nothing else comes back.
  async #reopen(): Promise<void> {
    await this.#thread.end();
    const thread = await this.#startAgain();
    for (const channel of this.#listeners.channels()) await thread.ask({ kind: "listen", channel });
    if (Object.keys(this.#held).length > 0)
      await thread.ask({ kind: "execute", script: setting(this.#held, "session") });
    this.#thread = thread;
  }
}
