import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Folders whose code decides what an answer is; the views that store it stand in db/. */
const FOLDERS = ["../geo", "../projects", "../access", "../coverage", "../../../db/views"];

let known: string | undefined;

/** A digest of the rules as written: after an upgrade that touches them everything is answered again. */
export function engineDigest(): string {
  known ??= digestOf(FOLDERS.map((folder) => path.join(import.meta.dirname, folder)).flatMap(filesIn));
  return known;
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(ts|sql)$/.test(file) && !file.endsWith(".test.ts"))
    .sort()
    .map((file) => path.join(folder, file));

function digestOf(files: readonly string[]): string {
  const hash = createHash("md5");
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest("base64url");
}
