import { existsSync } from "node:fs";
import { mkdir, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import type { Extension } from "@electric-sql/pglite";
import { postgis } from "@electric-sql/pglite-postgis";
import { readBytes, tarEnd, tarEntries, tarHeader, tarPadding } from "./backup/tar.ts";

// Whatever an extension brings is unpacked and compiled at every opening, and two thirds of PostGIS are rasters,
// topology, a geocoder of addresses and ways up from versions that nobody here has had: they are left out, once.

const NEEDED = [
  /^lib\/postgresql\/postgis-3\.so$/,
  /^share\/proj\/[^/]+$/,
  /^share\/postgresql\/extension\/postgis(--\d+\.\d+\.\d+\.sql|\.control)$/,
];
const kept = fileURLToPath(new URL("../../node_modules/.cache/cuntong", import.meta.url));

/** PostGIS for the embedded database: what is used of it. */
export const leanPostgis: Extension = {
  ...(postgis as unknown as Extension),
  setup: async (...given) => {
    const whole = await (postgis as unknown as Extension).setup(...given);
    return whole.bundlePath === undefined
      ? whole
      : { ...whole, bundlePath: await leanBundle(whole.bundlePath) };
  },
};

/** Made at the first opening. Where nothing can be written, all of it is taken each time. */
async function leanBundle(whole: URL): Promise<URL> {
  const { size } = await stat(whole);
  const file = path.join(kept, `postgis-${size}.tar.gz`);
  if (!existsSync(file)) await makeLean(whole, file).catch(() => undefined);
  return existsSync(file) ? pathToFileURL(file) : whole;
}

// Several may open their first database at the same moment: each writes aside.
async function makeLean(whole: URL, file: string): Promise<void> {
  await mkdir(kept, { recursive: true });
  const aside = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  try {
    await writeFile(aside, await promisify(gunzip)(await readFile(whole)));
    // Hardly packed: it is read far more often than written.
    await writeFile(aside, await promisify(gzip)(await neededOf(aside), { level: 1 }));
    await rename(aside, file);
  } finally {
    await rm(aside, { force: true });
  }
}

async function neededOf(archiveFile: string): Promise<Buffer> {
  const archive = await open(archiveFile);
  try {
    const entries = (await tarEntries(archive)).filter(
      ({ name, sizeBytes }) => sizeBytes > 0 && NEEDED.some((pattern) => pattern.test(name)),
    );
    const parts: Buffer[] = [];
    for (const { name, sizeBytes, start } of entries) {
      const content = await readBytes(archive, start, sizeBytes);
      parts.push(tarHeader(name, sizeBytes, new Date(0)), content, tarPadding(sizeBytes));
    }
    return Buffer.concat([...parts, tarEnd()]);
  } finally {
    await archive.close();
  }
}
