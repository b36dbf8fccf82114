import pg from "pg";
import type { Database, Settings } from "./database.ts";

/** SQL that begins a transaction in which the settings hold. */
export const beginWith = (settings: Settings = {}): string =>
  Object.keys(settings).length === 0 ? "begin" : `begin; ${setting(settings, "transaction")}`;

/** SQL that makes settings hold for the transaction, or for the session. */
export function setting(settings: Settings, holdsFor: "transaction" | "session"): string {
  const calls = Object.entries(settings).map(
    ([name, value]) =>
      `set_config(${pg.escapeLiteral(name)}, ${pg.escapeLiteral(value)}, ${holdsFor === "transaction"})`,
  );
  return `select ${calls.join(", ")}`;
}

/** The same database, its settings for whatever is asked through it. Scripts are not for it. */
export const withSettings = (database: Database, settings: Settings): Database => ({
  kind: database.kind,
  query: async (text, values, options) => {
    // Not waited for inside: the statement travels together with the beginning and the end of its transaction.
    const { answer } = await database.transaction(
      async (transaction) => ({ answer: transaction.query(text, values, options) }),
      { settings },
    );
    return answer as Promise<never>;
  },
  transaction: (work, options) =>
    database.transaction(work, { settings: { ...settings, ...options?.settings } }),
  execute: async () => {
    throw new Error("Scripts run with the settings of the session, not with those of a transaction");
  },
  listen: (channel, listener) => database.listen(channel, listener),
  close: () => database.close(),
});
