import { existsSync } from "node:fs";
import path from "node:path";
import { connect } from "@cuntong/db/connect";
import type { Database } from "@cuntong/db/database";
import { isEmbedded, openEmbedded } from "@cuntong/db/embedded";
import { EMBEDDED_ROLE, grantOnEmbedded } from "@cuntong/db/grants";
import { migrate } from "@cuntong/db/migrate";
import { openServer } from "@cuntong/db/server";
import { refuseMightyRole } from "@cuntong/db/server-versions";
import type { Configuration } from "@cuntong/server/http/configuration";
import { rightsOf } from "@cuntong/server/identity/rights-in-database";
import { migrateServer } from "./migrate-server.ts";
import { type People, preparePeople } from "./prepare-people.ts";
import { step } from "./steps.ts";

export interface PreparedDatabase {
  readonly database: Database;
  readonly isPublic: boolean;
  /** What to say of whoever can sign in by now: the first administrator's link, the demo's people. */
  readonly people: People;
}

/** Opens the database that the configuration names, and makes it ready to be served. */
export async function prepareDatabase(configuration: Configuration): Promise<PreparedDatabase> {
  const opening = openDatabase(configuration);
  opening.catch(() => {}); // thrown where it is awaited
  const world = await worldAhead(configuration);
  const database = await opening;
  try {
    if (database.kind === "embedded") await step("Migrate", () => migrateEmbedded(database), told);
    const hasDemo = await fillWithDemo(configuration, database, world);
    await step("Compute coverage", async () => {
      const { recomputeStaleCounties } = await import("@cuntong/server/coverage/recompute");
      const renewed = await recomputeStaleCounties(database);
      // A server keeps its statistics by itself; here the planner would take the answers for none.
      if (renewed.length > 0 && database.kind === "embedded") await database.execute("analyze");
    });
    const isPublic =
      configuration.publicRead ?? configuration.demo ?? (database.kind === "embedded" && hasDemo);
    const people = await preparePeople(configuration, database, hasDemo);
    return { database: await forServing(configuration, database, isPublic), isPublic, people };
  } catch (cause) {
    await database.close();
    throw cause;
  }
}

async function migrateEmbedded(database: Database): Promise<readonly string[]> {
  const applied = await migrate(database);
  // Also when nothing was missing: a start may have been killed between the two.
  await grantOnEmbedded(database);
  return applied;
}

const told = (applied: readonly string[]): string =>
  applied.length === 0 ? "up to date" : applied.join(", ");

async function openDatabase(configuration: Configuration): Promise<Database> {
  const { databaseUrl, dataDir } = configuration;
  if (!databaseUrl) return step(`Open the database in ${dataDir}`, () => openEmbedded(dataDir));
  await step("Migrate the server database", () => migrateServer(configuration), told);
  return step("Open the server database", async () => {
    const database = await openServer(databaseUrl, { settings: rightsOf("*", "*") });
    await refuseMightyRole(database).catch(async (cause) => {
      await database.close();
      throw cause;
    });
    return database;
  });
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

// Preparing may take its time and touches everything; who serves sees what is public, changes nothing by itself, and
// on a server database is held to a limit for each statement.
async function forServing(
  configuration: Configuration,
  database: Database,
  isPublic: boolean,
): Promise<Database> {
  const settings = rightsOf(isPublic ? "*" : []);
  if (isEmbedded(database)) {
    await database.hold({ role: EMBEDDED_ROLE, ...settings });
    return database;
  }
  await database.close();
  const { databaseUrl, dataDir, databaseConnections, queryTimeoutMs } = configuration;
  return connect({
    databaseUrl,
    dataDir,
    maxConnections: databaseConnections,
    statementTimeoutMs: queryTimeoutMs,
    settings,
  });
}
