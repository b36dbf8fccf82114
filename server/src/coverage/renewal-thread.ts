import { constants, setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { openServer } from "@cuntong/db/server";
import { atWorkOn } from "../identity/rights-in-database.ts";
import { recomputeCounty } from "./recompute.ts";
import type { Renewed } from "./renewing.ts";

// Answering a county keeps a processor busy for about a second; on this thread nobody's request waits for that.

const port = parentPort;
if (!port) throw new Error("Counties are answered anew on a worker thread");

// On Linux this speaks of the thread alone; elsewhere it would slow down the whole server.
if (process.platform === "linux") setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

const database = await openServer((workerData as { databaseUrl: string }).databaseUrl, { maxConnections: 1 });

port.on("message", async (county: string | null) => {
  if (county === null) {
    await database.close();
    return port.close();
  }
  const fault = await recomputeCounty(atWorkOn(database, county), county).then(
    () => null,
    (cause: Error) => cause.message,
  );
  port.postMessage({ county, fault } satisfies Renewed);
});
