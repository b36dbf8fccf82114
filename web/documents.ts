import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { type DocumentNode, parse } from "graphql";

const WEB = dirname(fileURLToPath(import.meta.url));

/** A question as a component writes it: graphql(`…`). */
export const DOCUMENT = /\bgraphql\(\s*`([^`]*)`\s*,?\s*\)/g;

export interface WrittenDocument {
  /** The file, from web/. */
  readonly location: string;
  readonly rawSDL: string;
  readonly document: DocumentNode;
}

async function sourceFiles(): Promise<string[]> {
  const entries = await readdir(join(WEB, "src"), { recursive: true, withFileTypes: true });
  return entries
    .filter(
      (entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes("generated"),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Every question and fragment that the components write. */
export async function documents(): Promise<readonly WrittenDocument[]> {
  const found = [];
  for (const file of await sourceFiles()) {
    const text = await readFile(file, "utf8");
    for (const [, rawSDL = ""] of text.matchAll(DOCUMENT)) {
      found.push({ location: relative(WEB, file), rawSDL, document: parse(rawSDL) });
    }
  }
  return found;
}
