import { z } from "zod";
import type { Queryable } from "../database.ts";
import { migrationFiles } from "../migrate.ts";

export const formatVersion = 1;

/** What an archive says about itself. */
export const manifestSchema = z.object({
  format: z.literal("cuntong-backup"),
  formatVersion: z.number().int().positive(),
  database: z.enum(["embedded", "server"]),
  created: z.string(),
  dataVersion: z.string(),
  migrations: z.array(z.object({ name: z.string(), hash: z.string() })),
  payload: z.object({ name: z.string(), sizeBytes: z.number().int().nonnegative(), sha256: z.string() }),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** An archive that cannot be restored here; the message says why. Nothing has been changed. */
export class UnfitBackup extends Error {}

/** What the database itself has to say for the manifest. */
export async function describeContents(
  database: Queryable,
): Promise<Pick<Manifest, "dataVersion" | "migrations">> {
  const [row] = await database.query<{ version: number }>(
    "/* data version */ select version from data_version",
  );
  const migrations = await database.query<{ name: string; hash: string }>(
    "/* applied migrations */ select name, hash from migration where name <> 'views' order by name",
  );
  return { dataVersion: String(row?.version ?? 0), migrations };
}

/** Throws UnfitBackup unless this version can restore the archive into this kind of database. */
export async function refuseUnfit(manifest: Manifest, kind: Manifest["database"]): Promise<void> {
  if (manifest.formatVersion > formatVersion)
    throw new UnfitBackup(
      `The backup has format ${manifest.formatVersion}; this version of Cuntong reads up to ${formatVersion}`,
    );
  if (manifest.database !== kind) throw new UnfitBackup(otherKind[manifest.database]);
  const known = new Set((await migrationFiles()).map((file) => file.name));
  const unknown = manifest.migrations
    .filter((migration) => !known.has(migration.name))
    .map((one) => one.name);
  if (unknown.length > 0)
    throw new UnfitBackup(
      `The backup was made by a newer version of Cuntong (${unknown.join(", ")}): restore it with that version`,
    );
}

const otherKind = {
  embedded: "This is a backup of an embedded database: unset DATABASE_URL to restore it into DATA_DIR",
  server:
    "This is a backup of a server database: set DATABASE_URL (and DATABASE_OWNER_URL) to restore it there",
};
