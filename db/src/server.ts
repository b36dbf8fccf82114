import { AsyncLocalStorage } from "node:async_hooks";
import pg from "pg";
import type {
  Database,
  Listener,
  Queryable,
  QueryOptions,
  Settings,
  TransactionOptions,
} from "./database.ts";
import { OpenTransaction } from "./open-transaction.ts";
import { ServerListening } from "./server-listening.ts";
import { beginWith } from "./settings.ts";
import { arrayElementTypes, valueParsers } from "./value-parsers.ts";

export interface ServerOptions {
  readonly maxConnections?: number;
  /** A statement that runs longer is ended by the database. */
  readonly statementTimeoutMs?: number;
  /** What holds in every session unless a transaction says otherwise. */
  readonly settings?: Settings;
}

/** Opens a PostgreSQL database with PostGIS. Throws when it cannot be reached. */
export async function openServer(url: string, options: ServerOptions = {}): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.maxConnections ?? 10,
    application_name: "cuntong",
    types: { getTypeParser },
    // What does not wait for an answer travels together: a message costs more than most of our statements.
    pipeline: true,
    options: sessionSettings(options),
  });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => {});
  await pool.query("select 1");
  return new Server(pool, new ServerListening(url));
}

// Requests are served side by side: starting a process for a part of one costs more than that part. And the planner
// starts one even for a part that it knows to be empty, once for every row that asks.
const NO_HELPERS = "-c max_parallel_workers_per_gather=0";

const sessionSettings = ({ statementTimeoutMs, settings = {} }: ServerOptions): string =>
  ["-c timezone=UTC", "-c datestyle=ISO,YMD", "-c jit=off", NO_HELPERS]
    .concat(statementTimeoutMs ? [`-c statement_timeout=${statementTimeoutMs}`] : [])
    .concat(Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`))
    .join(" ");

const textArrayParser = pg.types.getTypeParser(1009 as number) as (text: string) => (string | null)[];

const arrayParser = (element: (text: string) => unknown) => (text: string) =>
  textArrayParser(text).map((part) => (part === null ? null : element(part)));

const getTypeParser = ((oid: number, format?: "text" | "binary") => {
  const own = valueParsers[oid];
  if (own) return own;
  const element = arrayElementTypes[oid];
  if (element !== undefined) return arrayParser(valueParsers[element] as (text: string) => unknown);
  return pg.types.getTypeParser(oid, format as "text");
}) as typeof pg.types.getTypeParser;

const runOn = async <Row>(
  client: pg.Pool | pg.PoolClient,
  text: string,
  values: readonly unknown[],
  options?: QueryOptions,
): Promise<Row[]> => {
  const { rows } = await client.query({
    text,
    values: [...values],
    ...(options?.name ? { name: options.name } : {}),
  });
  return rows as Row[];
};

class Server implements Database {
  readonly kind = "server";
  readonly #pool: pg.Pool;
  readonly #listening: ServerListening;
  readonly #insideTransaction = new AsyncLocalStorage<true>();
  #isClosed = false;

  constructor(pool: pg.Pool, listening: ServerListening) {
    this.#pool = pool;
    this.#listening = listening;
  }

  query<Row>(text: string, values: readonly unknown[] = [], options?: QueryOptions): Promise<Row[]> {
    this.#refuseInsideTransaction();
    return runOn(this.#pool, text, values, options);
  }

  async execute(script: string): Promise<void> {
    this.#refuseInsideTransaction();
    await this.#pool.query(script);
  }

  async transaction<Result>(
    work: (transaction: Queryable) => Promise<Result>,
    options: TransactionOptions = {},
  ): Promise<Result> {
    this.#refuseInsideTransaction();
    const client = await this.#pool.connect();
    const transaction = new OpenTransaction((text, values, options) => runOn(client, text, values, options));
    const begun = client.query(beginWith(options.settings));
    begun.catch(() => {}); // thrown where all is awaited
    try {
      const result = await this.#insideTransaction.run(true, () => work(transaction));
      await Promise.all([begun, transaction.end(), client.query("commit")]);
      client.release();
      return result;
    } catch (cause) {
      await Promise.allSettled([begun, transaction.end()]);
      await client.query("rollback").then(
        () => client.release(),
        (broken: Error) => client.release(broken),
      );
      throw cause;
    }
  }

  listen(channel: string, listener: Listener): Promise<() => Promise<void>> {
    return this.#listening.listen(channel, listener);
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#listening.close();
    await this.#pool.end();
  }

  // The embedded database would wait for itself here; both databases refuse alike.
  #refuseInsideTransaction(): void {
    if (this.#insideTransaction.getStore())
      throw new Error(
        "Inside a transaction only the transaction may be used: the database would wait for itself",
      );
  }
}
