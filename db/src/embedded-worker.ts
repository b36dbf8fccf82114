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
  | { id: number; error: { message: string; code?: string; detail?: string; where?: string } };

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

/** A statement that runs out of memory may end without an error and without its end: that is no empty answer. */
function rowsOf({ rows, command }: Results): unknown {
  if (command === undefined) throw new Error("The embedded database broke off in the middle of a statement");
  return rows;
}

const answer = async (request: Request): Promise<unknown> => {
  switch (request.kind) {
    case "query":
      return rowsOf(await database.query(request.text, [...request.values]));
    case "execute":
      await database.exec(request.script);
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

const described = (cause: unknown): Extract<Reply, { error: unknown }>["error"] => {
  const error = cause as { message?: string; code?: string; detail?: string; where?: string };
  return {
    message: error.message ?? String(cause),
    ...(error.code ? { code: error.code } : {}),
    ...(error.detail ? { detail: error.detail } : {}),
    ...(error.where ? { where: error.where } : {}),
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
