/** Something that answers SQL: a database, or one transaction in it. */
export interface Queryable {
  /**
   * Runs one statement. Both databases answer alike: dates are `YYYY-MM-DD` strings (also `infinity`),
   * timestamps ISO 8601 strings in UTC, bigint and numeric are numbers, json is parsed, bytea is a Uint8Array.
   * Values: dates as strings, JSON as text, arrays as arrays.
   */
  query<Row = Record<string, unknown>>(
    text: string,
    values?: readonly unknown[],
    options?: QueryOptions,
  ): Promise<Row[]>;
}

export interface QueryOptions {
  /** A server database keeps the statement prepared under this name; the text must always be the same. */
  readonly name?: string;
}

/** Settings of the database by name, such as whose rows may be seen. */
export type Settings = Readonly<Record<string, string>>;

export interface TransactionOptions {
  /** They hold until the transaction ends. */
  readonly settings?: Settings;
}

/** Told what was notified; null when the line was broken, so that anything may have been missed. */
export type Listener = (payload: string | null) => void;

export type DatabaseKind = "embedded" | "server";

export interface Database extends Queryable {
  readonly kind: DatabaseKind;
  /** Runs a script of several statements, without parameters. */
  execute(script: string): Promise<void>;
  /**
   * All of the work, or none of it. Inside it, only the transaction it was given may be used. The work need not wait
   * for a statement whose answer it does not need: the transaction does, and fails with it.
   */
  transaction<Result>(
    work: (transaction: Queryable) => Promise<Result>,
    options?: TransactionOptions,
  ): Promise<Result>;
  /** Tells of every notification of a channel, whoever sent it, until what it answers is called. */
  listen(channel: string, listener: Listener): Promise<() => Promise<void>>;
  close(): Promise<void>;
}
