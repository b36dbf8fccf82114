import { existsSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { openInMemory } from "@cuntong/db/embedded";
import { migrate, schemaHash } from "@cuntong/db/migrate";

const cacheFolder = fileURLToPath(new URL("../../node_modules/.cache/cuntong", import.meta.url));

/** A migrated, empty embedded database as a file, made once for each schema: it opens four times faster. */
export async function embeddedSeed(): Promise<string> {
  const file = path.join(cacheFolder, `seed-${await schemaHash()}.tar.gz`);
  if (existsSync(file)) return file;
  await mkdir(cacheFolder, { recursive: true });
  const database = await openInMemory();
  await migrate(database);
  const aside = `${file}.${process.pid}`;
  await writeFile(aside, await database.dump());
  await rename(aside, file);
  await database.close();
  return file;
}
