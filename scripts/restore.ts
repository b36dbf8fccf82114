import { parseArgs } from "node:util";
import { restoreEmbedded } from "@cuntong/db/backup/embedded-backup";
import { type Manifest, UnfitBackup } from "@cuntong/db/backup/manifest";
import { restoreServer } from "@cuntong/db/backup/server-backup";
import { type Configuration, readConfiguration } from "@cuntong/server/http/configuration";
import { explained } from "./explained.ts";
import { migrateServer } from "./migrate-server.ts";
import { step } from "./steps.ts";

// pnpm restore FILE [--force]

async function restore(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { force: { type: "boolean" } },
  });
  const [file, ...more] = positionals;
  if (!file || more.length > 0)
    throw new UnfitBackup("Say which backup to restore: pnpm restore FILE [--force]");
  const configuration = readConfiguration(process.env);
  const restored = await step("Restore", () => restoreInto(configuration, file, values.force ?? false));
  console.log(`Restored the backup of ${restored.created}, data version ${restored.dataVersion}`);
}

async function restoreInto(configuration: Configuration, file: string, force: boolean): Promise<Manifest> {
  const { databaseUrl, databaseOwnerUrl, dataDir } = configuration;
  if (!databaseUrl) return restoreEmbedded(file, dataDir, { force });
  const manifest = await restoreServer(file, databaseOwnerUrl ?? databaseUrl, { force });
  // An older backup is brought up to date, and the application's role gets its rights on the new tables.
  await migrateServer(configuration);
  return manifest;
}

try {
  await restore();
} catch (cause) {
  console.error(explained(cause));
  process.exitCode = 1;
}
