import type { Database } from "./database.ts";
import { openEmbedded } from "./embedded.ts";
import { openServer, type ServerOptions } from "./server.ts";

export interface Connection extends ServerOptions {
  /** The application's role on a server database; without it the embedded database is opened. */
  readonly databaseUrl?: string;
  readonly dataDir: string;
}

/** Opens the database that the configuration names. */
export const connect = ({ databaseUrl, dataDir, ...options }: Connection): Promise<Database> =>
  databaseUrl ? openServer(databaseUrl, options) : openEmbedded(dataDir);
