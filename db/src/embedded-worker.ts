import { readFile } from "node:fs/promises";
import { parentPort, workerData } from "node:worker_threads";
import { PGlite, type Results } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { dataDir as freshCluster } from "@electric-sql/pglite-prepopulatedfs";
import { leanPostgis } from "./lean-postgis.ts";
import { valueParsers } from "./value-parsers.ts";

// PGlite answers on the thread it runs on and blocks it for a query's whole length: hence this worker.

export interface EmbeddedOptions {
  readonly dataDir?: string;
  /** What a new database starts from; without it, from a fresh cluster. */
  readonly seedFile?: string;
  readonly isNew: boolean;
}

export type Request =
  | { id: number; kind: "query"; text: string; values: readonly unknown[] }
  | { id: number; kind: "execute"; script: string }
  | { id: number; kind: "listen"; channel: string }
  | { id: number; kind: "dump" }
  | { id: number; kind: "close" };

export type Reply =
  | { id: number; rows: unknown }
  | { id: -1; channel: string; payload: string }
  | { id: number; error: ReplyError };

export interface ReplyError {
  readonly message: string;
  readonly code?: string;
  readonly detail?: string;
  readonly where?: string;
  /** The database can no longer be trusted, and answers nothing more. */
  readonly isBroken?: true;
}

const port = parentPort;
if (!port) throw new Error("The embedded database runs in a worker thread");

const options = workerData as EmbeddedOptions;

// A cluster that was made beforehand is unpacked in a fraction of the time that making one takes.
const seedOf = async ({ seedFile }: EmbeddedOptions): Promise<Blob | File> =>
  seedFile ? new Blob([await readFile(seedFile)]) : await freshCluster();

const open = async (): Promise<PGlite> => {
  const seed = options.isNew ? await seedOf(options) : undefined;
  const database = await PGlite.create({
    ...(options.dataDir ? { dataDir: options.dataDir } : {}),
    ...(seed ? { loadDataDir: seed } : {}),
    extensions: { postgis: leanPostgis, pg_trgm },
    parsers: { ...valueParsers },
  });
  await database.exec("set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set jit = off");
  return database;
};

const database = await open();

// A statement that GEOS breaks off, or that runs out of memory, may end without an error and without its end. That is
// no empty answer; and sooner or later every statement after it breaks off, too.
let isBroken = false;

function whole(results: Results): Results {
  isBroken ||= results.command === undefined;
  if (isBroken) throw new Error("The embedded database broke off in the middle of a statement");
  return results;
}

const answer = async (request: Request): Promise<unknown> => {
  if (isBroken && request.kind !== "close")
    throw new Error("The embedded database broke off before this statement");
  switch (request.kind) {
    case "query":
      return whole(await database.query(request.text, [...request.values])).rows;
    case "execute":
      // What a script did before it broke off looks whole: scripts that touch shapes are sent statement by statement.
      for (const results of await database.exec(request.script)) whole(results);
      return null;
    case "listen":
      await database.listen(request.channel, (payload) =>
        port.postMessage({ id: -1, channel: request.channel, payload } satisfies Reply),
      );
      return null;
    case "dump":
      return new Uint8Array(await (await database.dumpDataDir("gzip")).arrayBuffer());
    case "close":
      await database.close();
      return null;
  }
};

const described = (cause: unknown): ReplyError => {
  const error = cause as Partial<ReplyError & Error> & { readonly severity?: string };
  isBroken ||= error.severity === "PANIC" || error.name === "RuntimeError"; // the latter is WebAssembly's
  return {
    message: error.message ?? String(cause),
    ...(error.code ? { code: error.code } : {}),
    ...(error.detail ? { detail: error.detail } : {}),
    ...(error.where ? { where: error.where } : {}),
    ...(isBroken ? { isBroken } : {}),
  };
};

port.on("message", async (request: Request) => {
  try {
    port.postMessage({ id: request.id, rows: await answer(request) } satisfies Reply);
  } catch (cause) {
    port.postMessage({ id: request.id, error: described(cause) } satisfies Reply);
  }
  if (request.kind === "close") port.close();
});

port.postMessage({ id: 0, rows: null } satisfies Reply);
