import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const web = path.join(root, "web");
const stampName = ".sources-hash";
const notSources = new Set(["node_modules", "dist", "generated"]);

/** One hash over everything that the built client is made of. */
export async function webSourcesHash(): Promise<string> {
  const files = [
    path.join(root, "pnpm-lock.yaml"),
    path.join(root, "server/schema.graphql"),
    path.join(root, "scripts/build-web.ts"),
    ...(await sourcesIn(web)),
  ];
  const hash = createHash("sha256");
  for (const file of files.sort())
    hash
      .update(path.relative(root, file))
      .update("\0")
      .update(await readFile(file));
  return hash.digest("hex");
}

async function sourcesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = entries
    .filter((entry) => !notSources.has(entry.name))
    .map((entry) => {
      const file = path.join(folder, entry.name);
      return entry.isDirectory() ? sourcesIn(file) : [file];
    });
  return (await Promise.all(found)).flat();
}

/** Whether web/dist was built from the sources as they are now. */
export const isBuilt = async (): Promise<boolean> =>
  (await readFile(path.join(web, "dist", stampName), "utf8").catch(() => "")) === (await webSourcesHash());

/** A folder of its own for a build, on the disk of its final place. */
export async function newBuildFolder(): Promise<string> {
  const parent = path.join(web, "node_modules/.cache");
  await mkdir(parent, { recursive: true });
  return mkdtemp(path.join(parent, "build-"));
}

/** The path as the web client's own build knows it. */
export const fromWeb = (folder: string): string => path.relative(web, folder);

/** Replaces web/dist, so that nobody ever serves half a build; of two builds at once the later one stays. */
export async function putInPlace(folder: string, hash: string): Promise<void> {
  await writeFile(path.join(folder, stampName), hash);
  const dist = path.join(web, "dist");
  const replaced = `${folder}.replaced`;
  for (;;) {
    await rename(dist, replaced).catch(unless("ENOENT"));
    const isPlaced = await rename(folder, dist).then(() => true, unless("ENOTEMPTY", "EEXIST"));
    await rm(replaced, { recursive: true, force: true });
    if (isPlaced) return;
  }
}

const unless =
  (...expected: readonly string[]) =>
  (cause: NodeJS.ErrnoException): false => {
    if (!expected.includes(cause.code ?? "")) throw cause;
    return false;
  };

/** Builds in a process of its own, so that it runs beside the database's work. */
export function buildInChild(): Promise<void> {
  const child = spawn(process.execPath, ["--import", "tsx", path.join(root, "scripts/build-web.ts")], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stdout.on("data", (text) => {
    said += text;
  });
  child.stderr.on("data", (text) => {
    said += text;
  });
  const kill = (): void => {
    child.kill();
  };
  process.once("exit", kill);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      process.off("exit", kill);
      if (code === 0) resolve();
      else reject(new Error(`The web client could not be built:\n${said}`));
    });
  });
}
