import { readConfiguration } from "@cuntong/server/http/configuration";
import { createLogger } from "@cuntong/server/http/logger";
import { explained } from "./explained.ts";
import { prepareDatabase } from "./prepare-database.ts";
import { toldOf } from "./prepare-people.ts";
import { step } from "./steps.ts";
import { stopOnSignals } from "./stop-on-signals.ts";
import { buildInChild, isBuilt } from "./web-build.ts";

// From a fresh clone to a served map. Standard output: one line a step, the URL last. Logs go to standard error.

async function start(): Promise<void> {
  const configuration = readConfiguration(process.env);
  const logger = createLogger(configuration.logLevel);
  const [{ database, isPublic, people }] = await Promise.all([
    prepareDatabase(configuration),
    prepareWebClient(),
  ]);
  const server = await step("Start the server", async () => {
    const { startServer } = await import("@cuntong/server/main");
    return startServer({ configuration, database, isPublic, logger });
  });
  stopOnSignals(() => server.stop());
  if (!isPublic)
    console.log("Reading is not public: sign in first (see PUBLIC_READ in docs/configuration.md)");
  for (const line of toldOf(people, server.url)) console.log(line);
  console.log(server.url);
}

async function prepareWebClient(): Promise<void> {
  if (await isBuilt()) return;
  await step("Build the web client", buildInChild);
}

try {
  await start();
} catch (cause) {
  console.error(explained(cause));
  process.exit(1);
}
