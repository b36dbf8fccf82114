import { existsSync } from "node:fs";
import path from "node:path";
import { connect } from "@cuntong/db/connect";
import type { Database } from "@cuntong/db/database";
import { openEmbedded } from "@cuntong/db/embedded";
import { migrate } from "@cuntong/db/migrate";
import { openServer } from "@cuntong/db/server";
import type { Configuration } from "@cuntong/server/http/configuration";
import { migrateServer } from "./migrate-server.ts";
import { step } from "./steps.ts";

export interface PreparedDatabase {
  readonly database: Database;
  readonly isPublic: boolean;
}

/** Opens the database that the configuration names, and makes it ready to be served. */
export async function prepareDatabase(configuration: Configuration): Promise<PreparedDatabase> {
  const opening = openDatabase(configuration);
  opening.catch(() => {}); // thrown where it is awaited
  const world = await worldAhead(configuration);
  const database = await opening;
  try {
    if (database.kind === "embedded") await step("Migrate", () => migrate(database), told);
    const hasDemo = await fillWithDemo(configuration, database, world);
    await step("Compute coverage", async () => {
      const { recomputeStaleCounties } = await import("@cuntong/server/coverage/recompute");
      const renewed = await recomputeStaleCounties(database);
      // A server keeps its statistics by itself; here the planner would take the answers for none.
      if (renewed.length > 0 && database.kind === "embedded") await database.execute("analyze");
    });
    const isPublic =
      configuration.publicRead ?? configuration.demo ?? (database.kind === "embedded" && hasDemo);
    return { database: await forServing(configuration, database), isPublic };
  } catch (cause) {
    await database.close();
    throw cause;
  }
}

const told = (applied: readonly string[]): string =>
  applied.length === 0 ? "up to date" : applied.join(", ");

async function openDatabase(configuration: Configuration): Promise<Database> {
  const { databaseUrl, dataDir } = configuration;
  if (!databaseUrl) return step(`Open the database in ${dataDir}`, () => openEmbedded(dataDir));
  await step("Migrate the server database", () => migrateServer(configuration), told);
  return step("Open the server database", () => openServer(databaseUrl));
}

type DemoWorld = ReturnType<typeof import("@cuntong/db/demo/load").generateWorld>;

const HEAD_START_MS = 500;

/** The demo world, made on this thread while a new embedded database comes into being on its own. */
async function worldAhead({ databaseUrl, dataDir, demo }: Configuration): Promise<DemoWorld | undefined> {
  if (databaseUrl || demo === false || existsSync(path.join(dataDir, "postgres"))) return undefined;
  await new Promise((resolve) => setTimeout(resolve, HEAD_START_MS));
  const { generateWorld } = await import("@cuntong/db/demo/load");
  return generateWorld();
}

/** Fills in the demo world where the configuration wants it; answers whether it is there. */
async function fillWithDemo(
  configuration: Configuration,
  database: Database,
  world: DemoWorld | undefined,
): Promise<boolean> {
  const [contents] = await database.query<{
    isFilled: boolean;
    hasDemo: boolean;
  }>(`/* what is in the database */
    select exists (select from area) as "isFilled", exists (select from area where is_demo) as "hasDemo"`);
  if (contents?.hasDemo) return true;
  const isWanted = configuration.demo ?? (database.kind === "embedded" && !contents?.isFilled);
  if (!isWanted) return false;
  await step("Fill in the demo world", async () => {
    const { loadDemo } = await import("@cuntong/db/demo/load"); // slow to load, and needed only once
    await loadDemo(database, world);
    await refreshStatistics(configuration);
  });
  return true;
}

// Only an owner may refresh statistics, and without them the planner takes the new rows for none.
async function refreshStatistics({ databaseOwnerUrl }: Configuration): Promise<void> {
  if (!databaseOwnerUrl) return;
  const owner = await openServer(databaseOwnerUrl, { maxConnections: 1 });
  await owner.execute("analyze").finally(() => owner.close());
}

// Preparing may take its time, a reader may not: a server database is served with a limit for each statement.
async function forServing(configuration: Configuration, database: Database): Promise<Database> {
  if (!configuration.databaseUrl) return database;
  await database.close();
  const { databaseUrl, dataDir, databaseConnections, queryTimeoutMs } = configuration;
  return connect({
    databaseUrl,
    dataDir,
    maxConnections: databaseConnections,
    statementTimeoutMs: queryTimeoutMs,
  });
}
