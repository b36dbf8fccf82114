// What a first visit to the map downloads as script: the entry, everything it imports (lazily loaded pages
// excluded), the map's chunk and its worker.

import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

type Manifest = Readonly<Record<string, Chunk>>;

export interface FirstViewFile {
  readonly file: string;
  readonly brotliBytes: number;
}

/** Chunks that the map page loads by itself right after the entry. */
const LOADED_AT_ONCE = /map-stage|maplibre/;

function closure(manifest: Manifest, key: string, seen: Set<string>): Set<string> {
  const chunk = manifest[key];
  if (chunk === undefined || seen.has(key)) return seen;
  seen.add(key);
  for (const imported of chunk.imports ?? []) closure(manifest, imported, seen);
  for (const lazy of chunk.dynamicImports ?? []) if (LOADED_AT_ONCE.test(lazy)) closure(manifest, lazy, seen);
  return seen;
}

export async function firstViewFiles(dist: string): Promise<FirstViewFile[]> {
  const manifest: Manifest = JSON.parse(await readFile(join(dist, ".vite/manifest.json"), "utf8"));
  const keys = Object.keys(manifest).filter((key) => manifest[key]?.isEntry === true);
  const loaded = keys.reduce((seen, key) => closure(manifest, key, seen), new Set<string>());
  const scripts = [...loaded].map((key) => manifest[key]?.file ?? "").filter((file) => /\.m?js$/.test(file));
  // The build's manifest leaves workers out.
  const assets = await readdir(join(dist, "assets"));
  const workers = assets.filter((file) => /worker.*\.m?js$/.test(file)).map((file) => `assets/${file}`);
  const files = [...new Set([...scripts, ...workers])];
  return Promise.all(
    files.map(async (file) => ({ file, brotliBytes: (await stat(join(dist, `${file}.br`))).size })),
  );
}

/** One line for people: what a first visit costs. */
export async function firstViewText(dist: string): Promise<string> {
  const files = await firstViewFiles(dist);
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
  const total = files.reduce((sum, { brotliBytes }) => sum + brotliBytes, 0);
  const parts = files.map(({ file, brotliBytes }) => `${basename(file)} ${kilobytes(brotliBytes)}`);
  return `First view, brotli-compressed JavaScript: ${kilobytes(total)} (${parts.join(", ")})`;
}
