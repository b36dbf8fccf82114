import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { openServer } from "../server.ts";
import { extractPayload, readManifest, writeArchive } from "./archive.ts";
import { holdsData } from "./holds-data.ts";
import { describeContents, formatVersion, type Manifest, refuseUnfit, UnfitBackup } from "./manifest.ts";
import { dumpTo, restoreFrom } from "./postgres-client.ts";

/** Backs up a server database with pg_dump; readers and writers are not disturbed. */
export async function backUpServer(url: string, file: string): Promise<Manifest> {
  const database = await openServer(url, { maxConnections: 2 });
  const folder = await mkdtemp(path.join(tmpdir(), "cuntong-backup-"));
  const payload = { name: "postgres.dump", file: path.join(folder, "postgres.dump") };
  try {
    const contents = await database.transaction(async (transaction) => {
      // The manifest and the dump see the same moment.
      await transaction.query("set transaction isolation level repeatable read read only");
      const [snapshot] = await transaction.query<{ id: string }>("select pg_export_snapshot() as id");
      await dumpTo(url, payload.file, snapshot?.id ?? "");
      return describeContents(transaction);
    });
    const described = { ...contents, created: new Date().toISOString() };
    return await writeArchive(
      file,
      { format: "cuntong-backup", formatVersion, database: "server", ...described },
      payload,
    );
  } finally {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Restores an archive into a server database, in one transaction: all of it, or nothing is changed. */
export async function restoreServer(
  file: string,
  ownerUrl: string,
  options: { force: boolean },
): Promise<Manifest> {
  const manifest = await readManifest(file);
  await refuseUnfit(manifest, "server");
  await refuseOverwriting(ownerUrl, options.force);
  const folder = await mkdtemp(path.join(tmpdir(), "cuntong-restore-"));
  try {
    const payload = path.join(folder, "postgres.dump");
    await extractPayload(file, manifest, payload);
    await restoreFrom(ownerUrl, payload);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return manifest;
}

async function refuseOverwriting(url: string, force: boolean): Promise<void> {
  const database = await openServer(url, { maxConnections: 1 });
  const isFilled = await holdsData(database).finally(() => database.close());
  if (isFilled && !force) throw new UnfitBackup("The database is not empty: --force replaces what is in it");
}
