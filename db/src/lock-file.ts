import { link, readFile, rm, writeFile } from "node:fs/promises";

/** Another living process has the data directory open. */
export class DirectoryInUse extends Error {}

interface Holder {
  readonly pid: number;
  readonly startedAt: string;
}

/**
 * Takes a lock file that names this process; answers how to give it back.
 * A lock whose process is gone is taken over. Throws DirectoryInUse when another living process holds it.
 */
export async function takeLock(file: string): Promise<() => Promise<void>> {
  const holder = await holderOf(file);
  if (holder && (await isAlive(holder))) throw inUse(file, String(holder.pid));
  if (holder) await rm(file, { force: true });
  await create(file, `${process.pid} ${await startOf(process.pid)}`);
  return () => rm(file, { force: true });
}

// Linked into place, so that nobody ever reads a lock that is only half written.
async function create(file: string, text: string): Promise<void> {
  const aside = `${file}.${process.pid}`;
  await writeFile(aside, text);
  try {
    await link(aside, file);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "EEXIST") throw cause;
    throw inUse(file, String((await holderOf(file))?.pid ?? "that started at the same moment"));
  } finally {
    await rm(aside, { force: true });
  }
}

const inUse = (file: string, holder: string): DirectoryInUse =>
  new DirectoryInUse(
    `The data directory is in use by process ${holder} (${file}). Stop that process first, or choose another DATA_DIR.`,
  );

const holderOf = async (file: string): Promise<Holder | null> => {
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) return null;
  const [pid = "", startedAt = ""] = text.trim().split(" ");
  return { pid: Number.parseInt(pid, 10) || 0, startedAt };
};

// A number alone does not name a process: in a container the same one comes back with every start.
const isAlive = async ({ pid, startedAt }: Holder): Promise<boolean> => {
  if (!exists(pid)) return false;
  const start = await startOf(pid);
  return startedAt === "" || start === "" || startedAt === start;
};

const exists = (pid: number): boolean => {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === "EPERM";
  }
};

// Field 22 of Linux's process status, counted after the name, which may hold blanks; empty on other systems.
const startOf = async (pid: number): Promise<string> => {
  const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return status.slice(status.lastIndexOf(")") + 2).split(" ")[19] ?? "";
};
