import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { type FileHandle, mkdir, open, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { type Manifest, manifestSchema, UnfitBackup } from "./manifest.ts";
import { readBytes, type TarEntry, tarEnd, tarEntries, tarHeader, tarPadding } from "./tar.ts";

const manifestName = "manifest.json";

/** Writes an archive of a manifest and one file of data; the archive appears only when it is whole. */
export async function writeArchive(
  file: string,
  described: Omit<Manifest, "payload">,
  payload: { readonly name: string; readonly file: string },
): Promise<Manifest> {
  const { size: sizeBytes } = await stat(payload.file);
  const sha256 = await hashOf(createReadStream(payload.file));
  const manifest: Manifest = { ...described, payload: { name: payload.name, sizeBytes, sha256 } };
  const aside = `${file}.partial`;
  await mkdir(path.dirname(path.resolve(file)), { recursive: true });
  try {
    await pipeline(archiveParts(manifest, payload.file), createWriteStream(aside, { mode: 0o600 }));
    await rename(aside, file);
  } finally {
    await rm(aside, { force: true });
  }
  return manifest;
}

async function* archiveParts(manifest: Manifest, payloadFile: string): AsyncIterable<Buffer> {
  const modified = new Date(manifest.created);
  const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  yield tarHeader(manifestName, text.byteLength, modified);
  yield text;
  yield tarPadding(text.byteLength);
  yield tarHeader(manifest.payload.name, manifest.payload.sizeBytes, modified);
  yield* createReadStream(payloadFile);
  yield tarPadding(manifest.payload.sizeBytes);
  yield tarEnd();
}

/** The manifest of an archive. Throws UnfitBackup when the file is not a backup, or not whole. */
export const readManifest = (file: string): Promise<Manifest> =>
  withArchive(file, async (archive, entries) => {
    const entry = entries.find((one) => one.name === manifestName);
    if (!entry || entry.sizeBytes > 10_000_000) throw new Error("it has no manifest");
    return manifestSchema.parse(
      JSON.parse((await readBytes(archive, entry.start, entry.sizeBytes)).toString("utf8")),
    );
  });

/** Copies the data out of an archive. Throws UnfitBackup when it is not what the manifest says it is. */
export const extractPayload = (file: string, manifest: Manifest, to: string): Promise<void> =>
  withArchive(file, async (_archive, entries) => {
    const entry = entries.find((one) => one.name === manifest.payload.name);
    if (!entry || entry.sizeBytes !== manifest.payload.sizeBytes) throw new Error("its data are missing");
    const range = { start: entry.start, end: Math.max(entry.start, entry.start + entry.sizeBytes - 1) };
    await pipeline(createReadStream(file, range), createWriteStream(to, { mode: 0o600 }));
    if ((await hashOf(createReadStream(to))) !== manifest.payload.sha256)
      throw new Error("its data are damaged");
  });

async function withArchive<Result>(
  file: string,
  work: (archive: FileHandle, entries: readonly TarEntry[]) => Promise<Result>,
): Promise<Result> {
  const archive = await open(file).catch((cause) => {
    throw new UnfitBackup(`${file} cannot be read: ${(cause as Error).message}`, { cause });
  });
  try {
    return await work(archive, await tarEntries(archive));
  } catch (cause) {
    throw new UnfitBackup(`${file} is not a whole backup of Cuntong: ${(cause as Error).message}`, { cause });
  } finally {
    await archive.close();
  }
}

async function hashOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash("sha256");
  for await (const part of stream) hash.update(part);
  return hash.digest("hex");
}
