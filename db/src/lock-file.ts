import { readFile, rm, writeFile } from "node:fs/promises";

/**
 * Takes a lock file that names this process; answers how to give it back.
 * A lock whose process is gone is taken over. Throws when another living process holds it.
 */
export async function takeLock(file: string): Promise<() => Promise<void>> {
  const holder = await holderOf(file);
  if (holder !== null && isAlive(holder))
    throw new Error(
      `The data directory is in use by process ${holder} (${file}). Stop that process first, or choose another DATA_DIR.`,
    );
  if (holder !== null) await rm(file, { force: true });
  await writeFile(file, String(process.pid), { flag: "wx" });
  return () => rm(file, { force: true });
}

const holderOf = async (file: string): Promise<number | null> => {
  const text = await readFile(file, "utf8").catch(() => null);
  return text === null ? null : Number.parseInt(text, 10) || 0;
};

const isAlive = (pid: number): boolean => {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === "EPERM";
  }
};
