import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { backUpEmbedded } from "@cuntong/db/backup/embedded-backup";
import { UnfitBackup } from "@cuntong/db/backup/manifest";
import { backUpServer } from "@cuntong/db/backup/server-backup";
import { readConfiguration } from "@cuntong/server/http/configuration";
import { explained } from "./explained.ts";
import { step } from "./steps.ts";

// pnpm backup [--to FILE]

async function backup(): Promise<void> {
  const { values } = parseArgs({ options: { to: { type: "string" } } });
  const { databaseUrl, databaseOwnerUrl, dataDir } = readConfiguration(process.env);
  const file = values.to ?? `backups/cuntong-${new Date().toISOString().replace(/[:.]/g, "-")}.tar`;
  if (existsSync(file)) throw new UnfitBackup(`${file} exists already; a backup never overwrites a file`);
  const url = databaseOwnerUrl ?? databaseUrl;
  await step("Back up", () => (url ? backUpServer(url, file) : backUpEmbedded(dataDir, file)));
  console.log(file);
}

try {
  await backup();
} catch (cause) {
  console.error(explained(cause));
  process.exitCode = 1;
}
