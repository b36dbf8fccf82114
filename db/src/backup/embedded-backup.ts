import { existsSync } from "node:fs";
import { rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { openEmbedded } from "../embedded.ts";
import { takeLock } from "../lock-file.ts";
import { extractPayload, readManifest, writeArchive } from "./archive.ts";
import { holdsData } from "./holds-data.ts";
import { describeContents, formatVersion, type Manifest, refuseUnfit, UnfitBackup } from "./manifest.ts";

/** Backs up the embedded database in a data directory. Refuses while another process has it open. */
export async function backUpEmbedded(dataDir: string, file: string): Promise<Manifest> {
  if (!existsSync(path.join(dataDir, "postgres")))
    throw new UnfitBackup(`There is no database in ${dataDir}`);
  const database = await openEmbedded(dataDir);
  const payloadFile = path.join(dataDir, "backup.payload");
  try {
    const described = { ...(await describeContents(database)), created: new Date().toISOString() };
    await writeFile(payloadFile, await database.dump(), { mode: 0o600 });
    const payload = { name: "postgres.tar.gz", file: payloadFile };
    return await writeArchive(
      file,
      { format: "cuntong-backup", formatVersion, database: "embedded", ...described },
      payload,
    );
  } finally {
    await rm(payloadFile, { force: true });
    await database.close();
  }
}

/**
 * Restores an archive into a data directory. The new database is made aside and opened before it takes the old
 * one's place; until then, and whenever something fails, the old one stays as it is.
 */
export async function restoreEmbedded(
  file: string,
  dataDir: string,
  options: { force: boolean },
): Promise<Manifest> {
  const manifest = await readManifest(file);
  await refuseUnfit(manifest, "embedded");
  await refuseOverwriting(dataDir, options.force);
  const aside = path.join(dataDir, "restoring");
  await rm(aside, { recursive: true, force: true });
  try {
    await restoreAside(file, manifest, aside);
    await replace(dataDir, path.join(aside, "postgres"));
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return manifest;
}

async function refuseOverwriting(dataDir: string, force: boolean): Promise<void> {
  const database = await openEmbedded(dataDir); // also refuses when another process has it open
  const isFilled = await holdsData(database).finally(() => database.close());
  if (isFilled && !force)
    throw new UnfitBackup(
      `The database in ${dataDir} is not empty: --force replaces it, another DATA_DIR leaves it alone`,
    );
}

async function restoreAside(file: string, manifest: Manifest, aside: string): Promise<void> {
  const seedFile = `${aside}.payload`;
  try {
    await extractPayload(file, manifest, seedFile);
    const database = await openEmbedded(aside, { seedFile });
    const contents = await describeContents(database).finally(() => database.close());
    if (contents.dataVersion !== manifest.dataVersion)
      throw new UnfitBackup("The restored data are not those of the manifest");
  } finally {
    await rm(seedFile, { force: true });
  }
}

async function replace(dataDir: string, restored: string): Promise<void> {
  const current = path.join(dataDir, "postgres");
  const release = await takeLock(path.join(dataDir, "cuntong.pid"));
  try {
    await rename(current, `${current}.replaced`);
    await rename(restored, current);
    await rm(`${current}.replaced`, { recursive: true, force: true });
  } finally {
    await release();
  }
}
